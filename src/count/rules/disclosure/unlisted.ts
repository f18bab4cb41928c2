/**
 * Counts that no table prints but that sums speak of: the fifth force, once four are printed with and without it. Those
 * that always stand together in the same sums can only be known together and become one.
 */
import type { Count, Equation, System } from './counts.js';

/** The same system with unlisted counts that share every equation made one, and sums that say nothing left out. */
export function mergeUnlisted(system: System): System {
  const inEquations = new Map<number, number[]>();
  system.equations.forEach((e, i) => {
    for (const n of e.parts) if (isUnlisted(system.counts[n])) push(inEquations, n, i);
    if (isUnlisted(system.counts[e.whole])) push(inEquations, e.whole, -i - 1);
  });
  if (inEquations.size === 0) return system;
  const leader = new Map<string, number>();
  const joined = new Map<number, number>();
  for (const [n, equations] of inEquations) {
    const signature = equations.join();
    const first = leader.get(signature);
    if (first === undefined) leader.set(signature, n);
    joined.set(n, first ?? n);
  }
  const uses = (n: number): number => inEquations.get(n)?.length ?? 0;
  return rewrite(system, joined, uses);
}

const isUnlisted = (count: Count | undefined): boolean => count !== undefined && count.implied !== null;

function rewrite(system: System, joined: ReadonlyMap<number, number>, uses: (n: number) => number): System {
  const codes = new Map<number, string[]>();
  for (const [n, to] of joined)
    for (const code of system.counts[n]?.implied?.codes ?? []) push(codes, to, code);
  const counts = system.counts.map((c, n) =>
    c.implied ? { ...c, implied: { ...c.implied, codes: codes.get(n) ?? [] } } : c,
  );
  const equations = system.equations
    .map((e): Equation => ({ ...e, parts: [...new Set(e.parts.map((n) => joined.get(n) ?? n))] }))
    .filter((e) => !isAlias(e, counts, uses));
  return { ...system, counts, equations };
}

/** A sum whose every part is unlisted and stands in no other sum only gives its whole another name. */
const isAlias = (e: Equation, counts: readonly Count[], uses: (n: number) => number): boolean => {
  const [only, ...more] = e.parts;
  return more.length === 0 && only !== undefined && isUnlisted(counts[only]) && uses(only) === 1;
};

function push<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
