/**
 * Force by year: what is held for every force of an area in every financial year, with the total of each year.
 * Pure: figures in, cells out; the words come later.
 */
import { AUTHORITIES, type Authority, forcesOf } from '../../../base/authorities.js';
import type { Day } from '../../../base/day.js';
import type { Observation } from '../../../base/observation.js';
import { asFinancialYear, financialYear, isPartOf, type Period, sameYear } from '../../../base/period.js';
import { isAnswered } from '../../../base/value.js';
import type { Figures, Vintage } from '../../rules/figures.js';
import { partPeriodOf } from '../../rules/part-periods.js';
import { type Part, printedTotals, type Total, total } from '../../rules/total.js';

export interface GridWanted {
  readonly measure: string;
  readonly area: Authority;
  readonly knownBy: Day | undefined;
  /** First years of the first and the last column; undefined: from the first to the last year held. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Only forces that answered in every one of the years shown. */
  readonly matchedOnly: boolean;
}

export interface Cell {
  readonly part: Part;
  /** Printed for a whole year and covering less. */
  readonly isPartPeriod: boolean;
  /** More than one value was printed. */
  readonly isRestated: boolean;
  /** Where no whole year is held: a value for a part of it. */
  readonly within: Observation | null;
}

export interface GridRow {
  readonly authority: Authority;
  readonly cells: readonly Cell[];
}

export interface Grid {
  readonly years: readonly Period[];
  /** One group a nation or English region, in the official order. */
  readonly groups: readonly { readonly area: Authority | null; readonly rows: readonly GridRow[] }[];
  readonly totals: readonly Total[];
  readonly printed: readonly (readonly Vintage[])[];
  /** Held for these forces and in no column: other periods. */
  readonly others: readonly Observation[];
  readonly held: number;
  /** Forces left out because they did not answer in every year. */
  readonly leftOut: readonly Authority[];
}

/** The financial years for which anything is held of a measure, for an area or one of its forces. */
export function yearsHeld(figures: Figures, measure: string, area: Authority): readonly number[] {
  const years = new Set<number>();
  for (const code of [area.code, ...area.forces])
    for (const o of figures.of(measure, code)) {
      const start = Number(o.from.slice(0, 4));
      if (asFinancialYear(o) !== null || sameYear(o, financialYear(start))) years.add(start);
    }
  return [...years].sort((a, b) => a - b);
}

export function gridOf(figures: Figures, wanted: GridWanted): Grid {
  const held = yearsHeld(figures, wanted.measure, wanted.area);
  const [first, last] = [wanted.from ?? held[0], wanted.to ?? held[held.length - 1]];
  const years =
    first === undefined || last === undefined || last < first
      ? []
      : Array.from({ length: last - first + 1 }, (_, i) => financialYear(first + i));
  const all = rowsOf(figures, wanted, years);
  const matched = all.filter((r) => r.cells.every((c) => isWhole(c)));
  const rows = wanted.matchedOnly ? matched : all;
  const authorities = rows.map((r) => r.authority);
  const asked = { measure: wanted.measure, knownBy: wanted.knownBy };
  return {
    years,
    groups: grouped(rows),
    totals: years.map((period) => total(figures, { ...asked, period, authorities })),
    printed: years.map((period) => printedTotals(figures, { ...asked, area: wanted.area.code, period })),
    others: othersOf(figures, wanted, years),
    held: rows.reduce(
      (n, r) => n + r.cells.filter((c) => c.part.current.some((v) => isAnswered(v.value))).length,
      0,
    ),
    leftOut: wanted.matchedOnly ? all.filter((r) => !matched.includes(r)).map((r) => r.authority) : [],
  };
}

const isWhole = (c: Cell): boolean => !c.isPartPeriod && c.part.current.some((v) => isAnswered(v.value));

function rowsOf(figures: Figures, wanted: GridWanted, years: readonly Period[]): readonly GridRow[] {
  const authorities = forcesOf(wanted.area);
  const asked = { measure: wanted.measure, knownBy: wanted.knownBy, authorities };
  const columns = years.map((period) => total(figures, { ...asked, period }).parts);
  return authorities.map((authority, i) => ({
    authority,
    cells: years.map((year, n) => cellOf(figures, wanted, columns[n]?.[i], year)),
  }));
}

function cellOf(figures: Figures, wanted: GridWanted, part: Part | undefined, year: Period): Cell {
  if (!part) throw new Error('a force is missing from its own total');
  const held = part.vintages.flatMap((v) => v.observations);
  const known = (o: Observation): boolean => wanted.knownBy === undefined || o.known_on <= wanted.knownBy;
  return {
    part,
    isPartPeriod: held.some((o) => partPeriodOf(figures, o) !== null),
    isRestated: part.vintages.filter((v) => isAnswered(v.value)).length > 1,
    within:
      held.length > 0
        ? null
        : (figures.of(wanted.measure, part.authority.code).find((o) => known(o) && isPartOf(o, year)) ??
          null),
  };
}

const REGIONS = AUTHORITIES.filter((a) => a.kind === 'area' && a.code.startsWith('E12'));
const NATIONS = AUTHORITIES.filter((a) => a.kind === 'area' && /^[WSN]92/.test(a.code));

const groupOf = (a: Authority): Authority | null =>
  [...NATIONS, ...REGIONS].find((area) => area.forces.includes(a.code)) ?? null;

/** Wales first, then the English regions, then Scotland and Northern Ireland: the order of `AUTHORITIES` otherwise. */
function grouped(rows: readonly GridRow[]): Grid['groups'] {
  const order = [...NATIONS.slice(0, 1), ...REGIONS, ...NATIONS.slice(1), null];
  return order
    .map((area) => ({ area, rows: rows.filter((r) => groupOf(r.authority) === area) }))
    .filter((g) => g.rows.length > 0);
}

/** Values for periods that are no column and no part of one: calendar years, eighteen months, sums of years. */
function othersOf(figures: Figures, wanted: GridWanted, years: readonly Period[]): readonly Observation[] {
  const codes = [wanted.area.code, ...forcesOf(wanted.area).map((a) => a.code)];
  return codes
    .flatMap((code) => figures.of(wanted.measure, code))
    .filter((o) => wanted.knownBy === undefined || o.known_on <= wanted.knownBy)
    .filter((o) => !years.some((y) => sameYear(o, y)));
}
