/** Puts a cube of hidden cells around every count hidden for its own sake, cheapest first. */
import type { CellRef } from './counts.js';
import type { SecondaryHidden } from './choice.js';
import { type Cube, type CubeSearch, Cubes } from './cubes.js';
import type { Pattern } from './pattern.js';

export interface CubesHidden {
  readonly choices: readonly SecondaryHidden[];
  /** The cube that each hidden count can move in. */
  readonly cubeOf: Map<number, Cube>;
  /** Looks for a cube of hidden counts only. */
  readonly again: (n: number) => Cube | null;
}

/** Hides the cheapest cube around each hidden count. Counts for which there is none are left to the detours. */
export function hideAroundSmall(pattern: Pattern): CubesHidden {
  const cubes = pattern.tables.map((table) => new Cubes(pattern, table));
  const placesOf = new Map<number, { readonly in: Cubes; readonly place: number }[]>();
  for (const c of cubes)
    c.places.forEach((n, place) => {
      if (n >= 0) placesOf.set(n, [...(placesOf.get(n) ?? []), { in: c, place }]);
    });
  const cubeOf = new Map<number, Cube>();
  const choices: SecondaryHidden[] = [];
  const search = (n: number, onlyHidden: boolean): CubeSearch | null => {
    const all = (placesOf.get(n) ?? []).map((p) => p.in.around(p.place, onlyHidden));
    return all.filter((s) => s.best).toSorted((a, b) => (a.best?.harm ?? 0) - (b.best?.harm ?? 0))[0] ?? null;
  };
  const whose = (pattern.system.counts.map((_, n) => n) as readonly number[]).filter(
    (n) => pattern.hidden[n] === 1,
  );
  // The smallest need the largest neighbours: they choose first.
  for (const n of whose.toSorted((a, b) => pattern.needUp(b) - pattern.needUp(a) || a - b)) {
    const found = search(n, false);
    if (!found?.best) continue;
    choices.push(...hideCube(pattern, n, found));
    for (const m of found.best.counts) if (m === n || !pattern.needUp(m)) cubeOf.set(m, found.best);
  }
  return { choices, cubeOf, again: (n) => search(n, true)?.best ?? null };
}

function hideCube(pattern: Pattern, n: number, found: CubeSearch): readonly SecondaryHidden[] {
  const added = (found.best?.counts ?? []).filter((m) => pattern.hidden[m] === 0);
  const refs = (counts: readonly number[]): readonly CellRef[] =>
    counts.flatMap((m) => pattern.refOf(m) ?? []);
  const considered = found.others.map((c) => ({
    cells: refs(c.counts.filter((m) => m !== n)),
    harm: c.harm,
  }));
  const choices = added.flatMap((m) =>
    refs([m]).map(
      (cell): SecondaryHidden => ({
        kind: 'secondary',
        method: 'hypercube',
        cell,
        protects: pattern.refOf(n),
        equations: equationsBetween(pattern, m, found.best?.counts ?? []),
        harm: pattern.harm[m] ?? 0,
        considered,
        tried: found.tried,
      }),
    ),
  );
  for (const m of added) pattern.hide(m);
  return choices;
}

/** The sums that hold this cell and another of the cube: without it, each would give the other away. */
function equationsBetween(pattern: Pattern, m: number, cube: readonly number[]): readonly CellRef[] {
  const inCube = new Set(cube);
  return (pattern.sumsWith(m) ?? []).flatMap((e) => {
    const equation = pattern.system.equations[e];
    const others = [equation?.whole ?? -1, ...(equation?.parts ?? [])].filter(
      (k) => k !== m && inCube.has(k),
    );
    return equation && others.length > 0 ? [equation.at] : [];
  });
}
