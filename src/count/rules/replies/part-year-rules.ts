/** Parts of years, and months counted back from an end: "2020/21 (to Dec)", "six months to September 2021". */
import { lastOfMonth } from '../../../base/day.js';
import { monthNumber } from './month-names.js';
import { numberInWords } from './number-words.js';
import { MONTH, type Rule, Y, YEAR_OR_PAIR, day, monthRun, ofMonths, yearPair } from './period-parts.js';

/** Whether the last month is in it, "to Dec" does not say. */
const TO_MONTH = 0.75;

/** The calendar year a month of a financial year lies in. */
const yearOf = (month: number, start: number, isPair: boolean): number =>
  isPair && month < 4 ? start + 1 : start;

/** Tried before the runs of months, which would read part of them. */
export const COUNTED_BACK_RULES: readonly Rule[] = [
  {
    find: new RegExp(
      `\\b(?:(\\d{1,2}|two|three|four|five|six|nine|ten|twelve) (?:month|(?<years>year))s?|(quarter))\\s*(?:to|ending|ended|up to)\\s*(?:(?:the )?end of )?(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?${MONTH}\\s+${Y}`,
      'i',
    ),
    make: (m) => {
      const said = m[3] === undefined ? (numberInWords(m[1] ?? '') ?? Number(m[1])) : 3;
      const n = m.groups?.['years'] === undefined ? said : said * 12;
      const [month, y] = [monthNumber(m[5] ?? ''), Number(m[6])];
      if (!month || !(n >= 1 && n <= 120)) return null;
      if (m[4] !== undefined && day(y, month, Number(m[4])) !== lastOfMonth(y, month)) return null;
      const first = y * 12 + month - n;
      return monthRun((first % 12) + 1, Math.floor(first / 12), month, y);
    },
  },
  {
    find: new RegExp(
      `\\b${MONTH}\\s*(?:-|–|to|i)\\s*${MONTH},?\\s*\\(?${Y}\\s?[/-]\\s?(\\d{2}|\\d{4})(?!\\d)`,
      'iu',
    ),
    make: (m) => partOf(m[3], m[4], ofMonths(m[1], m[2])),
  },
];

/** Tried when no run of days or months is found. */
export const PART_YEAR_RULES: readonly Rule[] = [
  {
    find: new RegExp(
      `\\b${YEAR_OR_PAIR}\\s*(?:\\(|,|-|–)?\\s*(?:up )?(?:to|until|till|hyd at)\\s*(?:the )?(?:end of |end )?${MONTH}(?!\\p{L}|\\s+\\d{1,2}(?!\\d))\\s*${Y}?\\)?`,
      'iu',
    ),
    make: (m) => {
      const [start, month] = [Number(m[1]), monthNumber(m[3] ?? '')];
      const isPair = m[2] !== undefined;
      if (!month || (isPair && !yearPair(m[1] ?? '', m[2] ?? '', 'unsaid'))) return null;
      const y = yearOf(month, start, isPair);
      if (m[4] !== undefined && Number(m[4]) !== y) return null;
      const made = monthRun(isPair ? 4 : 1, start, month, y);
      return made && { ...made, sure: TO_MONTH };
    },
  },
  {
    find: new RegExp(
      `\\b${YEAR_OR_PAIR}\\s*[,:(]?\\s*${MONTH}\\s*(?:-|–|to|i)\\s*${MONTH}(?!\\p{L}|\\s*\\d)\\)?`,
      'iu',
    ),
    make: (m) => partOf(m[1], m[2], ofMonths(m[3], m[4])),
  },
];

function partOf(
  first: string | undefined,
  second: string | undefined,
  months: readonly [number, number] | null,
): ReturnType<Rule['make']> {
  const start = Number(first);
  const isPair = second !== undefined;
  if (!months || (isPair && !yearPair(first ?? '', second, 'unsaid'))) return null;
  return monthRun(months[0], yearOf(months[0], start, isPair), months[1], yearOf(months[1], start, isPair));
}

/** A year named only as a beginning or an end: "since April 2017", "before 2019". */
const OPEN_END = /\b(?:since|after|before|prior to|pre|post|onwards from|ers|cyn)[\s-]*(?:the )?$/i;

/** **Shape**: the words before a period, its end → whether it is only where something begins or ends. */
export const isOpenEnded = (before: string): boolean => OPEN_END.test(before.slice(-20));
