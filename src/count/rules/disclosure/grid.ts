/** A table's cells by position: the categories of each dimension counted from nought, the last dimension fastest. */
import type { Category, Cell, ReleaseTable } from '../release/table.js';

export interface Grid {
  readonly table: ReleaseTable;
  readonly sizes: readonly number[];
  readonly strides: readonly number[];
  readonly length: number;
  /** The cell at each place; undefined where the table has none. */
  readonly cells: readonly (Cell | undefined)[];
  /** The cell's number in `table.cells` at each place, −1 where there is none. */
  readonly numbers: Int32Array;
  /** Where a category stands in its dimension. */
  readonly positions: readonly ReadonlyMap<string, number>[];
}

/** Lays a table out. **Errors**: a cell with a code that its dimension lacks is our own mistake and thrown. */
export function gridOf(table: ReleaseTable): Grid {
  const sizes = table.dimensions.map((d) => d.categories.length);
  const strides = sizes.map((_, i) => sizes.slice(i + 1).reduce((product, n) => product * n, 1));
  const length = sizes.reduce((product, n) => product * n, 1);
  const positions = table.dimensions.map((d) => new Map(d.categories.map((c, i) => [c.code, i])));
  const cells: (Cell | undefined)[] = Array.from({ length });
  const numbers = new Int32Array(length).fill(-1);
  table.cells.forEach((cell, number) => {
    const place = cell.key.reduce((sum, code, i) => {
      const at = positions[i]?.get(code);
      if (at === undefined) throw new Error(`table ${table.id} has a cell outside its dimensions`);
      return sum + at * (strides[i] ?? 0);
    }, 0);
    cells[place] = cell;
    numbers[place] = number;
  });
  return { table, sizes, strides, length, cells, numbers, positions };
}

/** The position in one dimension of a place. */
export const positionIn = (grid: Grid, place: number, dimension: number): number =>
  Math.floor(place / (grid.strides[dimension] ?? 1)) % (grid.sizes[dimension] ?? 1);

export function categoriesAt(grid: Grid, place: number): readonly Category[] {
  return grid.table.dimensions.map((d, i) => {
    const category = d.categories[positionIn(grid, place, i)];
    if (!category) throw new Error(`table ${grid.table.id} has no place ${place}`);
    return category;
  });
}

/** Every place at position nought of a dimension: one for each combination of the others. */
export function linesAlong(grid: Grid, dimension: number): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < grid.length; place++)
    if (positionIn(grid, place, dimension) === 0) places.push(place);
  return places;
}
