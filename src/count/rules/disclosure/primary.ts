/**
 * The primary rule: what is hidden for its own sake. Small counts, what a source itself hid, and rows in which a nought
 * would say that everybody shares one trait (group disclosure).
 */
import type { Cell, Category, ReleaseTable } from '../release/table.js';
import { type Grid, categoriesAt, gridOf, linesAlong, positionIn } from './grid.js';
import { STRICT, type Threshold, isSmall, isTrait, thresholdFor } from './policy.js';

export type PrimaryReason = Threshold['why'] | 'hidden-by-source' | 'group-disclosure';

/** Why a cell is hidden for its own sake. The limit is never printed beside a cell. */
export interface PrimaryChoice {
  readonly table: string;
  readonly key: readonly string[];
  readonly why: PrimaryReason;
  readonly limit: number;
}

/**
 * What must be hidden in one table for its own sake.
 * **Shape**: table → one entry for each such cell, in the table's order. Structural noughts are never hidden: everybody
 * knows them.
 */
export function primaryIn(table: ReleaseTable): readonly PrimaryChoice[] {
  const grid = gridOf(table);
  const found = new Map<number, PrimaryChoice>();
  grid.cells.forEach((cell, place) => {
    const choice = cell && smallCount(grid, cell, place);
    if (choice) found.set(place, choice);
  });
  for (const place of groupDisclosures(grid)) {
    const cell = grid.cells[place];
    if (cell && !found.has(place)) found.set(place, choose(grid, place, 'group-disclosure'));
  }
  return [...found].toSorted(([a], [b]) => a - b).map(([, choice]) => choice);
}

function smallCount(grid: Grid, cell: Cell, place: number): PrimaryChoice | null {
  // Which threshold it falls under is only worth finding out for what is small under the strictest.
  if (cell.structuralZero || !isSmall(cell.value, STRICT)) return null;
  const threshold = thresholdFor(grid.table, categoriesAt(grid, place));
  if (!isSmall(cell.value, threshold.limit)) return null;
  return choose(grid, place, cell.value.kind === 'exact' ? threshold.why : 'hidden-by-source');
}

function choose(grid: Grid, place: number, why: PrimaryReason): PrimaryChoice {
  const categories = categoriesAt(grid, place);
  return {
    table: grid.table.id,
    key: categories.map((c) => c.code),
    why,
    limit: thresholdFor(grid.table, categories).limit,
  };
}

/**
 * Places to hide because a row along a trait has one part that is not nought. That part and a true nought are hidden
 * together: with the total shown, either would tell the other.
 */
function groupDisclosures(grid: Grid): ReadonlySet<number> {
  const hidden = new Set<number>();
  grid.table.dimensions.forEach((dimension, d) => {
    if (!isTrait(dimension)) return;
    for (const sum of dimension.categories.filter((c) => c.sumOf))
      for (const line of linesAlong(grid, d)) {
        const row = sharedTrait(grid, { d, line, sum });
        if (row) hideNought(grid, row, hidden);
      }
  });
  return hidden;
}

/** Hides the part that is not nought and, of the noughts, the one that takes the fewest others with it. */
function hideNought(grid: Grid, row: SharedTrait, hidden: Set<number>): void {
  hidden.add(row.only);
  const cost = (place: number): number => withNoughts(grid, place, hidden).length;
  const [first, ...rest] = row.noughts;
  if (first === undefined) return;
  const cheapest = rest.reduce((best, p) => (cost(p) < cost(best) ? p : best), first);
  for (const place of withNoughts(grid, cheapest, hidden)) hidden.add(place);
}

interface SharedTrait {
  readonly only: number;
  readonly noughts: readonly number[];
}

function sharedTrait(grid: Grid, at: { d: number; line: number; sum: Category }): SharedTrait | null {
  const step = grid.strides[at.d] ?? 1;
  const places = (at.sum.sumOf ?? []).map((code) => grid.positions[at.d]?.get(code));
  if (places.some((p) => p === undefined)) return null;
  const parts = places.map((p) => at.line + (p ?? 0) * step);
  const [only, ...more] = parts.filter((p) => !isNought(grid.cells[p]));
  const noughts = parts.filter((p) => isHideableNought(grid.cells[p]));
  return only !== undefined && more.length === 0 && noughts.length > 0 ? { only, noughts } : null;
}

/**
 * A nought and every other that would tell it: the sums above it that are nought too, and for a sum one of its parts.
 * **Shape**: those not hidden yet.
 */
function withNoughts(grid: Grid, place: number, hidden: ReadonlySet<number>): readonly number[] {
  const found = new Set<number>();
  const todo = [place];
  for (let p = todo.pop(); p !== undefined; p = todo.pop()) {
    if (found.has(p)) continue;
    found.add(p);
    for (let d = 0; d < grid.sizes.length; d++) {
      todo.push(...sumsAbove(grid, p, d).filter((q) => isHideableNought(grid.cells[q])));
      const parts = partsBelow(grid, p, d).filter((q) => isHideableNought(grid.cells[q]));
      const isCovered = parts.some((q) => found.has(q) || hidden.has(q));
      if (!isCovered && parts[0] !== undefined) todo.push(parts[0]);
    }
  }
  return [...found].filter((p) => !hidden.has(p));
}

function sumsAbove(grid: Grid, place: number, d: number): readonly number[] {
  const here = positionIn(grid, place, d);
  const categories = grid.table.dimensions[d]?.categories ?? [];
  const code = categories[here]?.code ?? '';
  return categories.flatMap((c, i) =>
    c.sumOf?.includes(code) ? [place + (i - here) * (grid.strides[d] ?? 1)] : [],
  );
}

function partsBelow(grid: Grid, place: number, d: number): readonly number[] {
  const here = positionIn(grid, place, d);
  const codes = grid.table.dimensions[d]?.categories[here]?.sumOf ?? [];
  return codes.flatMap((code) => {
    const i = grid.positions[d]?.get(code);
    return i === undefined ? [] : [place + (i - here) * (grid.strides[d] ?? 1)];
  });
}

const isHideableNought = (cell: Cell | undefined): boolean =>
  cell !== undefined && !cell.structuralZero && cell.value.kind === 'exact' && cell.value.n === 0;

const isNought = (cell: Cell | undefined): boolean =>
  cell === undefined || cell.structuralZero === true || (cell.value.kind === 'exact' && cell.value.n === 0);

/** A percentage, rate, mean or rank, and the cells it is computed from. */
export interface Derived {
  readonly id: string;
  readonly from: readonly { readonly table: string; readonly key: readonly string[] }[];
}

/** The derived figures that must be hidden because a count under them is. **Shape**: ids, in the order given. */
export function hiddenDerived(
  tables: readonly ReleaseTable[],
  derived: readonly Derived[],
): readonly string[] {
  const name = (table: string, key: readonly string[]): string => JSON.stringify([table, key]);
  const hidden = new Set(
    tables.flatMap((t) => t.cells.filter((c) => c.hidden).map((c) => name(t.id, c.key))),
  );
  return derived.filter((f) => f.from.some((c) => hidden.has(name(c.table, c.key)))).map((f) => f.id);
}
