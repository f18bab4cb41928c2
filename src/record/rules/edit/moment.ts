/** Days and times as extracts write them: ISO, day first with strokes or dots, and with the month's name. */
import {
  type Day,
  clockInLondon,
  dayFromNumber,
  dayNumber,
  instant,
  instantsInLondon,
  isDay,
} from '../../../base/day.js';

/**
 * A day, and the time a clock in the United Kingdom showed; null where only the day is known. Midnight to the minute is
 * what systems write when they know only the day, and is read as that.
 */
export interface Moment {
  readonly day: Day;
  /** Minutes since midnight. */
  readonly minutes: number | null;
}

/** The ways in which days are written; a column that changes from one to another is said. */
export type DateStyle = 'iso' | 'day-first' | 'month-name';

export type MomentProblem = 'date-unreadable' | 'date-two-digit-year' | 'date-no-such-day';

export type ReadMoment =
  | { readonly ok: true; readonly moment: Moment; readonly style: DateStyle }
  | { readonly ok: false; readonly code: MomentProblem };

const TIME = /^(?:[T ,]+|\s+(?:at\s+)?)?(?:(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?)?$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(.*)$/;
const ZONED = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const DAY_FIRST = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?!\d)(.*)$/;
const NAMED = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([\p{L}’']{3,9})\.?[ ,-]+(\d{4}|\d{2})(?!\d)(.*)$/u;
const DAY_FIRST_DASHED = /^(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})(?!\d)(.*)$/;

/** Months by the first letters that tell them apart, in both languages. */
const MONTHS: readonly RegExp[] = [
  /^(jan|ion)/,
  /^(feb|chw)/,
  /^(mar|maw)/,
  /^(apr|ebr)/,
  /^(may|mai)/,
  /^(jun|meh)/,
  /^(jul|gor)/,
  /^(aug|aws)/,
  /^(sep|med)/,
  /^(oct|hyd)/,
  /^(nov|tach)/,
  /^(dec|rhag)/,
];

/** Days that were found real: an extract has many crimes of one day. */
const REAL = new Set<Day>();
const MOST_HELD = 50_000;
/** No way of writing a day and a time takes more letters. */
const LONGEST = 60;

/**
 * Reads a day, with or without a time.
 * **Shape**: `2024-03-01`, `2024-03-01 09:30`, `2024-03-01T09:30:00Z`, `01/03/2024`, `1.3.2024 09:30`,
 * `1 Mar 2024`, `01-MAR-2024`, `1 Mawrth 2024`. Day comes first. A time with its zone is turned to our clock.
 * **Errors**: a year of two digits is not guessed; a day that is not in the calendar is said.
 */
export function readMoment(written: string): ReadMoment {
  const text = written.trim();
  if (text.length > LONGEST) return { ok: false, code: 'date-unreadable' };
  if (ZONED.test(text)) return zoned(text);
  const iso = ISO.exec(text);
  if (iso) return made([iso[1], iso[2], iso[3], iso[4]], 'iso');
  const first = DAY_FIRST.exec(text) ?? DAY_FIRST_DASHED.exec(text);
  if (first) return made([first[3], first[2], first[1], first[4]], 'day-first');
  const named = NAMED.exec(text);
  if (!named) return { ok: false, code: 'date-unreadable' };
  const name = (named[2] ?? '').toLowerCase();
  const month = MONTHS.findIndex((m) => m.test(name)) + 1;
  if (month === 0) return { ok: false, code: 'date-unreadable' };
  return made([named[3], String(month), named[1], named[4]], 'month-name');
}

function made(parts: readonly (string | undefined)[], style: DateStyle): ReadMoment {
  const [year = '', month = '', date = '', rest = ''] = parts;
  if (year.length === 2) return { ok: false, code: 'date-two-digit-year' };
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = TIME.exec(rest.trimEnd());
  if (!time) return { ok: false, code: 'date-unreadable' };
  if (!isReal(day)) return { ok: false, code: 'date-no-such-day' };
  const [hours, minutes] = [Number(time[1] ?? 0), Number(time[2] ?? 0)];
  if (hours > 23 || minutes > 59) return { ok: false, code: 'date-unreadable' };
  return { ok: true, style, moment: { day, minutes: hours * 60 + minutes || null } };
}

function isReal(day: string): boolean {
  if (REAL.has(day)) return true;
  if (!isDay(day)) return false;
  if (REAL.size < MOST_HELD) REAL.add(day);
  return true;
}

function zoned(text: string): ReadMoment {
  const at = instant(text.replace(' ', 'T'));
  if (Number.isNaN(at.getTime())) return { ok: false, code: 'date-no-such-day' };
  const [day = '', time = ''] = clockInLondon(at).split('T');
  const [hours = '0', minutes = '0'] = time.split(':');
  return { ok: true, style: 'iso', moment: { day, minutes: Number(hours) * 60 + Number(minutes) } };
}

const MINUTES_A_DAY = 1440;

/**
 * The least time from one moment to another. **Units**: minutes; negative when the second surely came first.
 * **Shape**: where only a day is known, the least that it allows: Monday to Tuesday may have been a minute.
 */
export function leastMinutesBetween(from: Moment, to: Moment): number {
  const whole = (dayNumber(to.day) - dayNumber(from.day)) * MINUTES_A_DAY;
  const apart = whole + (to.minutes ?? 0) - (from.minutes ?? MINUTES_A_DAY - 1);
  if (from.minutes === null || to.minutes === null) return apart;
  return needsTheClocks(apart) ? trueMinutes(from, to) : apart;
}

/** Near a limit of whole days the hour of spring or autumn could decide; elsewhere the clock on the wall is enough. */
const needsTheClocks = (minutes: number): boolean =>
  minutes > MINUTES_A_DAY - 61 &&
  Math.abs((Math.abs(minutes) % MINUTES_A_DAY) - MINUTES_A_DAY / 2) > MINUTES_A_DAY / 2 - 61;

function trueMinutes(from: Moment, to: Moment): number {
  const began = instantsInLondon(from.day, asTime(from.minutes ?? 0)).at(-1);
  const ended = instantsInLondon(to.day, asTime(to.minutes ?? 0)).at(0);
  const wall =
    (dayNumber(to.day) - dayNumber(from.day)) * MINUTES_A_DAY + (to.minutes ?? 0) - (from.minutes ?? 0);
  return began && ended ? Math.round((ended.getTime() - began.getTime()) / 60_000) : wall;
}

const asTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** True when the first surely came before the second: the same day without a time is neither. */
export function isBefore(a: Moment, b: Moment): boolean {
  if (a.day !== b.day) return a.day < b.day;
  return a.minutes !== null && b.minutes !== null && a.minutes < b.minutes;
}

/** Whole years from one day to another. **Shape**: negative when the second comes first. */
export function yearsBetween(born: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}

/** The day a spreadsheet's number stands for, in the system counted from 1900. */
export const dayOfSerial = (serial: number): Day => dayFromNumber(Math.floor(serial) - SERIAL_OF_1970);
const SERIAL_OF_1970 = 25_569;
