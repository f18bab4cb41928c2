/** An estimate with how far it may be out. */

export interface Interval {
  readonly estimate: number;
  readonly lo: number;
  readonly hi: number;
}

/** How sure an interval is meant to be: 95 in a hundred times it covers the truth. */
export const SURE = 0.95;
/** The normal distribution's two-sided point for 95 %. */
export const NORMAL_95 = 1.959_963_984_540_054;

/** From draws of the posterior: their middle, and the points that leave 2.5 % of them on either side. */
export function intervalOf(draws: Float64Array): Interval {
  const sorted = Float64Array.from(draws).sort();
  return {
    estimate: pointOf(sorted, 0.5),
    lo: pointOf(sorted, (1 - SURE) / 2),
    hi: pointOf(sorted, (1 + SURE) / 2),
  };
}

/** Between the two nearest draws, in proportion. */
function pointOf(sorted: Float64Array, at: number): number {
  const place = (sorted.length - 1) * at;
  const below = Math.floor(place);
  const [a, b] = [sorted[below] ?? Number.NaN, sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN];
  return a + (b - a) * (place - below);
}

/** The plain textbook interval: the estimate and 1.96 standard errors either way. */
export const waldOf = (estimate: number, variance: number): Interval => {
  const reach = NORMAL_95 * Math.sqrt(variance);
  return { estimate, lo: estimate - reach, hi: estimate + reach };
};
