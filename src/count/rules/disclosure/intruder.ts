/** What an intruder knows besides the print, as bounds on each count. */
import type { System } from './counts.js';

export interface Intruder {
  /**
   * Knows that a true nought is printed and so that a mark stands for one or more. Nobody knows which marks stand for
   * small counts and which protect others: there is one mark for both.
   */
  readonly knowsTheRule: boolean;
  /** Knows one true record, its own or a friend's: whichever cell it is in is at least one. */
  readonly knowsOneRecord: boolean;
}

export const STRONGEST: Intruder = { knowsTheRule: true, knowsOneRecord: true };
export const WEAKEST: Intruder = { knowsTheRule: false, knowsOneRecord: false };

export interface Knowledge {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly truth: Float64Array;
  /** The counts to be protected. */
  readonly targets: readonly number[];
}

/**
 * Sets down what is known before any sum is used.
 * One record is taken to be in every hidden count at once, which is at least as bad as the worst single one. Without it,
 * a mark that may stand for a nought (a row hidden because of what its noughts would tell) is not raised to one.
 */
export function knowledgeOf(system: System, of: { current: number; intruder: Intruder }): Knowledge {
  const least = leastOf(system, of.intruder);
  return {
    lo: Float64Array.from(system.counts, (c, n) => Math.max(c.lo, least(n))),
    hi: Float64Array.from(system.counts, (c) => c.hi),
    truth: Float64Array.from(system.counts, (c) => c.truth ?? Number.NaN),
    targets: targetsOf(system, of.current),
  };
}

/** The least that the intruder takes each hidden count to be. */
export function leastOf(system: System, intruder: Intruder): (n: number) => number {
  const maybeNought =
    intruder.knowsTheRule && !intruder.knowsOneRecord ? noughtsAndNeighbours(system) : new Set<number>();
  const isRaised = intruder.knowsTheRule || intruder.knowsOneRecord;
  return (n) => {
    const truth = system.counts[n]?.truth ?? 0;
    return isRaised && truth >= 1 && !maybeNought.has(n) ? 1 : 0;
  };
}

function noughtsAndNeighbours(system: System): ReadonlySet<number> {
  const isHiddenNought = (n: number): boolean =>
    system.counts[n]?.truth === 0 && (system.counts[n]?.hiddenAt.length ?? 0) > 0;
  const found = new Set<number>();
  for (const e of system.equations)
    if (e.parts.some(isHiddenNought) || isHiddenNought(e.whole))
      for (const n of [e.whole, ...e.parts]) found.add(n);
  return found;
}

/**
 * What must stay hidden: what this release hides; what earlier ones hid, unless it protected others and is printed now;
 * and small counts that no table prints.
 */
function targetsOf(system: System, current: number): readonly number[] {
  return system.counts.flatMap((c, n) => {
    if (c.implied !== null) return [n];
    if (c.hiddenAt.length === 0)
      return c.shownAt.length > 0 && c.truth === null && c.lo <= c.limit ? [n] : [];
    const isShownNow = c.shownAt.some((at) => at.release === current);
    const isHiddenNow = c.hiddenAt.some((at) => at.release === current);
    return isHiddenNow || c.isPrimary || !isShownNow ? [n] : [];
  });
}
