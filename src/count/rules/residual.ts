/**
 * What is left of a printed total for several years when the other printed years are taken away.
 * It is refused as a figure: the years and the total are seldom of one vintage. For the Welsh online-flagged offences of
 * 2016/17 it would be 764, the highest year of the series, which nobody counted; for 2017/18 the same subtraction for the
 * whole country misses the figure that was printed by 900 to 1,300.
 */
import type { Observation } from '../../base/observation.js';
import { type Period, isInside, lengthInDays, overlaps, sameYear } from '../../base/period.js';
import type { Figures } from './figures.js';

export interface Residual {
  /** The least and the most that subtraction could give, over the vintages held. Never to be printed as a figure. */
  readonly lo: number;
  readonly hi: number;
  readonly period: Period;
  readonly long: Observation;
  readonly years: readonly (readonly Observation[])[];
  readonly cells: readonly Observation[];
}

const YEAR_DAYS = 366;

/**
 * The residual that somebody might be tempted to print for a period for which nothing is held.
 * **Shape**: null unless one exact total covers the period and every other year of it is held exactly.
 */
export function residualFor(
  figures: Figures,
  wanted: { measure: string; authority: string; period: Period },
): Residual | null {
  const held = figures.of(wanted.measure, wanted.authority).filter((o) => o.value.kind === 'exact');
  for (const long of held) {
    if (!isInside(wanted.period, long)) continue;
    const years = otherYears(held, long, wanted.period);
    if (years) return residual(long, years, wanted.period);
  }
  return null;
}

/** The other years of a longer total, each with its vintages, or null when one of them is not held. */
function otherYears(
  held: readonly Observation[],
  long: Observation,
  except: Period,
): readonly (readonly Observation[])[] | null {
  const single = held.filter(
    (o) => isInside(o, long) && lengthInDays(o) <= YEAR_DAYS && !overlaps(o, except),
  );
  const years: Observation[][] = [];
  for (const o of single) {
    const same = years.find((y) => y[0] && sameYear(y[0], o));
    if (same) same.push(o);
    else years.push([o]);
  }
  const clash = years.some((a, i) => years.slice(i + 1).some((b) => a[0] && b[0] && overlaps(a[0], b[0])));
  if (clash) return null;
  const days = years.reduce((n, y) => n + (y[0] ? lengthInDays(y[0]) : 0), lengthInDays(except));
  return Math.abs(days - lengthInDays(long)) <= 3 ? years : null;
}

function residual(long: Observation, years: readonly (readonly Observation[])[], period: Period): Residual {
  const n = (o: Observation): number => (o.value.kind === 'exact' ? o.value.n : 0);
  const most = years.reduce((s, y) => s + Math.max(...y.map(n)), 0);
  const least = years.reduce((s, y) => s + Math.min(...y.map(n)), 0);
  return { lo: n(long) - most, hi: n(long) - least, period, long, years, cells: [long, ...years.flat()] };
}
