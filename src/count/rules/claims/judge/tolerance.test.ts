import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  COUNT_ROOM,
  FACTOR_ROOM,
  type Fit,
  PERCENT_ROOM,
  fitCount,
  fitFactor,
  fitPercent,
  fitRate,
} from './tolerance.js';

const plain = { qualifier: 'none', decimals: 0 } as const;

/** Words and numbers as printed, with whether they fit. **Source**: docs/published-figures.md section 6. */
const PRINTED: readonly (readonly [string, Fit, Fit])[] = [
  ['"doubles" for 28 → 54', fitFactor(2, plain, 54 / 28), 'no'],
  ['"doubled" for 417 → 628', fitFactor(2, plain, 628 / 417), 'no'],
  [
    '"nearly tripled" for 4,530 → 10,818',
    fitFactor(3, { qualifier: 'almost', decimals: 0 }, 10818 / 4530),
    'no',
  ],
  ['"almost trebled" for 55 → 145', fitFactor(3, { qualifier: 'almost', decimals: 0 }, 145 / 55), 'near'],
  ['"four-fold" for 10 → 44', fitFactor(4, plain, 4.4), 'yes'],
  ['"five-fold" for 10 → 54', fitFactor(5, plain, 5.4), 'yes'],
  ['"quadrupled" for 64 → 252', fitFactor(4, plain, 252 / 64), 'yes'],
  ['"more than double" for ×1.95', fitFactor(2, { qualifier: 'more-than', decimals: 0 }, 576 / 296), 'no'],
  ['"more than double" for exactly double', fitFactor(2, { qualifier: 'more-than', decimals: 0 }, 2), 'no'],
  ['"nearly 600 per cent" for +473', fitPercent(600, { qualifier: 'almost', decimals: 0 }, 473), 'no'],
  ['"almost 200 per cent" for +178.8', fitPercent(200, { qualifier: 'almost', decimals: 0 }, 178.8), 'no'],
  ['"66 per cent" for +69.5', fitPercent(66, plain, 69.5), 'no'],
  ['"50 per cent" for +54.9', fitPercent(50, plain, 54.9), 'no'],
  ['"44 per cent" for +44.8, cut off', fitPercent(44, plain, 44.84), 'yes'],
  ['"14.91 per cent" for 14.905', fitPercent(14.91, { qualifier: 'none', decimals: 2 }, 14.905), 'yes'],
  [
    '"more than a third" for +44.8',
    fitPercent(100 / 3, { qualifier: 'more-than', decimals: 0 }, 44.8),
    'yes',
  ],
  ['"fifteen a day" for 15.5', fitRate(15, plain, 15.5), 'yes'],
  ['"nine a day" for 8.7', fitRate(9, plain, 8.7), 'yes'],
  ['"eight a day" for 8.2', fitRate(8, plain, 8.2), 'yes'],
  ['"nearly 200 a day" for 200.9', fitRate(200, { qualifier: 'almost', decimals: 0 }, 200.9), 'near'],
  ['"over 200 a day" for 200.9', fitRate(200, { qualifier: 'more-than', decimals: 0 }, 200.9), 'yes'],
  ['"almost 1,000" for 983', fitCount(1000, 'almost', 983), 'yes'],
  ['"almost 2,000" for 1,753', fitCount(2000, 'almost', 1753), 'near'],
  ['"around 3,000" for 3,186', fitCount(3000, 'about', 3186), 'yes'],
];

for (const [words, is, should] of PRINTED)
  test(`${words}: ${should}`, () => {
    assert.equal(is, should);
  });

test('every tolerance has its reason beside it', () => {
  for (const room of [COUNT_ROOM, FACTOR_ROOM, PERCENT_ROOM].flatMap((t) => Object.values(t)))
    assert.ok(room.why.length > 5);
});

test('a plain number fits itself and nothing else', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1000 }), (n, off) => {
      assert.equal(fitCount(n, 'none', n), 'yes');
      assert.equal(fitCount(n, 'none', n + off), 'no');
      assert.equal(fitCount(n, 'at-least', n + off), 'yes');
      assert.equal(fitCount(n, 'more-than', n), n === 0 ? fitCount(0, 'more-than', 0) : 'no');
    }),
  );
});
