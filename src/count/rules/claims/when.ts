/** Relative periods made definite: "last year" from the article's date, "the year before" from the year in focus. */
import { type Day, addDays, dayNumber, monthOf, yearOf } from '../../../base/day.js';
import { type Period, calendarYear, financialYear, lengthInDays } from '../../../base/period.js';
import { type Discourse, type Option, only } from './discourse.js';
import type { When } from './text/mention.js';
import { backMonths } from './text/dates.js';

/** The day sexual communication with a child came into force. **Source**: Serious Crime Act 2015 s67; SI 2017/451. */
export const COMMUNICATION_LAW: Day = '2017-04-03';

/**
 * Figures for a financial year are printed from about its end. "Last year" in an article is the latest financial year
 * that had ended; less often the calendar year before, or a financial year earlier (replies were slow).
 */
function lastYear(now: Day): readonly Option<Period>[] {
  const start = monthOf(now) >= 4 ? yearOf(now) - 1 : yearOf(now) - 2;
  return [
    { value: financialYear(start), sure: 0.9 },
    { value: financialYear(start - 1), sure: 0.6 },
    { value: calendarYear(yearOf(now) - 1), sure: 0.5 },
    { value: { from: backMonths(`${yearOf(now)}-07-01`, 12), to: `${yearOf(now)}-07-01` }, sure: 0.45 },
  ];
}

/** The article's own "last year", from its date or else from the latest year it names. */
export function current(d: Discourse): readonly Option<Period>[] {
  if (d.publishedOn) return lastYear(d.publishedOn);
  return d.latest ? only(d.latest, 0.6) : [];
}

/** The same period that many years before; a part of a year is also set against the whole year before it. */
export function yearsBefore(period: Period, years: number): readonly Option<Period>[] {
  const whole = { from: backMonths(period.from, 12 * years), to: backMonths(period.to, 12 * years) };
  if (lengthInDays(period) >= 360) return only(whole, 0.9);
  const start = monthOf(period.from) >= 4 ? yearOf(period.from) : yearOf(period.from) - 1;
  return [
    { value: financialYear(start - years), sure: 0.8 },
    { value: whole, sure: 0.7 },
  ];
}

const sized = (options: readonly Period[], sure: readonly number[]): readonly Option<Period>[] =>
  options.map((value, i) => ({ value, sure: sure[i] ?? 0.4 }));

/** What the words mean here. **Shape**: likeliest first; empty when nothing in the article settles it. */
export function resolve(when: When, d: Discourse): readonly Option<Period>[] {
  const focus = d.focus.length > 0 ? d.focus : current(d);
  switch (when.kind) {
    case 'year':
    case 'part':
      return sized(when.options, when.options.length === 1 ? [1] : [0.8, 0.75, 0.5]);
    case 'span':
      return sized(when.options, [0.85, 0.8, 0.8]);
    case 'since':
      return sized(when.options, [0.95, 0.6, 0.4]);
    case 'since-law':
      return only(financialYear(2017), 0.95);
    case 'law-first':
      return lawFirst(when.months);
    case 'this-year':
      return d.publishedOn
        ? only(
            financialYear(monthOf(d.publishedOn) >= 4 ? yearOf(d.publishedOn) : yearOf(d.publishedOn) - 1),
            0.7,
          )
        : [];
    case 'last-year':
      return current(d).length > 0 ? current(d) : d.focus;
    case 'year-before':
      return focus.flatMap((f) =>
        yearsBefore(f.value, when.years).map((o) => ({ value: o.value, sure: o.sure * f.sure })),
      );
    case 'for-years':
      return focus.flatMap((f) => yearsSpan(f, when.years));
    case 'months-to':
      return monthsTo(when, d);
    case 'advocacy':
      return [];
  }
}

/** "The year to March" is the last one that had ended when the article appeared. */
function monthsTo(when: { months: number; month: number }, d: Discourse): readonly Option<Period>[] {
  const now = d.publishedOn ?? d.latest?.to;
  if (!now) return [];
  const endIn = (year: number): Day => backMonths(`${year}-${String(when.month).padStart(2, '0')}-01`, -1);
  const to = endIn(yearOf(now)) <= now ? endIn(yearOf(now)) : endIn(yearOf(now) - 1);
  return only({ from: backMonths(to, when.months), to }, 0.85);
}

/** Printed both to the day before the anniversary and to the end of the month before. */
function lawFirst(months: number): readonly Option<Period>[] {
  const day = { from: COMMUNICATION_LAW, to: backMonths(COMMUNICATION_LAW, -months) };
  const month = { from: '2017-04-01', to: backMonths('2017-04-01', -months) };
  return [
    { value: day, sure: 0.95 },
    { value: month, sure: 0.9 },
  ];
}

/** The years that end with the year in focus; n years, or n + 1 where the writer counted the gaps. */
function yearsSpan(f: Option<Period>, years: number): readonly Option<Period>[] {
  const span = (n: number): Period => ({ from: backMonths(f.value.to, 12 * n), to: f.value.to });
  return [{ value: span(years), sure: 0.85 * f.sure }];
}

/** The base year of "up N per cent in five years": five steps back, or four where the writer counted the years. */
export function baseOfYears(withPeriod: Period, years: number): readonly Option<Period>[] {
  const back = (n: number): Period => ({
    from: backMonths(withPeriod.from, 12 * n),
    to: backMonths(withPeriod.to, 12 * n),
  });
  return [
    { value: back(years), sure: 0.85 },
    { value: back(years - 1), sure: 0.7 },
  ];
}

/** From the first day of a base year to the last of another: what "a total of N since 2017" adds up. */
export const spanFrom = (base: Period, end: Period): Period => ({ from: base.from, to: end.to });

export const isBefore = (a: Period, b: Period): boolean => dayNumber(a.from) < dayNumber(b.from);
export const dayBefore = (day: Day): Day => addDays(day, -1);
