import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anObservation } from '../../../test/make/observation.js';
import { addDays } from '../../base/day.js';
import type { Observation } from '../../base/observation.js';
import { type Period, isPartOf, overlaps, sameYear } from '../../base/period.js';
import { overlapping } from './overlapping.js';

const rowsOf = (periods: readonly Period[]): readonly number[] => periods.map((_, i) => i + 2);
const found = (periods: readonly Period[]): readonly (readonly [number, number])[] =>
  overlapping(
    periods.map((p) => anObservation(p)),
    rowsOf(periods),
  ).map(({ row, other }) => [row, other]);

const year = (from: string, to: string): Period => ({ from, to });

test('a row is told with the first earlier row that it overlaps', () => {
  const periods = [
    year('2018-04-01', '2019-04-01'),
    year('2018-04-01', '2019-04-01'),
    year('2018-10-01', '2019-10-01'),
    year('2019-10-01', '2020-10-01'),
  ];
  assert.deepEqual(found(periods), [[4, 2]]);
});

test('years beside a total that holds them, and one year by two habits, are no clash', () => {
  const periods = [
    year('2017-04-03', '2018-04-03'),
    year('2017-04-01', '2018-04-01'),
    year('2017-04-01', '2019-04-01'),
  ];
  assert.deepEqual(found(periods), []);
});

test('another publisher, day or breakdown is another source', () => {
  const later = year('2018-10-01', '2019-10-01');
  const others: readonly Partial<Observation>[] = [
    { known_on: '2030-01-01' },
    { by: { 'victim-age': '12-15' } },
    { authority: 'W15000003' },
  ];
  for (const other of others) {
    const pair = [anObservation(year('2018-04-01', '2019-04-01')), anObservation({ ...later, ...other })];
    assert.deepEqual(overlapping(pair, [2, 3]), []);
  }
});

test('whatever the order, the rows told are those that comparing each with every earlier one would tell', () => {
  const aPeriod = fc
    .record({ start: fc.integer({ min: 0, max: 900 }), days: fc.integer({ min: 1, max: 800 }) })
    .map(({ start, days }) => year(addDays('2017-04-01', start), addDays('2017-04-01', start + days)));
  const clash = (a: Period, b: Period): boolean =>
    overlaps(a, b) && !sameYear(a, b) && !isPartOf(a, b) && !isPartOf(b, a);
  fc.assert(
    fc.property(fc.array(aPeriod, { maxLength: 12 }), (periods) => {
      const slowly = periods.flatMap((p, i) => {
        const other = periods.slice(0, i).findIndex((q) => clash(q, p));
        return other < 0 ? [] : [[i + 2, other + 2]];
      });
      assert.deepEqual(found(periods), slowly);
    }),
    { numRuns: process.env['PLIMSOLL_BATTERY'] ? 5000 : 300 },
  );
});

test('a hundred thousand rows of one source do not keep anybody waiting for each against every other', () => {
  const months = Array.from({ length: 100_000 }, (_, i) =>
    anObservation(year(addDays('1500-01-01', i), addDays('1500-01-01', i + 1))),
  );
  const backwards = months.toReversed();
  assert.deepEqual(overlapping(backwards, rowsOf(backwards)), []);
});
