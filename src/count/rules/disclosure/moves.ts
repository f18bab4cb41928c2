/**
 * Changes to a dimension that leave every sum in it true: one part up and another down, or one part up with the sums
 * above it. Taken in every dimension at once they make a hypercube: a change to a table that no reader can see, if all
 * its cells are hidden.
 */
import type { Dimension } from '../release/table.js';

/** What moves besides the category it starts from, which goes up by one. */
export interface Move {
  readonly positions: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

/** All moves of a dimension by the position they start from. */
export function movesOf(dimension: Dimension): readonly (readonly Move[])[] {
  const { categories } = dimension;
  const at = new Map(categories.map((c, i) => [c.code, i]));
  const above = ancestors(dimension);
  const leaves = categories.flatMap((c, i) => (c.sumOf?.some((code) => at.has(code)) ? [] : [i]));
  const lists: Map<string, Move>[] = categories.map(() => new Map());
  const add = (vector: ReadonlyMap<number, 1 | -1>): void => {
    for (const [from, sign] of vector) {
      const rest = [...vector].filter(([p]) => p !== from);
      const move: Move = {
        positions: rest.map(([p]) => p),
        signs: rest.map(([, s]) => (s === sign ? 1 : -1)),
      };
      lists[from]?.set(`${move.positions.join()};${move.signs.join()}`, move);
    }
  };
  leaves.forEach((i, a) => {
    const mine = [i, ...(above[i] ?? [])];
    add(new Map(mine.map((p) => [p, 1])));
    for (const j of leaves.slice(a + 1)) {
      const other = [j, ...(above[j] ?? [])];
      add(
        new Map<number, 1 | -1>([
          ...mine.filter((p) => !other.includes(p)).map((p): [number, 1] => [p, 1]),
          ...other.filter((p) => !mine.includes(p)).map((p): [number, -1] => [p, -1]),
        ]),
      );
    }
  });
  return lists.map((moves) => [...moves.values()]);
}

/** For each position, those of all sums that it is part of. */
function ancestors(dimension: Dimension): readonly (readonly number[])[] {
  const { categories } = dimension;
  const parents = categories.map((c) =>
    categories.flatMap((sum, i) => (sum.sumOf?.includes(c.code) ? [i] : [])),
  );
  const climb = (i: number): readonly number[] => {
    const direct = parents[i] ?? [];
    return [...new Set([...direct, ...direct.flatMap(climb)])];
  };
  return categories.map((_, i) => climb(i));
}
