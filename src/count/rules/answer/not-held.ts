/** What an answer cannot give, and why. It is a value of its own kind, and never nought. */
import { measureById } from '../../../base/measures.js';
import type { Period } from '../../../base/period.js';
import { countingUnit, isCountable, needsFlag } from './counting.js';
import type { AskedCount, Breakdown } from './question.js';

export type NotHeldWhy =
  | 'field-not-in-system' // no such field is recorded there
  | 'flag-before-2015' // the flag was not yet required
  | 'not-counted-in-crimes' // records of crimes cannot count it
  | 'outside-the-records'; // the records do not reach that far

export interface NotHeld {
  /** What is asked; null: all of it. */
  readonly asked: string | null;
  readonly breakdown: Breakdown | null;
  readonly period: Period | null;
  readonly why: NotHeldWhy;
}

/** Fields that the records have. A force's own list of them; an extract shows them by its headings. */
export interface FieldsHeld {
  readonly 'online-flag': boolean;
  readonly 'victim-age': boolean;
  readonly 'victim-sex': boolean;
  readonly platform: boolean;
  readonly relationship: boolean;
}

/**
 * The days of which the records hold every crime recorded on them. Outside them a count is not nought but not held.
 * **Shape**: `from` inclusive, `to` exclusive.
 */
export type Reach = Period;

/** The day from which every force must return the online flag. **Source**: `data/online-flag-rules/`. */
export const FLAG_REQUIRED_FROM = '2015-04-01';

/** Why a breakdown is not held at all; null when it is. Offences are in every record of a crime. */
export function breakdownNotHeld(breakdown: Breakdown, fields: FieldsHeld): NotHeldWhy | null {
  if (breakdown === 'offence' || breakdown === 'online-flag' || breakdown === 'victim-age')
    return breakdown === 'offence' || fields[breakdown] ? null : 'field-not-in-system';
  // Records of crimes are never read for these, so an answer cannot count by them even where the field is there.
  return 'field-not-in-system';
}

export interface WhereAsked {
  readonly asked: AskedCount;
  readonly by: readonly Breakdown[];
  readonly period: Period;
  readonly fields: FieldsHeld;
  readonly reach: Reach | null;
}

/** Why a count is not held; null when it is. */
export function notHeldThere({ asked, by, period, fields, reach }: WhereAsked): NotHeldWhy | null {
  if (!isCountable(asked) || countingUnit(asked) !== 'recorded-crimes') return 'not-counted-in-crimes';
  if (isOutside(period, reach)) return 'outside-the-records';
  const gone = by.map((b) => breakdownNotHeld(b, fields)).find((why) => why !== null);
  if (gone) return gone;
  if (!needsFlag(asked) && !by.includes('online-flag')) return null;
  if (!fields['online-flag']) return 'field-not-in-system';
  return period.from < FLAG_REQUIRED_FROM ? 'flag-before-2015' : null;
}

export const isOutside = (period: Period, reach: Reach | null): boolean =>
  reach !== null && (period.to <= reach.from || reach.to <= period.from);

/** The days of a year that the records do not reach, before and after those that they do; all of it where they reach none. */
export function daysOutside(period: Period, reach: Reach | null): readonly Period[] {
  if (reach === null) return [];
  if (isOutside(period, reach)) return [period];
  return [
    { from: period.from, to: reach.from },
    { from: reach.to, to: period.to },
  ].filter(({ from, to }) => from < to);
}

/** True when the offence was in no law for any day of the period: known by everybody to be none. */
export function isNotYetLaw(asked: AskedCount, period: Period): boolean {
  const versions = asked.measure === null ? [] : (measureById(asked.measure)?.versions ?? []);
  return (
    versions.length > 0 &&
    versions.every((v) => period.to <= v.from || (v.to !== null && v.to <= period.from))
  );
}
