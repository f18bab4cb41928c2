/**
 * Figures printed for a year that cover less than a year. Such a value can never be the end of a percentage.
 * **Source**: Dyfed-Powys' 19 for 2017/18 covers October 2017 to April 2018 (Pembrokeshire Herald, June 2018) and was
 * printed as a whole year from October 2024; three headlines stood on it.
 */
import type { Observation } from '../../base/observation.js';
import { isPartOf } from '../../base/period.js';
import type { Figures } from './figures.js';

/** The evidence that a value printed for a longer period covers only part of it. */
export interface PartPeriod {
  readonly printed: Observation;
  /** What shows it: the same number printed for the shorter period, or the row's own months. */
  readonly shownBy: Observation;
}

/**
 * Why this value covers only part of the period it is printed for, or null.
 * **Shape**: true of a value whose own row says how many months it covers, and of one that somebody else printed,
 * to the unit, for a period clearly inside this one.
 */
export function partPeriodOf(figures: Figures, o: Observation): PartPeriod | null {
  if (o.months != null) return { printed: o, shownBy: o };
  if (o.value.kind !== 'exact' || o.value.n === 0) return null;
  const n = o.value.n;
  const shownBy = figures
    .of(o.measure, o.authority)
    .find((other) => other.value.kind === 'exact' && other.value.n === n && isShorter(other, o));
  return shownBy ? { printed: o, shownBy } : null;
}

const isShorter = (other: Observation, o: Observation): boolean =>
  isPartOf(other, o) || (other.months != null && other.from === o.from && other.to === o.to);
