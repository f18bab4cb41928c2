/**
 * A total over values is an interval with its coverage: "at least 576, 3 of 4 forces; Dyfed-Powys did not answer".
 * Nothing missing is ever counted as nought.
 */
import type { Authority } from '../../base/authorities.js';
import type { Day } from '../../base/day.js';
import type { Observation } from '../../base/observation.js';
import type { Period } from '../../base/period.js';
import {
  type Interval,
  type Value,
  type ValueKind,
  addIntervals,
  intervalOf,
  isAnswered,
  spanIntervals,
} from '../../base/value.js';
import { type Figures, type Vintage, distinctAnswers, isLater, vintagesOf } from './figures.js';

export interface TotalWanted {
  readonly measure: string;
  readonly period: Period;
  /** Forces to add up. */
  readonly authorities: readonly Authority[];
  readonly knownBy?: Day | undefined;
}

/** One authority's part of a total. */
export interface Part {
  readonly authority: Authority;
  /** The vintages known by then, oldest first; empty when nothing is held. */
  readonly vintages: readonly Vintage[];
  /** What is counted: the latest vintage, or every value of the latest month where days are not known. */
  readonly interval: Interval;
  readonly kind: ValueKind;
  /** The vintages counted: one, or several that cannot be put in order. */
  readonly current: readonly Vintage[];
}

export interface Total {
  readonly period: Period;
  readonly interval: Interval;
  readonly parts: readonly Part[];
  readonly answered: readonly Part[];
  readonly missing: readonly Part[];
  /** Parts of which an earlier vintage had another value. */
  readonly restated: readonly Part[];
  readonly asked: number;
}

/**
 * Adds up the forces of an area for a period.
 * **Shape**: each force gives its latest vintage known by the day; forces without a figure widen the interval upward
 * and are listed with the reason. **Units**: the measure's own, usually recorded crimes.
 */
export function total(figures: Figures, wanted: TotalWanted): Total {
  const parts = wanted.authorities.map((authority) => partOf(figures, wanted, authority));
  const answered = parts.filter((p) => p.current.some((v) => isAnswered(v.value)));
  return {
    period: wanted.period,
    interval: parts.reduce((sum, p) => addIntervals(sum, p.interval), { lo: 0, hi: 0 } as Interval),
    parts,
    answered,
    missing: parts.filter((p) => !answered.includes(p)),
    restated: parts.filter((p) => distinctAnswers(p.vintages).length > 1),
    asked: parts.length,
  };
}

function partOf(figures: Figures, wanted: TotalWanted, authority: Authority): Part {
  const { measure, period, knownBy } = wanted;
  const vintages = vintagesOf(figures, { measure, authority: authority.code, period, knownBy });
  const current = latestOf(vintages);
  const values = current.map((v) => v.value);
  return {
    authority,
    vintages,
    current,
    interval: values.map(intervalOf).reduce<Interval | null>(span, null) ?? { lo: 0, hi: null },
    kind: kindOf(values),
  };
}

const span = (sofar: Interval | null, next: Interval): Interval =>
  sofar === null ? next : spanIntervals(sofar, next);

/** The value's kind; several answers that cannot be put in order are a range. */
function kindOf(values: readonly Value[]): ValueKind {
  const [first, ...rest] = values;
  if (!first) return 'not-asked';
  return rest.length > 0 ? 'range' : first.kind;
}

/**
 * The vintages that may be the latest: an answer outranks silence, an exact value rounder words for it, and values
 * whose dates overlap (only the month is known) stand together.
 */
export function latestOf(vintages: readonly Vintage[]): readonly Vintage[] {
  const answers = distinctAnswers(vintages);
  const standing = answers.filter((v) => !answers.some((other) => isLater(other, v)));
  return standing.length > 0 ? standing : vintages.slice(-1);
}

/** Totals that somebody printed for the whole area, beside the parts: kept apart and compared, never mixed in. */
export function printedTotals(
  figures: Figures,
  wanted: { measure: string; area: string; period: Period; knownBy?: Day | undefined },
): readonly Vintage[] {
  return vintagesOf(figures, {
    measure: wanted.measure,
    authority: wanted.area,
    period: wanted.period,
    knownBy: wanted.knownBy,
  });
}

/** The coverage that a page stated beside a printed total, widest first. */
export const statedCoverage = (v: Vintage): Observation['coverage'] =>
  v.observations.map((o) => o.coverage).find((c) => c !== null && c.answered !== null) ?? null;
