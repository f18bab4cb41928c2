import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fnv1a64, seededGenerator, splitMix64, xoshiro128starstar } from './generator.js';

test('the generator is the published one: its first numbers from the state 1, 2, 3, 4', () => {
  const { bits } = xoshiro128starstar([1, 2, 3, 4]);
  assert.deepEqual(
    Array.from({ length: 10 }, bits),
    [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804],
  );
});

test('the seed is hashed and spread as published', () => {
  assert.equal(fnv1a64('').toString(16), 'cbf29ce484222325');
  assert.equal(fnv1a64('foobar').toString(16), '85944171f73967e8');
  assert.deepEqual(splitMix64(1234567n, 3), [
    6457827717110365317n,
    3203168211198807973n,
    9817491932198370423n,
  ]);
});

test('the same seed gives the same numbers, another seed others', () => {
  const first = (seed: string): number[] => Array.from({ length: 20 }, seededGenerator(seed).bits);
  assert.deepEqual(first('2026 chwarter 3'), first('2026 chwarter 3'));
  assert.notDeepEqual(first('2026-q3'), first('2026-q4'));
});

test('a number below n is a whole number from nought to below n', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 2 ** 32 - 1 }), (seed, n) => {
      const drawn = seededGenerator(seed).below(n);
      return Number.isInteger(drawn) && drawn >= 0 && drawn < n;
    }),
  );
});

test('numbers below six come up alike often', () => {
  const chance = seededGenerator('dice');
  const counts = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 60_000; i++) {
    const n = chance.below(6);
    counts[n] = (counts[n] ?? 0) + 1;
  }
  const chiSquare = counts.reduce((sum, c) => sum + (c - 10_000) ** 2 / 10_000, 0);
  assert.ok(chiSquare < 20.5, `chi-square ${chiSquare}`); // five degrees of freedom, 0.1 %
});
