/**
 * Counts for every ten thousand people. Only the population of all ages is held by force, and for some forces only at
 * a census, so each rate says which year's people it is of.
 */
import { yearOf } from '../../../base/day.js';
import type { Period } from '../../../base/period.js';
import { NO_RATES, nearestPopulation } from '../../../base/population.js';
import type { Interval } from '../../../base/value.js';

const PER = 10_000;
/** A population further away than this says too little about the year. */
const NEAREST_YEARS = 8;

export interface Rate {
  readonly lo: number;
  readonly hi: number | null;
  /** The year of the population. */
  readonly of: number;
}

/** The rate of a count in a year, or null where no population near enough is held or a rate would mislead. */
export function rateOf(authority: string, period: Period, count: Interval): Rate | null {
  if (NO_RATES.includes(authority)) return null;
  const year = yearOf(period.from);
  const people = nearestPopulation(authority, year, 'all');
  if (!people || Math.abs(yearOf(people.as_of) - year) > NEAREST_YEARS) return null;
  const per = (n: number): number => (n / people.n) * PER;
  return { lo: per(count.lo), hi: count.hi === null ? null : per(count.hi), of: yearOf(people.as_of) };
}
