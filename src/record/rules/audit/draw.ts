/**
 * Which records are drawn. Selection sampling: each record in turn is taken with the chance (still wanted) / (still to
 * come) of its stratum, which gives every set of that size the same chance and needs no list in memory.
 * **Source**: Knuth, The Art of Computer Programming, volume 2, 3.4.2, algorithm S.
 */
import { type Generator, seededGenerator } from './generator.js';

/** What is drawn from a stratum: `draw` of `records`. */
export interface StratumDraw {
  readonly stratum: string;
  readonly records: number;
  readonly draw: number;
}

/** Asked once for each record of the extract, in its order; says whether that record is drawn. */
export type Drawer = (stratum: string) => boolean;

interface Left {
  readonly chance: Generator;
  toCome: number;
  wanted: number;
}

/**
 * A drawer for a plan and a seed.
 * **Shape**: the same plan, seed and order of records draw the same records on every machine. Each stratum has chance of
 * its own, so a plan that changes one does not change the draw of the others.
 * **Errors**: throws on a stratum that the plan does not have, or on more records than the plan counted: the extract
 * is not the one planned for.
 */
export function drawer(plan: readonly StratumDraw[], seed: string): Drawer {
  const strata = new Map<string, Left>(
    plan.map((s) => [
      s.stratum,
      { chance: seededGenerator(`${seed}\n${s.stratum}`), toCome: s.records, wanted: s.draw },
    ]),
  );
  return (stratum) => {
    const left = strata.get(stratum);
    if (!left || left.toCome <= 0) throw new RangeError(`the plan does not hold this record of ${stratum}`);
    const isDrawn = left.chance.below(left.toCome) < left.wanted;
    left.toCome -= 1;
    if (isDrawn) left.wanted -= 1;
    return isDrawn;
  };
}

/**
 * Deals records into an order of chance, so that coders cannot tell a stratum from its place.
 * **Shape**: the same items and seed, the same order.
 */
export function shuffled<T>(items: readonly T[], seed: string): readonly T[] {
  const chance = seededGenerator(`${seed}\norder`);
  const dealt = [...items];
  for (let i = dealt.length - 1; i > 0; i--) {
    const j = chance.below(i + 1);
    const [a, b] = [dealt[i], dealt[j]];
    if (a !== undefined && b !== undefined) [dealt[i], dealt[j]] = [b, a];
  }
  return dealt;
}
