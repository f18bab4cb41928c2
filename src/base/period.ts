/**
 * Periods are half-open: `from` is the first day in it, `to` the first day after it. So 2018/19 is
 * 2018-04-01 to 2019-04-01, two periods touch when one's `to` is the other's `from`, and lengths subtract.
 */
import { type Day, addDays, dayNumber, daysBetween, isDay, yearOf } from './day.js';

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The financial year that begins on 1 April of `start`: `financialYear(2018)` is 2018/19. */
export const financialYear = (start: number): Period => ({
  from: `${start}-04-01`,
  to: `${start + 1}-04-01`,
});

export const calendarYear = (year: number): Period => ({ from: `${year}-01-01`, to: `${year + 1}-01-01` });

export const isPeriod = (p: Period): boolean => isDay(p.from) && isDay(p.to) && p.from < p.to;

/** Length in days. */
export const lengthInDays = (p: Period): number => daysBetween(p.from, p.to);

export const samePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;

/** True when `inner` lies wholly inside `outer` and is not the same period. */
export const isInside = (inner: Period, outer: Period): boolean =>
  inner.from >= outer.from && inner.to <= outer.to && !samePeriod(inner, outer);

export const overlaps = (a: Period, b: Period): boolean => a.from < b.to && b.from < a.to;

/** The first year of the financial year that this period is, or null. */
export function asFinancialYear(p: Period): number | null {
  const start = yearOf(p.from);
  return samePeriod(p, financialYear(start)) ? start : null;
}

export function asCalendarYear(p: Period): number | null {
  const year = yearOf(p.from);
  return samePeriod(p, calendarYear(year)) ? year : null;
}

/**
 * Days by which two periods may differ at each end and still be the same year.
 * Sexual communication with a child came into force on 3 April 2017, so its "first year" is printed both as
 * 3 April 2017 to 2 April 2018 and as 2017/18.
 * **Source**: Serious Crime Act 2015 s67 (SI 2017/451); the published figures themselves.
 */
const SAME_YEAR_SLACK_DAYS = 3;

/** True when both ends lie within three days of each other: the same year, counted by two habits. */
export const sameYear = (a: Period, b: Period): boolean =>
  Math.abs(dayNumber(a.from) - dayNumber(b.from)) <= SAME_YEAR_SLACK_DAYS &&
  Math.abs(dayNumber(a.to) - dayNumber(b.to)) <= SAME_YEAR_SLACK_DAYS;

/**
 * True when `inner` covers clearly less than `outer`: inside it (to within three days) and at most nine tenths as long.
 * Half a year is part of a year; a year begun on 3 April is not part of one begun on the 1st.
 */
export const isPartOf = (inner: Period, outer: Period): boolean =>
  dayNumber(inner.from) >= dayNumber(outer.from) - SAME_YEAR_SLACK_DAYS &&
  dayNumber(inner.to) <= dayNumber(outer.to) + SAME_YEAR_SLACK_DAYS &&
  lengthInDays(inner) <= 0.9 * lengthInDays(outer);

/** "2018/19", "2015" for a calendar year, else "2017-10-01 to 2018-04-02" with the last day *in* it. */
export function periodLabel(p: Period, to = 'to'): string {
  const fy = asFinancialYear(p);
  if (fy !== null) return `${fy}/${String((fy + 1) % 100).padStart(2, '0')}`;
  const cy = asCalendarYear(p);
  if (cy !== null) return String(cy);
  return `${p.from} ${to} ${addDays(p.to, -1)}`;
}

/** Reads `FROM..TO` as the command line writes it, `2018/19`, `2018-19` or a calendar year; null when it is none of them. */
export function readPeriod(text: string): Period | null {
  const t = text.trim();
  const ends = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(t);
  if (ends?.[1] && ends[2]) {
    const p = { from: ends[1], to: ends[2] };
    return isPeriod(p) ? p : null;
  }
  const fy = /^(\d{4})[/-](\d{2}|\d{4})$/.exec(t);
  if (fy?.[1] && fy[2]) {
    const start = Number(fy[1]);
    return Number(fy[2].slice(-2)) === (start + 1) % 100 ? financialYear(start) : null;
  }
  return /^\d{4}$/.test(t) ? calendarYear(Number(t)) : null;
}
