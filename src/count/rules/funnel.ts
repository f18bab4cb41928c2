/**
 * How far a rate or a share may stand from the common one by chance alone, for a size: the limits of a funnel. They are
 * exact at whole counts (Poisson for a rate, binomial for a share) and run smoothly between them.
 * **Source**: Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 2005.
 */
import { betaI, gammaP } from './limits.js';

/** A common rate for each one of `size`, or a common share of `size`. */
export interface Centre {
  readonly of: 'rate' | 'share';
  /** Events for each one; a share lies between nought and one. */
  readonly value: number;
}

export interface FunnelLimits {
  readonly lo95: number;
  readonly hi95: number;
  readonly lo998: number;
  readonly hi998: number;
}

const TAIL_95 = 0.025;
const TAIL_998 = 0.001;
/** How many standard deviations leave those tails of a normal curve: where the search begins. */
const DEVIATIONS = new Map([
  [TAIL_95, 1.95996],
  [TAIL_998, 3.09023],
]);

/** The chance of at most `count`, which need not be whole. */
function chanceOfAtMost(count: number, size: number, { of, value }: Centre): number {
  if (count <= -1) return 0;
  if (of === 'rate') return 1 - gammaP(count + 1, value * size);
  return count >= size ? 1 : betaI(1 - value, size - count, count + 1);
}

/**
 * The limits at a size.
 * **Units**: the centre's own (events for each one, or a share). **Shape**: never below nought, a share never above one.
 */
export function funnelLimits(centre: Centre, size: number): FunnelLimits {
  const at = (tail: number, side: -1 | 1): number => {
    const count = countAt(centre, size, { tail, side });
    const most = centre.of === 'share' ? size : Number.POSITIVE_INFINITY;
    return Math.min(most, Math.max(0, count)) / size;
  };
  return {
    lo95: at(TAIL_95, -1),
    hi95: at(TAIL_95, 1),
    lo998: at(TAIL_998, -1),
    hi998: at(TAIL_998, 1),
  };
}

interface Wanted {
  readonly tail: number;
  readonly side: -1 | 1;
}

/** Where the chance of at most that many leaves the tail outside: by secants, from the normal curve's answer. */
function countAt(centre: Centre, size: number, { tail, side }: Wanted): number {
  const mean = centre.value * size;
  const deviation = Math.sqrt(mean * (centre.of === 'share' ? 1 - centre.value : 1)) || 1;
  const wanted = side < 0 ? tail : 1 - tail;
  const off = (count: number): number => logit(chanceOfAtMost(count, size, centre)) - logit(wanted);
  let before = Math.max(-0.9, mean + side * (DEVIATIONS.get(tail) ?? 2) * deviation);
  let now = Math.max(-0.8, before + 0.1 * deviation);
  let [offBefore, offNow] = [off(before), off(now)];
  for (let i = 0; i < 12 && Math.abs(now - before) > deviation * 1e-3 && offNow !== offBefore; i++) {
    const next = Math.max(-0.999, now - (offNow * (now - before)) / (offNow - offBefore));
    [before, offBefore, now] = [now, offNow, next];
    offNow = off(now);
  }
  return now;
}

/** Nearly straight in the tails, where the chance itself is nearly flat. */
function logit(chance: number): number {
  const c = Math.min(1 - 1e-15, Math.max(1e-300, chance));
  return Math.log(c) - Math.log1p(-c);
}

/** Where a point stands: by the exact chance of its own count, not by the drawn line. */
export type FunnelPlace = 'within' | 'beyond-95' | 'beyond-998';

/** **Shape**: 5 events where 50 are expected → beyond-998. Of no size nothing can be said: within. */
export function placeInFunnel(centre: Centre, size: number, count: number): FunnelPlace {
  if (size <= 0) return 'within';
  const atMost = chanceOfAtMost(count, size, centre);
  const atLeast = 1 - chanceOfAtMost(count - 1, size, centre);
  const rare = Math.min(atMost, atLeast);
  if (rare < TAIL_998) return 'beyond-998';
  return rare < TAIL_95 ? 'beyond-95' : 'within';
}
