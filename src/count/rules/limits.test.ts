import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countLimits, ratioLimits, ratioLimitsOver } from './limits.js';

const near = (got: number, want: number, within: number): void =>
  assert.ok(Math.abs(got - want) <= within, `${got} is not ${want} to within ${within}`);

// Garwood limits worked out independently (chi-square quantiles): the counts of the Welsh forces and their neighbours.
const GARWOOD = [
  [0, 0, 3.69],
  [1, 0.03, 5.57],
  [3, 0.62, 8.77],
  [5, 1.62, 11.67],
  [26, 16.98, 38.1],
  [59, 44.91, 76.11],
  [95, 76.86, 116.13],
  [116, 95.85, 139.13],
  [128, 106.79, 152.19],
  [133, 111.36, 157.62],
  [214, 186.29, 244.67],
  [229, 200.3, 260.66],
  [576, 529.92, 625.02],
] as const;

for (const [count, lo, hi] of GARWOOD)
  test(`a count of ${count} has exact limits ${lo} to ${hi}`, () => {
    const limits = countLimits(count);
    near(limits.lo, lo, 0.006);
    near(limits.hi, hi, 0.006);
  });

test('the ratio of 576 to 180 has exact limits around 3.20', () => {
  const { lo, hi } = ratioLimits(180, 576);
  near(lo, 2.70226, 0.00001);
  near(hi ?? 0, 3.80437, 0.00001);
});

test('a ratio to a base of nought has no upper limit', () => {
  assert.equal(ratioLimits(0, 7).hi, null);
  assert.deepEqual(ratioLimits(0, 0), { lo: 0, hi: null });
});

test('limits enclose the ratio, and turn over when base and top change places', () => {
  const count = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(count, count, (base, top) => {
      const there = ratioLimits(base, top);
      const back = ratioLimits(top, base);
      assert.ok(there.lo < top / base && (there.hi ?? 0) > top / base);
      near(there.lo * (back.hi ?? 0), 1, 1e-6);
    }),
  );
});

test('what is not known exactly only widens the limits', () => {
  const exact = ratioLimits(100, 200);
  const wide = ratioLimitsOver({ lo: 90, hi: 110 }, { lo: 200, hi: null });
  assert.ok(wide.lo < exact.lo);
  assert.equal(wide.hi, null);
});
