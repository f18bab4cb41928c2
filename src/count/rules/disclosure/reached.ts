/**
 * Whole numbers that hidden counts can certainly be, found the quick way: boxes of hidden cells that move together. Each
 * move is checked against every sum it touches, so that nothing rests on how it was found.
 */
import type { System } from './counts.js';
import { type Cube, Cubes } from './cubes.js';
import type { Intruder, Knowledge } from './intruder.js';
import { Pattern } from './pattern.js';

export interface Reached {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

/** How far each hidden count goes in a box. **Shape**: the truth alone where none is found; empty where it is unknown. */
export function reachedByCubes(
  system: System,
  knowledge: Knowledge,
  of: { readonly current: number; readonly intruder: Intruder },
): Reached {
  const known = (from: number): Float64Array => knowledge.truth.map((t) => (Number.isNaN(t) ? from : t));
  const reached = { lo: known(Number.POSITIVE_INFINITY), hi: known(Number.NEGATIVE_INFINITY) };
  const pattern = new Pattern(system, { ...of, tables: [...system.places.keys()], harm: () => 1 });
  const done = new Uint8Array(system.counts.length);
  for (const table of pattern.tables) {
    const cubes = new Cubes(pattern, table);
    cubes.places.forEach((n, place) => {
      if (n < 0 || pattern.hidden[n] === 0 || done[n] === 1) return;
      const cube = cubes.around(place, true).best;
      if (cube && isTrue(pattern, cube)) note(pattern, { cube, reached, done });
    });
  }
  return reached;
}

/** Every sum stays as it is. */
function isTrue(pattern: Pattern, cube: Cube): boolean {
  const change = new Map(cube.counts.map((n, i) => [n, cube.signs[i] ?? 0]));
  return cube.counts.every((n) =>
    pattern.sumsWith(n).every((e) => {
      const equation = pattern.system.equations[e];
      const parts = equation?.parts.reduce((sum, m) => sum + (change.get(m) ?? 0), 0);
      return parts === (change.get(equation?.whole ?? -1) ?? 0);
    }),
  );
}

function note(pattern: Pattern, of: { cube: Cube; reached: Reached; done: Uint8Array }): void {
  const { cube, reached, done } = of;
  cube.counts.forEach((n, i) => {
    const isUp = (cube.signs[i] ?? 1) > 0;
    const x = pattern.x[n] ?? 0;
    const [up, down] = isUp ? [cube.up, cube.down] : [cube.down, cube.up];
    reached.lo[n] = Math.min(reached.lo[n] ?? x, x - down);
    reached.hi[n] = Math.max(reached.hi[n] ?? x, x + up);
    if (i === 0 || pattern.needUp(n) <= up) done[n] = 1;
  });
}
