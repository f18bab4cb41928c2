/** The pieces that ways of writing a period are made of: years, months, days, and the periods they make. */
import { addDays, isDay, lastOfMonth } from '../../../base/day.js';
import { type Period, financialYear, isPeriod } from '../../../base/period.js';
import { MONTH_PATTERN, monthNumber } from './month-names.js';

export type Basis = 'calendar' | 'financial' | 'tax' | 'unsaid';

export interface LabelPeriod {
  readonly period: Period;
  readonly sure: number;
  /** The label without the words of the period. */
  readonly rest: string;
  /** A year alone: which year it is depends on the words around. */
  readonly plainYear?: number;
  /** A month alone: its year stands elsewhere. */
  readonly month?: number;
  readonly quarter?: number;
  /** Where it stands in the text, and how long it is there. */
  readonly at?: number;
  readonly length?: number;
  /** How many months it runs from `month` on; one, where it does not say. */
  readonly months?: number;
}

export const Y = String.raw`((?:19[89]|20[0-4])\d)`;
export const DASH = String.raw`\s*(?:-|–|—|‑|to|until|i|hyd|and|a|up to|through|hyd at|tan)\s*`;
export const DAYNAME = String.raw`(\d{1,2})(?:st|nd|rd|th|ain|fed|eg|ed|af|il)?\s*(?:of\s+)?`;
export const MONTH = `(${MONTH_PATTERN})\\.?`;
export const NUMERIC = String.raw`(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})`;
export const ISO = String.raw`(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+)?`;
export const WRAP = String.raw`(?:\b(?:from|between|period|o|rhwng)\b)?\s*:?\s*`;
export const TIDY = String.raw`(?:\s*\((?:and )?inclusive\))?`;

export interface Rule {
  readonly find: RegExp;
  readonly make: (m: RegExpExecArray, basis: Basis) => Omit<LabelPeriod, 'rest'> | null;
}

export const century = (y: string): number => (y.length === 2 ? 2000 + Number(y) : Number(y));

export const day = (y: number, m: number, d: number): string =>
  `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;

/** Both days in it. */
export function between(first: string, last: string): Omit<LabelPeriod, 'rest'> | null {
  if (!isDay(first) || !isDay(last)) return null;
  const period = { from: first, to: addDays(last, 1) };
  return isPeriod(period) ? { period, sure: 1 } : null;
}

export const whole = (period: Period, sure = 1): Omit<LabelPeriod, 'rest'> => ({ period, sure });

export function yearPair(first: string, second: string, basis: Basis): Omit<LabelPeriod, 'rest'> | null {
  const start = century(first);
  const end = second.length === 2 ? Math.floor(start / 100) * 100 + Number(second) : Number(second);
  if (end === start + 1) {
    if (basis === 'tax') return whole({ from: `${start}-04-06`, to: `${end}-04-06` }, 0.9);
    return whole(financialYear(start), basis === 'calendar' ? 0.4 : 1);
  }
  return null;
}

export function monthRun(m1: number, y1: number, m2: number, y2: number): Omit<LabelPeriod, 'rest'> | null {
  if (y1 > y2 || (y1 === y2 && m1 > m2)) return null;
  return between(day(y1, m1, 1), lastOfMonth(y2, m2));
}

/** A quarter of a financial year begins in April; of a calendar year in January. */
export function quarter(q: number, start: number, financial: boolean): Omit<LabelPeriod, 'rest'> {
  const month = (financial ? 4 : 1) + (q - 1) * 3;
  const [y, m] = month > 12 ? [start + 1, month - 12] : [start, month];
  const last = lastOfMonth(y, m + 2);
  return whole({ from: day(y, m, 1), to: addDays(last, 1) });
}

export const ofMonths = (a: string | undefined, b: string | undefined): readonly [number, number] | null => {
  const [x, y] = [monthNumber(a ?? ''), monthNumber(b ?? '')];
  return x && y ? [x, y] : null;
};

export const NO_PERIOD: Period = { from: '', to: '' };

export const YEAR_OR_PAIR = String.raw`((?:19[89]|20[0-4])\d)(?:\s?[/–-]\s?(\d{4}|\d{2})(?!\d))?`;
