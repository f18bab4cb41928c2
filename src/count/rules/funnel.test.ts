import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Centre, funnelLimits, placeInFunnel } from './funnel.js';

/** The chance of at most k, added up term by term: another way to the same number. */
function poissonAtMost(k: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let i = 1; i <= k; i++) sum += term *= mean / i;
  return sum;
}

function binomialAtMost(k: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let sum = term;
  for (let i = 1; i <= k; i++) sum += term *= ((n - i + 1) / i) * (p / (1 - p));
  return sum;
}

const RATE: Centre = { of: 'rate', value: 0.02 };

test('at whole counts the limits leave the tails that they name', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 20_000 }), (size) => {
      const { lo95, hi95, lo998, hi998 } = funnelLimits(RATE, size);
      const mean = 0.02 * size;
      for (const [limit, tail] of [
        [lo95, 0.025],
        [lo998, 0.001],
        [hi95, 0.975],
        [hi998, 0.999],
      ] as const) {
        const count = limit * size;
        if (count < 0.01) continue;
        assert.ok(poissonAtMost(Math.ceil(count), mean) >= tail - 1e-6, `${size}: ${count} at ${tail}`);
        assert.ok(poissonAtMost(Math.ceil(count) - 1, mean) <= tail + 1e-6, `${size}: ${count} at ${tail}`);
      }
    }),
  );
});

test('the limits narrow as the size grows, and hold the common rate between them', () => {
  const sizes = [100, 500, 1000, 5000, 20_000];
  const widths = sizes.map((size) => {
    const l = funnelLimits(RATE, size);
    assert.ok(l.lo998 <= l.lo95 && l.lo95 <= 0.02 && 0.02 <= l.hi95 && l.hi95 <= l.hi998);
    return l.hi998 - l.lo998;
  });
  assert.deepEqual(
    widths,
    [...widths].sort((a, b) => b - a),
  );
});

test('a share never leaves nought and one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 999 }), (size, thousandths) => {
      const l = funnelLimits({ of: 'share', value: thousandths / 1000 }, size);
      for (const limit of Object.values(l) as number[]) assert.ok(limit >= 0 && limit <= 1, String(limit));
    }),
  );
});

test('a point is placed by the exact chance of its own count', () => {
  const half: Centre = { of: 'share', value: 0.5 };
  for (const n of [5, 20, 60])
    for (let k = 0; k <= n; k++) {
      const rare = Math.min(binomialAtMost(k, n, 0.5), binomialAtMost(n - k, n, 0.5));
      const want = rare < 0.001 ? 'beyond-998' : rare < 0.025 ? 'beyond-95' : 'within';
      assert.equal(placeInFunnel(half, n, k), want, `${k} of ${n}`);
    }
});

test('of nobody nothing can be said', () => assert.equal(placeInFunnel(RATE, 0, 3), 'within'));
