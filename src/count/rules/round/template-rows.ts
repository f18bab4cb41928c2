/** The rows of the spreadsheet that goes with a request: one for each part, period and category, the whole first. */
import { addDays, lastOfMonth, monthOf, yearOf } from '../../../base/day.js';
import type { Period } from '../../../base/period.js';
import type { Referred } from '../row-reference.js';
import type { RoundBreakdown, RoundQuestion } from './question.js';

/**
 * The categories of a breakdown as they are asked for. A month is a period of its own, and stands in none. Ages are the bands
 * that the Acts turn on and that records are counted by; narrower ones are nearly all too small to be given.
 */
export const CATEGORIES: Readonly<Record<Exclude<RoundBreakdown, 'month'>, readonly string[]>> = {
  'victim-age': ['0-12', '13-15', '16-17', 'not-known'],
  'victim-sex': ['female', 'male', 'not-known'],
  platform: ['snapchat', 'instagram', 'facebook', 'whatsapp', 'any-other', 'not-known'],
  outcome: ['charged', 'any-other', 'none-yet'],
  'suspect-age': ['under-18', '18-and-over', 'not-known'],
};

export interface TemplateRow {
  /** Counted from 1, as in the letter. */
  readonly part: number;
  readonly measure: string;
  readonly period: Period;
  readonly breakdown: Exclude<RoundBreakdown, 'month'> | null;
  readonly category: string | null;
}

/** **Shape**: part by part, period by period: the whole, then its months if asked, then each category. */
export const templateRows = (question: RoundQuestion): readonly TemplateRow[] =>
  question.parts.flatMap((part, i) =>
    question.periods.flatMap((period): readonly TemplateRow[] => {
      const whole = { part: i + 1, measure: part.measure, period, breakdown: null, category: null };
      const months = part.by.includes('month') ? monthsOf(period) : [];
      return [
        whole,
        ...months.map((month) => ({ ...whole, period: month })),
        ...part.by.flatMap((breakdown): readonly TemplateRow[] =>
          breakdown === 'month'
            ? []
            : CATEGORIES[breakdown].map((category) => ({ ...whole, breakdown, category })),
        ),
      ];
    }),
  );

/** What a row's count is of, as its reference says it. */
export const referredBy = (
  { measure, period, breakdown, category }: TemplateRow,
  authority: string,
): Referred => ({
  authority,
  measure,
  ...period,
  by: breakdown === null || category === null ? {} : { [breakdown]: category },
});

/** The calendar months that lie wholly within a period. */
function monthsOf({ from, to }: Period): readonly Period[] {
  const months: Period[] = [];
  for (let at = from; at < to; ) {
    const next = addDays(lastOfMonth(yearOf(at), monthOf(at)), 1);
    if (at.endsWith('-01') && next <= to) months.push({ from: at, to: next });
    at = next;
  }
  return months;
}
