/**
 * Calendar days as text, `YYYY-MM-DD`. Days are counted as whole numbers since 1970-01-01, so no clock, no
 * time zone and no daylight saving can move one. This is the only file that touches `Date`.
 */
export type Day = string;

const MS_PER_DAY = 86_400_000;
const DAY_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days already counted: a page of figures asks for the same few hundred many thousand times. */
const COUNTED = new Map<Day, number>();
/** More days than figures are held for; a file of nonsense must not fill the memory. */
const MOST_COUNTED = 20_000;

/** Days since 1970-01-01. **Errors**: throws on text that is not a real day; use `isDay` first on outside text. */
export function dayNumber(day: Day): number {
  const known = COUNTED.get(day);
  if (known !== undefined) return known;
  const parts = DAY_SHAPE.exec(day);
  if (!parts) throw new RangeError(`not a day: ${day}`);
  const n = Math.round(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / MS_PER_DAY);
  if (COUNTED.size < MOST_COUNTED) COUNTED.set(day, n);
  return n;
}

/** The day that many days after 1970-01-01. */
export const dayFromNumber = (n: number): Day => new Date(n * MS_PER_DAY).toISOString().slice(0, 10);

/** True for a real calendar day: `2019-02-29` is not one. */
export function isDay(text: string): text is Day {
  const parts = DAY_SHAPE.exec(text);
  if (!parts || parts[1] === '0000') return false;
  return dayFromNumber(dayNumber(text)) === text;
}

export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days);

export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 0 Sunday … 6 Saturday. 1970-01-01 was a Thursday. */
export const weekday = (day: Day): number => (((dayNumber(day) + 4) % 7) + 7) % 7;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** The last day of a month, months counted from 1. */
export const lastOfMonth = (year: number, month: number): Day =>
  dayFromNumber(Math.round(Date.UTC(year, month, 0) / MS_PER_DAY));

/** The instant's date in the United Kingdom, where every clock of this product lives. */
export const dayInLondon = (instant: Date): Day => LONDON_DAY().format(instant);

/**
 * Making a formatter takes some hundred times as long as using one, so each is made once; and all of them together a good
 * part of the start of a thread that reads days and writes none, so each is made when it is first wanted.
 */
function formatter(lang: string, how: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  let made: Intl.DateTimeFormat | undefined;
  return () => (made ??= new Intl.DateTimeFormat(lang, how));
}

const LONDON_DAY = formatter('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The wall clock. Called only at the edges (server, command line, jobs); everything else is given `now`. */
export const now = (): Date => new Date();

export const instant = (iso: string): Date => new Date(iso);

const LONG = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const MINUTE = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' } as const;
const DAYS = { en: formatter('en-GB', LONG), cy: formatter('cy', LONG) } as const;
const INSTANTS = {
  en: formatter('en-GB', MINUTE),
  cy: formatter('cy', MINUTE),
} as const;

/** A day in words: "27 June 2019", "27 Mehefin 2019". */
export const dayInWords = (day: Day, lang: 'en' | 'cy'): string =>
  DAYS[lang]().format(new Date(dayNumber(day) * MS_PER_DAY));

/** An instant in words, to the minute, in the United Kingdom's time. */
export const instantInWords = (at: Date, lang: 'en' | 'cy'): string => INSTANTS[lang]().format(at);

export const addMilliseconds = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

const LONDON_MINUTE = formatter('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const onTheClock = (at: Date): string => LONDON_MINUTE().format(at).replace(', ', 'T');

/** What a clock in the United Kingdom shows at an instant: `2026-11-24T09:30`. */
export const clockInLondon = onTheClock;

/**
 * The instants at which a clock in the United Kingdom shows this time.
 * **Shape**: `2026-11-24`, `09:30` → one; none in the hour that is skipped in March, two in the hour that comes twice
 * in October; none for text that is no time.
 */
export function instantsInLondon(day: Day, time: string): readonly Date[] {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!parts || !isDay(day)) return [];
  const asUtc = dayNumber(day) * MS_PER_DAY + (Number(parts[1]) * 60 + Number(parts[2])) * 60_000;
  return [asUtc - 3_600_000, asUtc]
    .map((ms) => new Date(ms))
    .filter((at) => onTheClock(at) === `${day}T${time}`);
}
