/** What a release's table is made of, for whoever draws or prints it: its years, its forces, and its cells by key. */
import { authorityByCode } from '../../../base/authorities.js';
import { type Period, readPeriod } from '../../../base/period.js';
import { type PublicCell, publicCell } from '../../rules/release/public-cell.js';
import type { Category, Cell, Dimension, ReleaseTable } from '../../rules/release/table.js';

export interface TableParts {
  readonly table: ReleaseTable;
  readonly years: Dimension | null;
  readonly forces: Dimension | null;
  /** The category of every other dimension that leaves nothing out; null when one has none. */
  readonly wholes: ReadonlyMap<string, string> | null;
  cellAt(codes: ReadonlyMap<string, string>): Cell | null;
}

/** The period that a category stands for: "2018-04-01/2019-04-01", "2018/19"; null when it is none. */
export function periodOf(code: string): Period | null {
  const ends = /^(\d{4}-\d\d-\d\d)(?:\/|\.\.)(\d{4}-\d\d-\d\d)$/.exec(code);
  return ends?.[1] && ends[2] ? { from: ends[1], to: ends[2] } : readPeriod(code);
}

const isYears = (d: Dimension): boolean =>
  d.categories.length > 0 && d.categories.every((c) => periodOf(c.code) !== null);
const isForces = (d: Dimension): boolean => d.categories.some((c) => authorityByCode(c.code) !== null);

export function partsOf(table: ReleaseTable): TableParts {
  const years = table.dimensions.find(isYears) ?? null;
  const forces = table.dimensions.find((d) => d !== years && isForces(d)) ?? null;
  const byKey = new Map(table.cells.map((cell) => [cell.key.join('\n'), cell]));
  return {
    table,
    years,
    forces,
    wholes: wholesOf(table.dimensions.filter((d) => d !== years && d !== forces)),
    cellAt: (codes) => byKey.get(table.dimensions.map((d) => codes.get(d.id) ?? '').join('\n')) ?? null,
  };
}

function wholesOf(others: readonly Dimension[]): ReadonlyMap<string, string> | null {
  const wholes = new Map<string, string>();
  for (const d of others) {
    const whole = d.categories.find((c) => isSum(c) && coversAll(c, d));
    if (!whole) return null;
    wholes.set(d.id, whole.code);
  }
  return wholes;
}

export const isSum = (c: Category): boolean => (c.sumOf?.length ?? 0) > 0;

/** A sum of all that are no sums themselves. */
const coversAll = (sum: Category, d: Dimension): boolean =>
  d.categories.filter((c) => !isSum(c)).every((c) => sum.sumOf?.includes(c.code));

/** The sum of all forces of the table, if it has one. */
export const sumOfForces = ({ forces }: TableParts): Category | null =>
  forces?.categories.find((c) => isSum(c) && coversAll(c, forces)) ?? null;

/** The forces themselves, without sums, in the table's order. */
export const singleForces = ({ forces }: TableParts): readonly Category[] =>
  forces?.categories.filter((c) => !isSum(c)) ?? [];

export interface At {
  readonly force?: string;
  readonly year?: string;
}

/** The public face of the cell for a force and a year, the other dimensions left whole. */
export function shownAt(parts: TableParts, { force, year }: At): PublicCell | null {
  if (parts.wholes === null) return null;
  const codes = new Map(parts.wholes);
  if (parts.forces && force !== undefined) codes.set(parts.forces.id, force);
  if (parts.years && year !== undefined) codes.set(parts.years.id, year);
  const cell = parts.cellAt(codes);
  return cell && publicCell(cell);
}
