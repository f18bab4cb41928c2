/** A table's cells in the order of its dimensions, the last one turning fastest, with none missing and none twice. */
import type { Cell, ReleaseTable } from '../rules/release/table.js';

/** **Errors**: throws on a table that lacks a combination, has one twice or has one of no category. */
export function cellGrid(table: ReleaseTable): readonly Cell[] {
  const places = table.dimensions.map((d) => new Map(d.categories.map((c, i) => [c.code, i])));
  const size = places.reduce((n, d) => n * d.size, 1);
  const grid: (Cell | undefined)[] = Array.from({ length: size }, () => undefined);
  for (const cell of table.cells) {
    let at = 0;
    for (const [i, place] of places.entries())
      at = at * place.size + (place.get(cell.key[i] ?? '') ?? Number.NaN);
    if (Number.isNaN(at))
      throw new Error(`table ${table.id} has a cell of no category: ${cell.key.join(', ')}`);
    if (grid[at] !== undefined) throw new Error(`table ${table.id} has a cell twice: ${cell.key.join(', ')}`);
    grid[at] = cell;
  }
  const gap = grid.indexOf(undefined);
  if (gap !== -1) missing(table, gap);
  return grid.filter((cell) => cell !== undefined);
}

function missing(table: ReleaseTable, at: number): never {
  const codes: string[] = [];
  let rest = at;
  for (const { categories } of table.dimensions.toReversed()) {
    codes.unshift(categories[rest % categories.length]?.code ?? '');
    rest = Math.floor(rest / categories.length);
  }
  throw new Error(`table ${table.id} has no cell for ${codes.join(', ')}`);
}
