/** Days as forces write them: 2024-04-01, 01/04/2024, 1 April 2024; with or without a time after. */
import { type Day, isDay } from '../../base/day.js';
import { ownText } from './own-text.js';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
/** The day first, as in these islands; a year of two figures is of this century up to 68. */
const SLASHED = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?:[ ,T].*)?$/;
const WORDED = /^(\d{1,2})(?:st|nd|rd|th)?[ -]+([\p{L}]{3,})\.?[ ,-]+(\d{4}|\d{2})(?:[ ,T].*)?$/u;

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'january', 'ion', 'ionawr'],
  ['feb', 'february', 'chwe', 'chwefror'],
  ['mar', 'march', 'maw', 'mawrth'],
  ['apr', 'april', 'ebr', 'ebrill'],
  ['may', 'mai'],
  ['jun', 'june', 'meh', 'mehefin'],
  ['jul', 'july', 'gor', 'gorffennaf'],
  ['aug', 'august', 'awst'],
  ['sep', 'sept', 'september', 'medi'],
  ['oct', 'october', 'hyd', 'hydref'],
  ['nov', 'november', 'tach', 'tachwedd'],
  ['dec', 'december', 'rhag', 'rhagfyr'],
];
const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

/** Days already read: a file has few different ones. */
const KNOWN = new Map<string, Day | null>();
const MOST_KNOWN = 20_000;

/**
 * The day that a text means.
 * **Shape**: three styles, the day before the month; null for anything else, and for a day that is in no calendar.
 */
export function readDay(text: string): Day | null {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const day = parse(text.trim());
  if (KNOWN.size < MOST_KNOWN && text.length < 40) KNOWN.set(ownText(text), day);
  return day;
}

function parse(text: string): Day | null {
  const iso = ISO.exec(text);
  if (iso) return dayOf(iso[1], Number(iso[2]), iso[3]);
  const slashed = SLASHED.exec(text);
  if (slashed) return dayOf(slashed[3], Number(slashed[2]), slashed[1]);
  const worded = WORDED.exec(text);
  return worded ? dayOf(worded[3], MONTH_BY_NAME.get(worded[2]?.toLowerCase() ?? '') ?? 0, worded[1]) : null;
}

function dayOf(year: string | undefined, month: number, day: string | undefined): Day | null {
  const n = Number(year);
  const whole = year?.length === 2 ? n + (n > 68 ? 1900 : 2000) : n;
  const text = `${String(whole).padStart(4, '0')}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isDay(text) ? text : null;
}
