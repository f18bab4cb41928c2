/** Shows again what need not be hidden: the dearest first, as long as every hidden count still has a way to move. */
import { siegeOf } from './attack.js';
import type { Cube } from './cubes.js';
import type { CubesHidden } from './hide-cubes.js';
import { type Intruder, STRONGEST } from './intruder.js';
import type { Pattern } from './pattern.js';
import { brokenIn } from './repair.js';

/** Patterns up to so many hidden counts are pruned by attacking them again without each. */
const FEW = 120;

/** Prunes by cubes where cubes protect, and small patterns by attacking them again; then nothing is broken still. */
export function prune(
  pattern: Pattern,
  of: { cubes: CubesHidden; options: { readonly intruder?: Intruder }; isWhole: boolean },
): void {
  if (!of.isWhole) return;
  const intruder = of.options.intruder ?? STRONGEST;
  const candidates = removable(pattern);
  const held = hiddenCounts(pattern);
  if (held.every((n) => of.cubes.cubeOf.has(n) || pattern.isNotOurs(n)))
    pruneCubes(pattern, candidates, of.cubes);
  if (hiddenCounts(pattern).length <= FEW)
    for (const n of removable(pattern)) {
      pattern.show(n);
      const siege = siegeOf(pattern.system, { current: pattern.current, intruder, thoroughly: false });
      if (brokenIn(siege).length > 0) pattern.hide(n);
    }
}

const hiddenCounts = (pattern: Pattern): readonly number[] =>
  pattern.system.counts.flatMap((_, n) => (pattern.hidden[n] === 1 ? [n] : []));

/** What protects others only, in this release only, dearest first. */
function removable(pattern: Pattern): readonly number[] {
  return hiddenCounts(pattern)
    .filter((n) => pattern.mayBeShown(n))
    .toSorted((a, b) => (pattern.harm[b] ?? 0) - (pattern.harm[a] ?? 0) || a - b);
}

function pruneCubes(pattern: Pattern, candidates: readonly number[], { cubeOf, again }: CubesHidden): void {
  const users = new Map<number, Set<number>>();
  const use = (n: number, cube: Cube): void => {
    for (const m of cubeOf.get(n)?.counts ?? []) users.get(m)?.delete(n);
    cubeOf.set(n, cube);
    for (const m of cube.counts) {
      const set = users.get(m);
      if (set) set.add(n);
      else users.set(m, new Set([n]));
    }
  };
  for (const [n, cube] of cubeOf) use(n, cube);
  for (const n of candidates) {
    pattern.show(n);
    const others = [...(users.get(n) ?? [])].filter((m) => m !== n && pattern.hidden[m] === 1);
    const instead: [number, Cube][] = [];
    const isSafe = others.every((m) => {
      const cube = again(m);
      if (cube) instead.push([m, cube]);
      return cube !== null;
    });
    if (!isSafe) pattern.hide(n);
    else for (const [m, cube] of instead) use(m, cube);
  }
}
