import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { drawBeta, drawBinomial, drawGamma } from './distributions.js';
import { seededGenerator } from './generator.js';

function momentsOf(draw: () => number, n = 40_000): { mean: number; variance: number } {
  const draws = Array.from({ length: n }, draw);
  const mean = draws.reduce((a, b) => a + b, 0) / n;
  return { mean, variance: draws.reduce((s, x) => s + (x - mean) ** 2, 0) / (n - 1) };
}

/** Within five standard errors of what it should be. */
const near = (got: number, want: number, error: number): void =>
  assert.ok(Math.abs(got - want) < 5 * error, `${got} is not near ${want}`);

for (const [n, p] of [
  [12, 0.3],
  [400, 0.01],
  [1_000, 0.5],
  [5_220, 0.02],
  [5_220, 0.98],
  [1_200_000, 0.0004],
  [1_200_000, 0.4],
] as const)
  test(`draws of a binomial of ${n} at ${p} have its mean and spread`, () => {
    const chance = seededGenerator(`binomial ${n} ${p}`);
    const { mean, variance } = momentsOf(() => drawBinomial(n, p, chance));
    const want = n * p * (1 - p);
    near(mean, n * p, Math.sqrt(want / 40_000));
    near(variance, want, want * Math.sqrt(2 / 40_000) * 1.5);
  });

test('a binomial drawn by rejection has the whole shape, not only mean and spread', () => {
  const [n, p, draws] = [60, 0.4, 100_000];
  const chance = seededGenerator('shape');
  const counts = new Map<number, number>();
  for (let i = 0; i < draws; i++) {
    const k = drawBinomial(n, p, chance);
    counts.set(k, (counts.get(k) ?? 0) + 1);
  }
  let probability = (1 - p) ** n;
  let chiSquare = 0;
  let cells = 0;
  for (let k = 0; k <= n; k++) {
    const expected = draws * probability;
    if (expected > 10) {
      chiSquare += ((counts.get(k) ?? 0) - expected) ** 2 / expected;
      cells++;
    }
    probability *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  assert.ok(chiSquare < cells + 4 * Math.sqrt(2 * cells), `chi-square ${chiSquare} over ${cells} cells`);
});

for (const [a, b] of [
  [0.5, 180.5],
  [59.5, 1.5],
  [3.5, 177.5],
  [40, 40],
] as const)
  test(`draws of Beta(${a}, ${b}) have its mean and spread`, () => {
    const chance = seededGenerator(`beta ${a} ${b}`);
    const { mean, variance } = momentsOf(() => drawBeta(a, b, chance));
    const want = (a * b) / ((a + b) ** 2 * (a + b + 1));
    near(mean, a / (a + b), Math.sqrt(want / 40_000));
    near(variance, want, want * Math.sqrt(8 / 40_000) * 2);
  });

test('a gamma of small shape stays above nought', () => {
  const chance = seededGenerator('gamma');
  for (let i = 0; i < 10_000; i++) assert.ok(drawGamma(0.5, chance) >= 0);
});

test('a binomial is a whole number from nought to n', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 0, max: 2_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (seed, n, p) => {
        const k = drawBinomial(n, p, seededGenerator(seed));
        return Number.isInteger(k) && k >= 0 && k <= n;
      },
    ),
  );
});
