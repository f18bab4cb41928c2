/** The reasons to doubt a comparison, each with the authorities and the cells that show it. */
import type { Authority } from '../../base/authorities.js';
import { breaks } from '../../base/flag-rules.js';
import { type Period, sameYear } from '../../base/period.js';
import {
  type ComparisonProblem,
  type ComparisonWanted,
  type End,
  type MatchedPair,
  type Pair,
  SMALL_BASE,
  differInLength,
} from './comparison.js';
import { endsOf } from './comparison-ends.js';
import { type Figures, distinctAnswers } from './figures.js';
import { partPeriodOf } from './part-periods.js';
import { residualFor } from './residual.js';
import type { Total } from './total.js';

/** What was compared, from which every doubt is read. */
export interface Found {
  readonly base: Total;
  readonly top: Total;
  readonly pairs: readonly Pair[];
  readonly matched: readonly MatchedPair[];
}

export function problemsOf(
  figures: Figures,
  wanted: ComparisonWanted,
  found: Found,
): readonly ComparisonProblem[] {
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
