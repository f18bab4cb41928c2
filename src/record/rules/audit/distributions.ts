/**
 * Draws from the distributions that the intervals need: gamma, beta and binomial.
 * **Source**: Marsaglia and Tsang 2000 (gamma); Hörmann 1993, algorithm BTRS (binomial); Marsaglia 1964 (normal).
 */
import type { Generator } from './generator.js';

/** One draw from the normal distribution, mean 0, variance 1. */
export function drawNormal(chance: Generator): number {
  for (;;) {
    const u = 2 * chance.unit() - 1;
    const v = 2 * chance.unit() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/** One draw from the gamma distribution of that shape (above 0) and scale 1. */
export function drawGamma(shape: number, chance: Generator): number {
  if (shape < 1) return drawGamma(shape + 1, chance) * (1 - chance.unit()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(chance);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = 1 - chance.unit();
    if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** One draw from Beta(a, b), both above 0. */
export function drawBeta(a: number, b: number, chance: Generator): number {
  const x = drawGamma(a, chance);
  const y = drawGamma(b, chance);
  return x + y === 0 ? a / (a + b) : x / (x + y);
}

/** Below this many expected, counting up is quicker than rejecting, and exact. */
const FEW = 10;

/** One draw from Binomial(n, p): how many of `n` come up. */
export function drawBinomial(n: number, p: number, chance: Generator): number {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - drawBinomial(n, 1 - p, chance);
  return n * p < FEW ? byWaiting(n, p, chance) : byRejection(n, p, chance);
}

/** Jumps from one success to the next: the gaps are geometric. */
function byWaiting(n: number, p: number, chance: Generator): number {
  const perTry = Math.log1p(-p);
  let found = 0;
  for (let at = 0; ; found++) {
    at += Math.floor(Math.log(1 - chance.unit()) / perTry) + 1;
    if (at > n) return found;
  }
}

/** Hörmann's BTRS: a transformed uniform, kept when it lies below the binomial. */
function byRejection(n: number, p: number, chance: Generator): number {
  const sd = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * sd;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const vr = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * sd;
  const mode = Math.floor((n + 1) * p);
  const logOdds = Math.log(p / (1 - p));
  for (;;) {
    const u = chance.unit() - 0.5;
    const v = 1 - chance.unit();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + c);
    if (us >= 0.07 && v <= vr) return k;
    if (k < 0 || k > n) continue;
    const height = Math.log((v * alpha) / (a / (us * us) + b));
    if (height <= logChoices(n, mode) - logChoices(n, k) - (mode - k) * logOdds) return k;
  }
}

/** log(k! (n-k)!), the part of the binomial that moves with k, turned over. */
const logChoices = (n: number, k: number): number => logFactorial(k) + logFactorial(n - k);

const FACTORIALS = [0, 0, Math.log(2), Math.log(6), Math.log(24), Math.log(120), Math.log(720)];

/** Stirling's series: right to more digits than a number has from 7 on. */
function logFactorial(n: number): number {
  const known = FACTORIALS[n];
  if (known !== undefined) return known;
  const x = n + 1;
  const over = 1 / (x * x);
  const series = (1 / 12 - over * (1 / 360 - over * (1 / 1260 - over / 1680))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.918_938_533_204_672_7 + series;
}
