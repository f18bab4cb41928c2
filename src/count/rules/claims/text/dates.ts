/** Months, years and whole dates as tokens, in English and Welsh: what `periods.ts` is made of. */
import { isDay } from '../../../../base/day.js';
import { type Period, financialYear } from '../../../../base/period.js';
import type { DateMention } from './mention.js';
import type { Token } from './tokens.js';

const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sept: 9,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  ionawr: 1,
  chwefror: 2,
  mawrth: 3,
  fawrth: 3,
  ebrill: 4,
  mai: 5,
  fai: 5,
  mehefin: 6,
  fehefin: 6,
  gorffennaf: 7,
  orffennaf: 7,
  awst: 8,
  medi: 9,
  fedi: 9,
  hydref: 10,
  tachwedd: 11,
  dachwedd: 11,
  rhagfyr: 12,
  ragfyr: 12,
};

export const isMonthName = (low: string): boolean => MONTHS[low] !== undefined;

/** English month names that are also words; they count only with a capital. */
const ALSO_WORDS = new Set(['may', 'march', 'mar', 'mai', 'fai', 'medi', 'fedi']);

export const FILLERS = new Set([
  'the',
  'end',
  'of',
  'fis',
  'mis',
  'ddiwedd',
  'diwedd',
  'in',
  'y',
  'yr',
  "'r",
  'late',
  'mid',
]);

interface YearFound {
  readonly options: readonly Period[];
  readonly after: number;
  readonly isSpan: boolean;
}

/** `2018/19`, `2018-2019`; `2013-15` is a span of years. Also "2018 to 2019". */
export function yearToken(tokens: readonly Token[], i: number): YearFound | null {
  const token = tokens[i];
  if (!token || token.kind !== 'number') return null;
  const joined = /^((?:19|20)\d\d)[/–-](\d{4}|\d\d)$/.exec(token.low);
  if (joined?.[1] && joined[2]) return yearsFrom(Number(joined[1]), joined[2], i + 1);
  const short = shortYears(tokens, i);
  if (short) return short;
  const first = plainYear(tokens, i);
  const second = plainYear(tokens, i + 2);
  const joint = tokens[i + 1]?.low ?? '';
  if (
    first &&
    second === first + 1 &&
    /^(?:to|and|–|i)$/.test(joint) &&
    tokens[i - 1]?.low !== 'between' &&
    tokens[i - 1]?.low !== 'from'
  )
    return { options: [financialYear(first)], after: i + 3, isSpan: false };
  return null;
}

/** "18/19": two short years that follow one another. */
function shortYears(tokens: readonly Token[], i: number): YearFound | null {
  const [a, bar, b] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (bar?.low !== '/' || !/^\d\d$/.test(a?.low ?? '') || !/^\d\d$/.test(b?.low ?? '')) return null;
  const [start, end] = [Number(a?.low), Number(b?.low)];
  if (start < 8 || end !== start + 1 || tokens[i + 3]?.low === '/') return null;
  return { options: [financialYear(2000 + start)], after: i + 3, isSpan: false };
}

function yearsFrom(start: number, second: string, after: number): YearFound | null {
  const end = second.length === 4 ? Number(second) : Math.floor(start / 100) * 100 + Number(second);
  if (end === start + 1) return { options: [financialYear(start)], after, isSpan: false };
  if (end <= start || end > start + 25) return null;
  return { options: spanOptions(start, end), after, isSpan: true };
}

/** From one year to another: calendar years with both in, or financial years to the last March or to the last year's end. */
export const spanOptions = (start: number, end: number): readonly Period[] => [
  { from: `${start}-01-01`, to: `${end + 1}-01-01` },
  { from: `${start}-04-01`, to: `${end}-04-01` },
  { from: `${start}-04-01`, to: `${end + 1}-04-01` },
];

export function plainYear(tokens: readonly Token[], i: number): number | null {
  const token = tokens[i];
  if (!token || token.kind !== 'number' || !/^(?:199\d|20[0-4]\d)$/.test(token.low)) return null;
  return Number(token.low);
}

export interface MonthFound {
  readonly day: number | null;
  readonly month: number;
  readonly year: number | null;
  readonly after: number;
}

/** "31 March 2019", "March 31, 2019", "the end of March 2019", "fis Mawrth 2019". */
export function monthDate(tokens: readonly Token[], start: number): MonthFound | null {
  let i = start;
  while (i < start + 4 && FILLERS.has(tokens[i]?.low ?? '')) i += 1;
  let day = dayOf(tokens[i]);
  if (day !== null) i += 1;
  if (day !== null && tokens[i]?.low === 'of') i += 1;
  const name = tokens[i];
  const month = MONTHS[name?.low ?? ''];
  if (!name || month === undefined || (ALSO_WORDS.has(name.low) && !name.capital)) return null;
  i += 1;
  if (day === null && dayOf(tokens[i]) !== null && !plainYear(tokens, i)) {
    day = dayOf(tokens[i]);
    i += 1;
  }
  const at = tokens[i]?.low === ',' && plainYear(tokens, i + 1) ? i + 1 : i;
  const year = plainYear(tokens, at) ?? startOfYearToken(tokens[at]);
  return { day, month, year, after: year === null ? i : at + 1 };
}

const startOfYearToken = (token: Token | undefined): number | null => {
  const joined = /^((?:19|20)\d\d)[/–-]/.exec(token?.kind === 'number' ? token.low : '');
  return joined?.[1] ? Number(joined[1]) : null;
};

function dayOf(token: Token | undefined): number | null {
  if (!token || token.kind !== 'number') return null;
  const found = /^(\d{1,2})(?:st|nd|rd|th|ain|fed|eg|ed)?$/.exec(token.low);
  const day = found?.[1] ? Number(found[1]) : 0;
  return day >= 1 && day <= 31 ? day : null;
}

export const dayText = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Whole months in a period, to the nearest. */
export const monthsIn = (p: Period): number =>
  Math.round(
    (Number(p.to.slice(0, 4)) - Number(p.from.slice(0, 4))) * 12 +
      Number(p.to.slice(5, 7)) -
      Number(p.from.slice(5, 7)) +
      (Number(p.to.slice(8)) - Number(p.from.slice(8))) / 31,
  );

/** The day that many months before the first of a month; other days keep their number. */
export function backMonths(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  return dayText(Math.floor(at / 12), (at % 12) + 1, Math.min(Number(day.slice(8)), 28));
}

export function isoDate(tokens: readonly Token[], i: number): DateMention | null {
  const [y, m, d] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (!plainYear(tokens, i) || !m?.glued || !d?.glued || m.kind !== 'number' || d.kind !== 'number')
    return null;
  const day = `${y?.low ?? ''}-${m.low}-${d.low}`;
  return isDay(day) ? { type: 'date', day, first: i, after: i + 3 } : null;
}
