import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  FLAGS_NOW,
  READER_ANSWERS,
  type TallyOf,
  driftBetween,
  effectBy,
  effectOf,
  effectOnPublished,
  monthsOf,
} from './index.js';

const line = fc.record({
  month: fc.constantFrom('2024-03', '2024-04', ''),
  offence: fc.constantFrom('88A', '71'),
  unit: fc.constant(''),
  flag: fc.constantFrom(...FLAGS_NOW),
  reader: fc.constantFrom(...READER_ANSWERS),
  records: fc.integer({ min: 1, max: 1_000 }),
});

test('the parts of an effect add up to the whole, and nothing is set or cleared beyond what there is', () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const whole = effectOf('', lines);
      const parts = effectBy(lines, (l) => l.month);
      for (const key of ['records', 'flagged', 'set', 'clear', 'person', 'after'] as const)
        assert.equal(
          parts.reduce((n, p) => n + p[key], 0),
          whole[key],
        );
      assert.ok(whole.clear <= whole.flagged && whole.set <= whole.records - whole.flagged);
      assert.ok(whole.after >= 0 && whole.after <= whole.records);
    }),
  );
});

test('the months of a period run up to the day before it ends', () => {
  assert.deepEqual(monthsOf({ from: '2018-11-01', to: '2019-02-01' }), ['2018-11', '2018-12', '2019-01']);
  assert.equal(monthsOf({ from: '2018-04-01', to: '2019-04-01' }).length, 12);
});

const FIGURE = { publisher: 'x', from: '2018-04-01', to: '2019-04-01', lo: 229, hi: 229, asWritten: '229' };
const ONE: TallyOf = { month: '2018-05', offence: '88A', unit: '', flag: 'no', reader: 'yes', records: 3 };

test('a published figure is set beside the months that the extract holds of its period, and says how many', () => {
  const [effect] = effectOnPublished([ONE, { ...ONE, month: '2019-04', records: 100 }], [FIGURE]);
  assert.deepEqual([effect?.months, effect?.effect.after], [[1, 12], 3]);
  assert.deepEqual(effectOnPublished([{ ...ONE, month: '2017-01' }], [FIGURE]), []);
});

test('drift is what moved, and which words nobody had seen before', () => {
  const drift = driftBetween(
    { lines: [ONE], words: { known: 9 } },
    { lines: [ONE, { ...ONE, flag: 'yes' }], words: { known: 9, blorbly: 7 } },
  );
  assert.deepEqual([drift.before?.flagged, drift.now.flagged], [0, 0.5]);
  assert.deepEqual(drift.newWords, [{ word: 'blorbly', records: 7 }]);
  assert.equal(driftBetween(null, { lines: [], words: {} }).before, null);
});
