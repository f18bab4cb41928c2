/** What is to be compared, read from the address; what is not said is filled in with the first and the last year held. */
import { type Authority, forcesOf, readAreas } from '../../../base/authorities.js';
import { type Period, financialYear, readPeriod, samePeriod } from '../../../base/period.js';
import type { Problem } from '../../../base/result.js';
import type { ComparisonWanted } from '../../rules/compare.js';
import type { Figures } from '../../rules/figures.js';
import { areaChosen, dayOfQuery, openingMeasure } from '../choices.js';
import { yearsHeld } from '../figures/grid.js';

export type CompareProblem =
  | 'unknown-measure'
  | 'unknown-area'
  | 'not-a-day'
  | 'not-a-period'
  | 'same-period';

export interface CompareQuestion {
  readonly wanted: ComparisonWanted;
  /** The areas as they were asked for, to be shown again. */
  readonly areasTyped: string;
  readonly knownByTyped: string;
  readonly chosen: readonly Authority[];
  readonly years: readonly number[];
  readonly problems: readonly Problem<CompareProblem>[];
}

export function readCompare(figures: Figures, query: URLSearchParams): CompareQuestion {
  const problems: Problem<CompareProblem>[] = [];
  const asked = query.get('measure') || openingMeasure(figures);
  const measure = figures.measures.includes(asked) ? asked : openingMeasure(figures);
  if (measure !== asked) problems.push({ code: 'unknown-measure', field: 'measure' });
  const chosen = areasOf(query.get('areas'));
  if (!chosen) problems.push({ code: 'unknown-area', field: 'areas' });
  const areas = chosen ?? wales();
  const knownBy = dayOfQuery(query.get('known-by'));
  if (knownBy === null) problems.push({ code: 'not-a-day', field: 'known-by' });
  const years = [...new Set(areas.flatMap((a) => yearsHeld(figures, measure, a)))].sort((a, b) => a - b);
  const periods = periodsOf(query, years, problems);
  return {
    wanted: {
      measure,
      area: areas.length === 1 ? (areas[0] ?? null) : null,
      authorities: [...new Set(areas.flatMap((a) => forcesOf(a)))],
      ...periods,
      knownBy: knownBy ?? undefined,
    },
    areasTyped: areas.map((a) => a.code).join(','),
    knownByTyped: query.get('known-by') ?? '',
    chosen: areas,
    years,
    problems,
  };
}

function areasOf(text: string | null): readonly Authority[] | null {
  if (text === null || text.trim() === '') return wales();
  const read = readAreas(text);
  return read.ok && read.value.length > 0 ? read.value : null;
}

function wales(): readonly Authority[] {
  const area = areaChosen(null);
  return area ? [area] : [];
}

/** The opening comparison: the first year held against the last that any force answered, a year apart or more. */
const USUAL = { base: financialYear(2015), with: financialYear(2018) };

function periodsOf(
  query: URLSearchParams,
  years: readonly number[],
  problems: Problem<CompareProblem>[],
): { readonly base: Period; readonly with: Period } {
  const [first, last] = [years[0], years[years.length - 1]];
  const isUsual = years.includes(2015) && years.includes(2018);
  const open =
    isUsual || first === undefined || last === undefined
      ? USUAL
      : { base: financialYear(first), with: financialYear(last === first ? first + 1 : last) };
  const read = (name: 'base' | 'with'): Period => {
    const text = query.get(name);
    if (text === null || text === '') return open[name];
    const period = readPeriod(text);
    if (!period) problems.push({ code: 'not-a-period', field: name });
    return period ?? open[name];
  };
  const asked = { base: read('base'), with: read('with') };
  if (!samePeriod(asked.base, asked.with)) return asked;
  if (query.get('base') && query.get('with')) problems.push({ code: 'same-period', field: 'with' });
  const other = samePeriod(asked.with, open.base) ? open.with : open.base;
  return query.get('with') ? { base: other, with: asked.with } : { base: asked.base, with: other };
}
