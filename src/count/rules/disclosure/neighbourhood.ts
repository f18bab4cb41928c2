/** The counts among which a detour is sought: a few, then more, then all. Small problems are solved at once. */
import type { ReleaseTable } from '../release/table.js';
import { gridOf, positionIn } from './grid.js';
import type { Pattern } from './pattern.js';

/** Up to so many counts all are looked at together. */
const FEW = 900;
const WIDTHS = [4, 9];

/** Growing sets of counts around one, each closed enough for a box to fit in. */
export function* neighbourhoods(pattern: Pattern, n: number): Generator<ReadonlySet<number>> {
  const movable = pattern.system.counts.flatMap((c, m) =>
    m === n || pattern.usable[m] === 1 || c.lo !== c.hi ? [m] : [],
  );
  if (movable.length > FEW) for (const width of WIDTHS) yield around(pattern, n, width);
  yield new Set(movable);
}

function around(pattern: Pattern, n: number, width: number): ReadonlySet<number> {
  const chosen = new Map<string, Set<string>>();
  for (const table of pattern.tables) {
    const places = pattern.system.places.get(table);
    const place = places?.indexOf(n) ?? -1;
    if (places && place >= 0) chooseFrom(pattern, { table, places, place, width }, chosen);
  }
  const found = new Set<number>([n]);
  for (const table of pattern.tables) {
    const places = pattern.system.places.get(table);
    if (places) addInside({ table, places }, chosen, found);
  }
  return found;
}

/** In each dimension: where the count stands, the sums above it, and the cheapest lines beside it. */
function chooseFrom(
  pattern: Pattern,
  at: { table: ReleaseTable; places: Int32Array; place: number; width: number },
  chosen: Map<string, Set<string>>,
): void {
  const grid = gridOf(at.table);
  at.table.dimensions.forEach((dimension, d) => {
    const here = positionIn(grid, at.place, d);
    const price = (position: number): number => {
      const m = at.places[at.place + (position - here) * (grid.strides[d] ?? 1)] ?? -1;
      if (m < 0 || (pattern.hidden[m] === 0 && pattern.usable[m] === 0)) return Infinity;
      return pattern.hidden[m] === 1 ? 0 : (pattern.harm[m] ?? 0);
    };
    const order = dimension.categories.map((_, i) => i).toSorted((a, b) => price(a) - price(b) || a - b);
    const codes = [here, ...order.slice(0, at.width)].map((i) => dimension.categories[i]?.code ?? '');
    const sums = dimension.categories.filter((c) => c.sumOf?.some((code) => codes.includes(code)));
    const all = chosen.get(dimension.id) ?? new Set<string>();
    for (const code of [...codes, ...sums.map((c) => c.code)]) all.add(code);
    chosen.set(dimension.id, all);
  });
}

function addInside(
  of: { table: ReleaseTable; places: Int32Array },
  chosen: ReadonlyMap<string, ReadonlySet<string>>,
  found: Set<number>,
): void {
  const grid = gridOf(of.table);
  of.places.forEach((n, place) => {
    const isInside = of.table.dimensions.every((dimension, d) => {
      const codes = chosen.get(dimension.id);
      return !codes || codes.has(dimension.categories[positionIn(grid, place, d)]?.code ?? '');
    });
    if (n >= 0 && isInside) found.add(n);
  });
}
