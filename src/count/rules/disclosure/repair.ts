/** Attacks a pattern and hides more, until nothing is given away or nothing that may be hidden would help. */
import { type AttackedCell, type Siege, siegeOf } from './attack.js';
import type { SecondaryHidden, SecondaryMethod } from './choice.js';
import type { CellRef, Equation } from './counts.js';
import { detour } from './detour.js';
import { type Intruder, STRONGEST } from './intruder.js';
import { neighbourhoods } from './neighbourhood.js';
import type { Pattern } from './pattern.js';

export interface Mended {
  readonly choices: readonly SecondaryHidden[];
  readonly broken: readonly AttackedCell[];
}

const MOST_ROUNDS = 200;

/** Hides more until the attack finds nothing. **Shape**: what was hidden and why, and what nothing can protect. */
export function mendPattern(pattern: Pattern, options: { readonly intruder?: Intruder }): Mended {
  const intruder = options.intruder ?? STRONGEST;
  const choices: SecondaryHidden[] = [];
  // Hiding more never gives a sum more to hide: what could not be helped once is not tried again.
  const lost = new Set<number>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const siege = siegeOf(pattern.system, { current: pattern.current, intruder, thoroughly: false });
    const broken = brokenIn(siege);
    const more = broken.flatMap((n) => {
      const hidden = lost.has(n) ? [] : protect(pattern, siege, n);
      if (hidden.length === 0) lost.add(n);
      return hidden;
    });
    choices.push(...more);
    if (more.length === 0) return { choices, broken: broken.map(siege.judged) };
  }
  return { choices, broken: [] };
}

export const brokenIn = (siege: Siege): readonly number[] =>
  siege.targets.filter((n) => siege.judged(n).breach !== null);

function protect(pattern: Pattern, siege: Siege, n: number): readonly SecondaryHidden[] {
  for (const by of waysOut(pattern, n))
    for (const among of neighbourhoods(pattern, n)) {
      const found = detour(pattern, { target: n, by, among });
      // Nothing to hide and still broken: fractions go where whole numbers cannot. More must go.
      if (found && found.length > 0) return hideAll(pattern, siege, { n, counts: found, method: 'detour' });
    }
  return hideAll(pattern, siege, { n, counts: near(pattern, siege, n), method: 'everything-near' });
}

/** How far the count must be able to go: up out of the small numbers, or else down. */
function waysOut(pattern: Pattern, n: number): readonly number[] {
  const up = Math.max(pattern.needUp(n), 2);
  const isLarge = (pattern.x[n] ?? 0) > (pattern.system.counts[n]?.limit ?? 0) + 2;
  return isLarge ? [up, -2] : [up];
}

function hideAll(
  pattern: Pattern,
  siege: Siege,
  of: { n: number; counts: readonly number[]; method: SecondaryMethod },
): readonly SecondaryHidden[] {
  const equations = of.counts.length > 0 ? equationsOf(siege, of.n) : [];
  const choices = of.counts.flatMap((m) => {
    const cell = pattern.refOf(m);
    const choice: SecondaryHidden | null = cell && {
      kind: 'secondary',
      method: of.method,
      cell,
      protects: pattern.refOf(of.n),
      equations,
      harm: pattern.harm[m] ?? 0,
      considered: [],
      tried: 0,
    };
    return choice ? [choice] : [];
  });
  for (const m of of.counts) pattern.hide(m);
  return choices;
}

const equationsOf = (siege: Siege, n: number): readonly CellRef[] =>
  siege.answer.why(n).flatMap((e) => siege.system.equations[e]?.at ?? []);

/** Everything that may be hidden in the sums that gave the count away, or that it stands in. */
function near(pattern: Pattern, siege: Siege, n: number): readonly number[] {
  const { equations } = pattern.system;
  const mine = equations.filter((e) => e.whole === n || e.parts.includes(n));
  const free = (from: readonly Equation[]): readonly number[] =>
    [...new Set(from.flatMap((e) => [e.whole, ...e.parts]))].filter(
      (m) => m !== n && pattern.hidden[m] === 0 && pattern.usable[m] === 1,
    );
  const beside = free(mine);
  return beside.length > 0 ? beside : free(siege.answer.why(n).flatMap((e) => equations[e] ?? []));
}
