/**
 * Working days by law. The same request has one due date for a Welsh force and another for Police Scotland, and
 * the times of the Victims' Code run on a third calendar.
 *
 * Freedom of Information Act 2000, section 10(6):
 *   "'working day' means any day other than a Saturday, a Sunday, Christmas Day, Good Friday or a day which is a
 *   bank holiday under the Banking and Financial Dealings Act 1971 in any part of the United Kingdom."
 * and section 10(1): "promptly and in any event not later than the twentieth working day following the date of
 * receipt". So a holiday in Scotland or Northern Ireland alone moves the date for a force in Wales; the day of
 * receipt is day 0, whether or not it is a working day; and days on which an office merely closes count.
 *
 * Freedom of Information (Scotland) Act 2002, section 73:
 *   "'working day' means any day other than a Saturday, a Sunday, Christmas Day or a day which, under the Banking
 *   and Financial Dealings Act 1971, is a bank holiday in Scotland."
 *
 * Code of Practice for Victims of Crime in England and Wales: working days are those of England and Wales.
 *
 * **Source**: `data/bank-holidays/`.
 */
import { type Day, addDays, dayNumber, weekday } from './day.js';
import { readReference } from './package-root.js';
import type { Lang } from './words.js';

export type Law = 'foia' | 'foisa' | 'victims-code';

export type Division = 'england-and-wales' | 'scotland' | 'northern-ireland';

export interface BankHoliday {
  readonly on: Day;
  readonly title: Readonly<Record<Lang, string>>;
  readonly substitute: boolean;
  readonly divisions: readonly Division[];
}

export const BANK_HOLIDAYS: readonly BankHoliday[] = readReference<BankHoliday[]>(
  'bank-holidays/bank-holidays.json',
);

/** Whose bank holidays stop the clock. */
const DIVISIONS: Readonly<Record<Law, readonly Division[]>> = {
  foia: ['england-and-wales', 'scotland', 'northern-ireland'],
  foisa: ['scotland'],
  'victims-code': ['england-and-wales'],
};

/** The days for which every bank holiday is held: the first, and the first one that is not. */
export const HOLIDAYS_HELD: Readonly<Record<'from' | 'to', Day>> = readReference<{
  covers: { from: Day; to: Day };
}>('bank-holidays/datapackage.json').covers;

const BY_DAY: ReadonlyMap<Day, BankHoliday> = new Map(BANK_HOLIDAYS.map((h) => [h.on, h]));

/** The section 10 period, of both Acts. */
export const WORKING_DAYS_TO_ANSWER = 20;

/** Why a day does not count. For a bank holiday, `divisions` are those that matter to the law that was asked about. */
export type NotWorking =
  | { readonly kind: 'weekend'; readonly weekday: 'saturday' | 'sunday' }
  | { readonly kind: 'bank-holiday'; readonly holiday: BankHoliday; readonly divisions: readonly Division[] };

/** True when every bank holiday of that day's year is held: ask before reckoning with a day that somebody typed. */
export const isHeld = (day: Day): boolean => day >= HOLIDAYS_HELD.from && day < HOLIDAYS_HELD.to;

/**
 * Why that day is no working day under that law, or null when it is one.
 * **Errors**: throws `RangeError` outside the years held. A date that is wrong by a holiday nobody loaded looks just
 * like a right one, so there is no guessing past the end of the table.
 */
export function whyNotWorking(day: Day, law: Law): NotWorking | null {
  if (!isHeld(day))
    throw new RangeError(
      `bank holidays are held from ${HOLIDAYS_HELD.from} to before ${HOLIDAYS_HELD.to}; ${day} is outside: load data/bank-holidays`,
    );
  const inWeek = weekday(day);
  if (inWeek === 6) return { kind: 'weekend', weekday: 'saturday' };
  if (inWeek === 0) return { kind: 'weekend', weekday: 'sunday' };
  const holiday = BY_DAY.get(day);
  const divisions = holiday?.divisions.filter((d) => DIVISIONS[law].includes(d)) ?? [];
  return holiday && divisions.length > 0 ? { kind: 'bank-holiday', holiday, divisions } : null;
}

/** **Errors**: as `whyNotWorking`. */
export const isWorkingDay = (day: Day, law: Law): boolean => whyNotWorking(day, law) === null;

/**
 * The `n`th working day after a day, which is itself day 0 and may be any day.
 * **Units**: working days, a whole number from 0. **Errors**: `RangeError` for another `n`, and as `whyNotWorking`.
 */
export function addWorkingDays(day: Day, n: number, law: Law): Day {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  let at = day;
  for (let counted = 0; counted < n; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at, law)) counted += 1;
  }
  return at;
}

/**
 * The last day on which an answer is in time.
 * **Shape**: `dueDate('2026-06-01', 'foia')` is 2026-06-30, for Scotland alone had a holiday on 15 June.
 * **Errors**: as `addWorkingDays`.
 */
export const dueDate = (received: Day, law: Law, n: number = WORKING_DAYS_TO_ANSWER): Day =>
  addWorkingDays(received, n, law);

/**
 * Working days after `from`, up to and including `to`; negative when `to` comes first.
 * **Shape**: from the day of receipt to the due date it is 20. **Errors**: as `whyNotWorking`.
 */
export function workingDaysBetween(from: Day, to: Day, law: Law): number {
  if (to < from) return -workingDaysBetween(to, from, law);
  let counted = 0;
  for (let left = dayNumber(to) - dayNumber(from), at = from; left > 0; left -= 1) {
    at = addDays(at, 1);
    if (isWorkingDay(at, law)) counted += 1;
  }
  return counted;
}

/** One day of the reckoning: its number when it counts, else why it does not. Day 0 is the day of receipt. */
export type ReckonedDay =
  | { readonly on: Day; readonly number: number }
  | { readonly on: Day; readonly why: NotWorking };

export interface Reckoning {
  readonly received: Day;
  readonly law: Law;
  readonly due: Day;
  /** Every calendar day from receipt to the due date. */
  readonly days: readonly ReckonedDay[];
}

/** The due date, day by day, with the reason for each day that does not count. **Errors**: as `addWorkingDays`. */
export function explainDueDate(received: Day, law: Law, n: number = WORKING_DAYS_TO_ANSWER): Reckoning {
  const due = dueDate(received, law, n);
  const days: ReckonedDay[] = [{ on: received, number: 0 }];
  for (let at = received, counted = 0; at < due; ) {
    at = addDays(at, 1);
    const why = whyNotWorking(at, law);
    days.push(why ? { on: at, why } : { on: at, number: (counted += 1) });
  }
  return { received, law, due, days };
}
