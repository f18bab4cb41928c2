/**
 * A comparison of two periods, in two forms at once: as published, every printed vintage against every other, and
 * matched, on the authorities that answered for the whole of both periods. Which of the two holds is never assumed.
 */
import type { Authority } from '../../base/authorities.js';
import type { Day } from '../../base/day.js';
import { type Break, breaks } from '../../base/flag-rules.js';
import type { Observation } from '../../base/observation.js';
import { type Period, lengthInDays, sameYear } from '../../base/period.js';
import { type Interval, addIntervals, intervalOf, isAnswered } from '../../base/value.js';
import { type Figures, type Vintage, distinctAnswers, vintagesOf } from './figures.js';
import { type Limits, ratioLimitsOver } from './limits.js';
import { partPeriodOf } from './part-periods.js';
import { type Residual, residualFor } from './residual.js';
import { type Total, latestOf, printedTotals, statedCoverage, total } from './total.js';

export type ComparisonCode =
  | 'coverage-differs'
  | 'coverage-unknown'
  | 'part-period'
  | 'definition-changed'
  | 'rule-version-changed'
  | 'system-changed'
  | 'restated'
  | 'residual'
  | 'small-base';

/** A reason to doubt a comparison. `authorities` are the ones it is about; `cells` what shows it. */
export interface ComparisonProblem {
  readonly code: ComparisonCode;
  readonly authorities: readonly Authority[];
  readonly cells: readonly Observation[];
  readonly on?: Day;
  readonly break?: Break;
  readonly residual?: Residual;
  readonly base?: number;
}

/** One end of a comparison. */
export interface End {
  readonly interval: Interval;
  /** What it rests on: a total somebody printed, or the sum of the authorities' own values. */
  readonly basis: 'printed' | 'sum' | 'printed-and-sum';
  readonly known_on: Day | null;
  /** Authorities known to be in it; null when the page does not say and no sum settles it. */
  readonly authorities: readonly Authority[] | null;
  readonly cells: readonly Observation[];
  /** The authorities' own values behind it, where they make it up. */
  readonly parts: readonly Observation[];
}

export interface Pair {
  readonly base: End;
  readonly with: End;
  readonly ratio: Limits;
  /** Both null where an end covers only part of its period, or the two periods differ in length: no percentage is given. */
  readonly change_percent: { readonly lo: number | null; readonly hi: number | null };
  /** Exact 95 % limits of the ratio, treating each end as a Poisson count. */
  readonly limits95: Limits;
}

export interface MatchedPair extends Pair {
  readonly authorities: readonly Authority[];
}

export interface Comparison {
  readonly as_published: readonly Pair[];
  readonly matched: readonly MatchedPair[];
  readonly problems: readonly ComparisonProblem[];
  /** The ratio for the whole area whatever the missing authorities hold; null when nothing is missing. */
  readonly whole_area: Limits | null;
  readonly base: Total;
  readonly with: Total;
}

export interface ComparisonWanted {
  readonly measure: string;
  /** The area whose printed totals are compared, where the forces are one area; null for a list of forces. */
  readonly area: Authority | null;
  readonly authorities: readonly Authority[];
  readonly base: Period;
  readonly with: Period;
  readonly knownBy?: Day | undefined;
}

/** The base below which a percentage is given only with its limits. **Source**: the project's rule, docs/decisions/0004. */
export const SMALL_BASE = 50;

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
  const matched = matchedPairs(figures, wanted);
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

/** Days by which two years may differ in length: a leap day, and the habits of counting from the 1st or the 3rd of April. */
const LENGTH_SLACK_DAYS = 4;

/** Nine months against twelve: no percentage, whatever was printed. */
const differInLength = (wanted: ComparisonWanted): boolean =>
  Math.abs(lengthInDays(wanted.base) - lengthInDays(wanted.with)) > LENGTH_SLACK_DAYS;

/** False for a figure of part of a period, and for a printed total that is the sum of parts among which one is. */
const coversItsPeriod = (figures: Figures, end: End): boolean =>
  ![...end.cells, ...end.parts].some((o) => partPeriodOf(figures, o) !== null);

export function ratioOf(base: Interval, top: Interval): Limits {
  return {
    lo: base.hi === null ? 0 : base.hi === 0 ? (top.lo === 0 ? 0 : Number.MAX_VALUE) : top.lo / base.hi,
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

/** Everything that was printed as the figure for one end, and the sum of its parts where nobody printed that. */
function endsOf(figures: Figures, wanted: ComparisonWanted, sum: Total): readonly End[] {
  const single = wanted.authorities.length === 1 ? wanted.authorities[0] : undefined;
  const asked = { measure: wanted.measure, period: sum.period, knownBy: wanted.knownBy };
  const printed = single
    ? vintagesOf(figures, { ...asked, authority: single.code })
    : wanted.area
      ? printedTotals(figures, { ...asked, area: wanted.area.code })
      : [];
  const ends = distinctAnswers(printed).map((v) => printedEnd(v, sum, single));
  const isSumNews = !single && sum.answered.length > 0 && !ends.some((e) => e.basis === 'printed-and-sum');
  // The sum of a few forces is no figure for the area beside a printed one; it stands only when it is whole, or alone.
  return isSumNews && (sum.missing.length === 0 || ends.length === 0) ? [...ends, sumEnd(sum)] : ends;
}

function printedEnd(v: Vintage, sum: Total, single: Authority | undefined): End {
  const interval = intervalOf(v.value);
  const answered = sum.answered.map((p) => p.authority);
  const stated = statedCoverage(v);
  const isSum =
    !single &&
    answered.length > 0 &&
    interval.hi !== null &&
    sum.answered.reduce((n, p) => n + p.interval.lo, 0) === interval.lo;
  const whole = stated !== null && stated.answered !== null && stated.answered === stated.asked;
  return {
    interval,
    basis: isSum ? 'printed-and-sum' : 'printed',
    known_on: v.known_on,
    authorities: single ? [single] : isSum ? answered : whole ? sum.parts.map((p) => p.authority) : null,
    cells: v.observations,
    parts: isSum ? partsOf(sum) : [],
  };
}

const partsOf = (sum: Total): readonly Observation[] =>
  sum.answered.flatMap((p) => p.current.flatMap((v) => v.observations));

function sumEnd(sum: Total): End {
  const zero: Interval = { lo: 0, hi: 0 };
  return {
    interval: sum.answered.reduce<Interval>((s, p) => addIntervals(s, p.interval), zero),
    basis: 'sum',
    known_on: null,
    authorities: sum.answered.map((p) => p.authority),
    cells: sum.answered.flatMap((p) => p.current.flatMap((v) => v.observations.slice(0, 1))),
    parts: partsOf(sum),
  };
}

/** The matched authorities summed as first published, and as latest known, where those differ. */
function matchedPairs(figures: Figures, wanted: ComparisonWanted): readonly MatchedPair[] {
  const rows = wanted.authorities.map((a) => matchedRow(figures, wanted, a)).filter((r) => r !== null);
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

function matchedRow(figures: Figures, wanted: ComparisonWanted, authority: Authority): MatchedRow | null {
  const at = (period: Period): readonly Vintage[] =>
    vintagesOf(figures, {
      measure: wanted.measure,
      authority: authority.code,
      period,
      knownBy: wanted.knownBy,
    }).filter((v) => isAnswered(v.value));
  const row = { authority, base: at(wanted.base), with: at(wanted.with) };
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

interface Found {
  readonly base: Total;
  readonly top: Total;
  readonly pairs: readonly Pair[];
  readonly matched: readonly MatchedPair[];
}

function problemsOf(figures: Figures, wanted: ComparisonWanted, found: Found): readonly ComparisonProblem[] {
  return [
    ...coverageProblems(found),
    ...partPeriodProblems(figures, found),
    ...(differInLength(wanted) ? [{ code: 'part-period' as const, authorities: [], cells: [] }] : []),
    ...breakProblems(wanted),
    ...restatedProblems(found),
    ...residualProblems(figures, wanted, found),
    ...smallBaseProblems(found),
  ];
}

function coverageProblems({ base, top, pairs }: Found): readonly ComparisonProblem[] {
  const ends = pairs.flatMap((p) => [p.base, p.with]);
  const unknown = new Set(ends.filter((e) => e.authorities === null));
  const codes = (t: Total): string => t.answered.map((p) => p.authority.code).join();
  const stated = new Set(
    ends.flatMap((e) => e.cells.map((o) => o.coverage?.answered)).filter((n) => n != null),
  );
  const differs = codes(base) !== codes(top) && base.answered.length > 0 && top.answered.length > 0;
  const apart = [...base.missing, ...top.missing].map((p) => p.authority);
  const problems: ComparisonProblem[] = [];
  if (differs || stated.size > 1)
    problems.push({ code: 'coverage-differs', authorities: differs ? unique(apart) : [], cells: [] });
  if (unknown.size > 0)
    problems.push({
      code: 'coverage-unknown',
      authorities: [],
      cells: [...unknown].flatMap((e) => e.cells.slice(0, 1)),
    });
  return problems;
}

const unique = (all: readonly Authority[]): readonly Authority[] => [
  ...new Map(all.map((a) => [a.code, a])).values(),
];

function partPeriodProblems(figures: Figures, { base, top, pairs }: Found): readonly ComparisonProblem[] {
  const held = [...base.answered, ...top.answered].flatMap((p) => p.vintages.flatMap((v) => v.observations));
  const printed = pairs.flatMap((p) => [...p.base.cells, ...p.with.cells]);
  const shown: ComparisonProblem[] = [];
  for (const o of new Set([...held, ...printed])) {
    const part = partPeriodOf(figures, o);
    if (!part || shown.some((p) => p.cells.some((c) => c.authority === o.authority && sameYear(c, o))))
      continue;
    const whose = [...base.parts, ...top.parts].find((p) => p.authority.code === o.authority)?.authority;
    shown.push({ code: 'part-period', authorities: whose ? [whose] : [], cells: [part.shownBy, o] });
  }
  return shown;
}

function breakProblems(wanted: ComparisonWanted): readonly ComparisonProblem[] {
  const codes = wanted.authorities.map((a) => a.code);
  const span = { from: wanted.base.from, to: wanted.with.to };
  return breaks(wanted.measure, span, codes).map((b) => ({
    code: b.code,
    authorities: wanted.authorities.filter((a) => a.code === b.authority),
    cells: [],
    on: b.on,
    break: b,
  }));
}

function restatedProblems({ base, top, pairs }: Found): readonly ComparisonProblem[] {
  const parts = [...base.parts, ...top.parts].filter((p) => distinctAnswers(p.vintages).length > 1);
  const printed = (ends: readonly End[]): readonly End[] => [
    ...new Map(
      ends.filter((e) => e.basis !== 'sum').map((e) => [`${e.interval.lo}-${e.interval.hi}`, e]),
    ).values(),
  ];
  const totals = [printed(pairs.map((p) => p.base)), printed(pairs.map((p) => p.with))].filter(
    (e) => e.length > 1,
  );
  if (parts.length + totals.length === 0) return [];
  const cells = [
    ...parts.flatMap((p) => p.vintages.flatMap((v) => v.observations.slice(0, 1))),
    ...totals.flatMap((ends) => ends.flatMap((e) => e.cells.slice(0, 1))),
  ];
  return [
    { code: 'restated', authorities: unique(parts.map((p) => p.authority)), cells: [...new Set(cells)] },
  ];
}

function residualProblems(
  figures: Figures,
  wanted: ComparisonWanted,
  found: Found,
): readonly ComparisonProblem[] {
  const area = wanted.area ?? (wanted.authorities.length === 1 ? wanted.authorities[0] : undefined);
  if (!area) return [];
  const empty: [Total, Period][] = [
    [found.base, wanted.base],
    [found.top, wanted.with],
  ];
  return empty.flatMap(([t, period]) => {
    if (t.answered.length > 0 || endsOf(figures, wanted, t).length > 0) return [];
    const residual = residualFor(figures, { measure: wanted.measure, authority: area.code, period });
    return residual
      ? [{ code: 'residual' as const, authorities: [area], cells: residual.cells, residual }]
      : [];
  });
}

function smallBaseProblems({ pairs, matched }: Found): readonly ComparisonProblem[] {
  const bases = [...pairs, ...matched].map((p) => p.base.interval.lo);
  const least = Math.min(...bases);
  return bases.length > 0 && least < SMALL_BASE
    ? [{ code: 'small-base', authorities: [], cells: [], base: least }]
    : [];
}
