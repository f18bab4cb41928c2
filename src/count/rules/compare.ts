/**
 * A comparison of two periods, in two forms at once: as published, every printed vintage against every other, and
 * matched, on the authorities that answered for the whole of both periods. Which of the two holds is never assumed.
 */
import type { Authority } from '../../base/authorities.js';
import type { Day } from '../../base/day.js';
import { type Interval, addIntervals, intervalOf, isAnswered } from '../../base/value.js';
import {
  type Comparison,
  type ComparisonWanted,
  type End,
  type MatchedPair,
  type Pair,
  differInLength,
} from './comparison.js';
import { coversItsPeriod, endsOf } from './comparison-ends.js';
import { type Found, problemsOf } from './comparison-problems.js';
import type { Figures, Vintage } from './figures.js';
import { type Limits, ratioLimitsOver } from './limits.js';
import { partPeriodOf } from './part-periods.js';
import { type Part, latestOf, total } from './total.js';

export type {
  Comparison,
  ComparisonCode,
  ComparisonProblem,
  ComparisonWanted,
  End,
  MatchedPair,
  Pair,
} from './comparison.js';
export { SMALL_BASE } from './comparison.js';

/**
 * Compares two periods.
 * **Shape**: `as_published` has one pair for each combination of vintages; `matched` one for each state of knowledge in
 * which the matched sums differ; both may be empty, and then `problems` says why.
 */
export function compare(figures: Figures, wanted: ComparisonWanted): Comparison {
  const base = total(figures, { ...wanted, period: wanted.base });
  const top = total(figures, { ...wanted, period: wanted.with });
  const pairs = endsOf(figures, wanted, base).flatMap((b) =>
    endsOf(figures, wanted, top).map((t) =>
      pairOf(b, t, !differInLength(wanted) && [b, t].every((e) => coversItsPeriod(figures, e))),
    ),
  );
  const matched = matchedPairs(figures, wanted, { base, top });
  const gap = base.missing.length + top.missing.length > 0 && base.answered.length + top.answered.length > 0;
  return {
    as_published: pairs,
    matched,
    problems: problemsOf(figures, wanted, { base, top, pairs, matched }),
    whole_area: gap ? ratioOf(base.interval, top.interval) : null,
    base,
    with: top,
  };
}

export function ratioOf(base: Interval, top: Interval): Limits {
  return {
    // A base of nought allows no ratio at all: nothing is said rather than infinity.
    lo: base.hi === null || base.hi === 0 ? 0 : top.lo / base.hi,
    hi: top.hi === null || base.lo === 0 ? null : top.hi / base.lo,
  };
}

function pairOf(base: End, top: End, isPercentFair: boolean): Pair {
  const ratio = ratioOf(base.interval, top.interval);
  const percent = (n: number | null): number | null => (n === null || !isPercentFair ? null : (n - 1) * 100);
  return {
    base,
    with: top,
    ratio,
    change_percent: { lo: percent(ratio.lo), hi: percent(ratio.hi) },
    limits95: ratioLimitsOver(base.interval, top.interval),
  };
}

/** The matched authorities summed as first published, and as latest known, where those differ. */
function matchedPairs(
  figures: Figures,
  wanted: ComparisonWanted,
  { base, top }: Pick<Found, 'base' | 'top'>,
): readonly MatchedPair[] {
  const rows = base.parts.map((p, i) => matchedRow(figures, p, top.parts[i])).filter((r) => r !== null);
  if (rows.length === 0) return [];
  const latest = matchedPair(rows, !differInLength(wanted), (v) => latestOf(v));
  const first = matchedPair(rows, !differInLength(wanted), (v) => v.slice(0, 1));
  const same =
    sameInterval(first.base.interval, latest.base.interval) &&
    sameInterval(first.with.interval, latest.with.interval);
  return same ? [latest] : [first, latest];
}

const sameInterval = (a: Interval, b: Interval): boolean => a.lo === b.lo && a.hi === b.hi;

interface MatchedRow {
  readonly authority: Authority;
  readonly base: readonly Vintage[];
  readonly with: readonly Vintage[];
}

/** One authority's vintages at both ends, or null when it did not answer for the whole of each. */
function matchedRow(figures: Figures, base: Part, top: Part | undefined): MatchedRow | null {
  const answered = (p: Part | undefined): readonly Vintage[] =>
    p?.vintages.filter((v) => isAnswered(v.value)) ?? [];
  const row = { authority: base.authority, base: answered(base), with: answered(top) };
  const whole = (vs: readonly Vintage[]): boolean =>
    vs.length > 0 && !vs.some((v) => v.observations.some((o) => partPeriodOf(figures, o)));
  return whole(row.base) && whole(row.with) ? row : null;
}

function matchedPair(
  rows: readonly MatchedRow[],
  isFair: boolean,
  pick: (vs: readonly Vintage[]) => readonly Vintage[],
): MatchedPair {
  const authorities = rows.map((r) => r.authority);
  const end = (side: 'base' | 'with'): End => {
    const chosen = rows.map((r) => pick(r[side]));
    return {
      interval: chosen.map(spanOf).reduce(addIntervals, { lo: 0, hi: 0 }),
      basis: 'sum',
      known_on: chosen
        .flat()
        .reduce<Day | null>((d, v) => (d === null || v.known_on > d ? v.known_on : d), null),
      authorities,
      cells: chosen.flat().flatMap((v) => v.observations.slice(0, 1)),
      parts: [],
    };
  };
  return { ...pairOf(end('base'), end('with'), isFair), authorities };
}

function spanOf(vintages: readonly Vintage[]): Interval {
  const all = vintages.map((v) => intervalOf(v.value));
  return {
    lo: Math.min(...all.map((i) => i.lo)),
    hi: all.some((i) => i.hi === null) ? null : Math.max(...all.map((i) => i.hi ?? 0)),
  };
}
