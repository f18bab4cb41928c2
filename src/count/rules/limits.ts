/**
 * Exact 95 % limits for counts: Garwood's for one Poisson count, Clopper and Pearson's for the ratio of two.
 * **Source**: Garwood 1936; Clopper and Pearson 1934; for the ratio, the first count given the sum of both is
 * binomial (Przyborowski and Wilenski 1940). The special functions follow the usual series and continued
 * fractions (Abramowitz and Stegun 6.5.29, 26.5.8); they are short enough to keep here with golden values.
 */
import type { Interval } from '../../base/value.js';

const TAIL = 0.025;

/** A pair of limits; `hi` null where there is none (a ratio to nought). */
export interface Limits {
  readonly lo: number;
  readonly hi: number | null;
}

/**
 * Limits for the mean behind one Poisson count.
 * **Units**: the count's own. **Shape**: 229 → 200.30 to 260.66; 0 → 0 to 3.69.
 */
export function countLimits(count: number): { readonly lo: number; readonly hi: number } {
  return {
    lo: count === 0 ? 0 : solve((mean) => gammaP(count, mean) - TAIL, 0, count),
    hi: solve((mean) => gammaP(count + 1, mean) - (1 - TAIL), count, count + 30 + 10 * Math.sqrt(count + 1)),
  };
}

/**
 * Limits for the ratio `top / base` of two Poisson counts.
 * **Shape**: 576 against 180 → 2.702 to 3.804; a base of nought has no upper limit.
 */
export function ratioLimits(base: number, top: number): Limits {
  const n = base + top;
  if (n === 0) return { lo: 0, hi: null };
  const lo = top === 0 ? 0 : solve((p) => betaI(p, top, base + 1) - TAIL, 0, 1);
  const hi = base === 0 ? 1 : solve((p) => betaI(p, top + 1, base) - (1 - TAIL), 0, 1);
  return { lo: lo / (1 - lo), hi: hi >= 1 ? null : hi / (1 - hi) };
}

/** The widest limits over two intervals: what is not known exactly can only widen them. */
export function ratioLimitsOver(base: Interval, top: Interval): Limits {
  const lo = base.hi === null ? 0 : ratioLimits(base.hi, top.lo).lo;
  return { lo, hi: top.hi === null ? null : ratioLimits(base.lo, top.hi).hi };
}

/** Where a rising function crosses nought between two points, by halving: 200 halvings reach the last bit. */
function solve(rising: (x: number) => number, from: number, to: number): number {
  let [lo, hi] = [from, to];
  for (let i = 0; i < 200 && hi - lo > Number.EPSILON * hi; i++) {
    const mid = (lo + hi) / 2;
    if (rising(mid) < 0) lo = mid;
    else hi = mid;
  }
  return (lo + hi) / 2;
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

function logGamma(x: number): number {
  const z = x - 1;
  const t = z + LANCZOS.length - 0.5;
  const sum = LANCZOS.reduce((s, c, i) => s + c / (z + i + 1), 0.99999999999980993);
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** The share of a gamma distribution of that shape below x: also the chance of at least `shape` events when x are expected. */
export function gammaP(shape: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(-x + shape * Math.log(x) - logGamma(shape));
  return x < shape + 1 ? front * gammaSeries(shape, x) : 1 - front * gammaFraction(shape, x);
}

function gammaSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let k = 1; term > sum * 1e-16; k++) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum;
}

function gammaFraction(shape: number, x: number): number {
  const terms = (i: number): readonly [number, number] =>
    i === 0 ? [1, x + 1 - shape] : [-i * (i - shape), x + 2 * i + 1 - shape];
  return continuedFraction(terms);
}

/** The incomplete beta function, regularised: the chance of at least `a` successes in a + b − 1 at chance x. */
export function betaI(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaI(1 - x, b, a);
  const front =
    Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a;
  return front * continuedFraction((i) => [i === 0 ? 1 : betaTerm(i, { x, a, b }), 1]);
}

function betaTerm(i: number, of: { x: number; a: number; b: number }): number {
  const { x, a, b } = of;
  const m = Math.floor(i / 2);
  if (i % 2 === 0) return (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
  return (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
}

/** a0/(b0 + a1/(b1 + …)) by Lentz's method. */
function continuedFraction(terms: (i: number) => readonly [number, number]): number {
  const TINY = 1e-300;
  let f = TINY;
  let c = f;
  let d = 0;
  for (let i = 0; i < 20_000; i++) {
    const [a, b] = terms(i);
    d = b + a * d || TINY;
    c = b + a / c || TINY;
    d = 1 / d;
    f *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return f;
}
