import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { AUTHORITIES } from '../../base/authorities.js';
import { addDays } from '../../base/day.js';
import type { At, Observation } from '../../base/observation.js';
import type { Value } from '../../base/value.js';
import {
  observationColumns,
  observationReader,
  readObservation,
  writeObservation,
} from './observation-layout.js';

const ROW = {
  authority: 'W15000002',
  measure: 'online-flagged-child-sexual-offences',
  from: '2018-04-01',
  to: '2019-04-01',
  'value.kind': 'exact',
  'value.n': '229',
  known_on: '2019-06-27',
};

type Record = Readonly<{ [column: string]: string }>;
const read = (change: Record, row = 2): ReturnType<typeof readObservation> =>
  readObservation({ ...ROW, ...change }, row);

function value(change: Record): Value {
  const result = read(change);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value.value;
}

const NO_NUMBER = { 'value.n': '' };

/** All seven kinds, flattened. */
const KINDS: readonly (readonly [cells: Record, value: Value])[] = [
  [{}, { kind: 'exact', n: 229 }],
  [
    { ...NO_NUMBER, 'value.kind': 'range', 'value.lo': '3001' },
    { kind: 'range', lo: 3001, hi: null },
  ],
  [
    { ...NO_NUMBER, 'value.kind': 'range', 'value.lo': '1', 'value.hi': '4' },
    { kind: 'range', lo: 1, hi: 4 },
  ],
  [
    { ...NO_NUMBER, 'value.kind': 'suppressed' },
    { kind: 'suppressed', lo: null, hi: null },
  ],
  [
    { ...NO_NUMBER, 'value.kind': 'refused', 'value.exemption': 'foia-s12;foia-s40(2)' },
    { kind: 'refused', exemption: ['foia-s12', 'foia-s40(2)'] },
  ],
  [{ ...NO_NUMBER, 'value.kind': 'not-held' }, { kind: 'not-held' }],
  [{ ...NO_NUMBER, 'value.kind': 'no-reply' }, { kind: 'no-reply' }],
  [{ ...NO_NUMBER, 'value.kind': 'not-asked' }, { kind: 'not-asked' }],
  [
    { ...NO_NUMBER, 'value.kind': '', value: 'fewer than 5' },
    { kind: 'range', lo: 0, hi: 4 },
  ],
];
for (const [cells, expected] of KINDS)
  void test(`${JSON.stringify(cells)} is ${JSON.stringify(expected)}`, () =>
    assert.deepEqual(value(cells), expected));

/** One thing wrong, its code and its column. */
const WRONG: readonly (readonly [change: Record, code: string, column: string])[] = [
  [{ authority: 'Atlantis' }, 'unknown-authority', 'authority'],
  [{ measure: ' ' }, 'measure-empty', 'measure'],
  [{ from: '2018-02-30' }, 'date-unreadable', 'from'],
  [{ to: '31/03/2019' }, 'date-unreadable', 'to'],
  [{ known_on: '' }, 'date-unreadable', 'known_on'],
  [{ to: '2018-04-01' }, 'period-backwards', 'to'],
  [{ 'value.kind': 'guess' }, 'value-kind-unknown', 'value.kind'],
  [{ 'value.lo': '1', 'value.hi': '4' }, 'value-both-range-and-exact', 'value.n'],
  [{ ...NO_NUMBER, 'value.lo': '1' }, 'value-both-range-and-exact', 'value.lo'],
  [{ 'value.kind': 'range' }, 'value-unreadable', 'value.n'],
  [NO_NUMBER, 'value-unreadable', 'value.n'],
  [{ 'value.n': 'many' }, 'value-unreadable', 'value.n'],
  [{ 'value.n': '-3' }, 'value-negative', 'value.n'],
  [{ 'value.n': '2.5' }, 'value-not-whole', 'value.n'],
  [{ ...NO_NUMBER, 'value.kind': 'range', 'value.lo': '9', 'value.hi': '4' }, 'range-backwards', 'value.lo'],
  [{ ...NO_NUMBER, 'value.kind': 'no-reply', 'value.lo': '0' }, 'value-unreadable', 'value.lo'],
  [{ unit: 'hats' }, 'unit-unknown', 'unit'],
  [{ known_precision: 'week' }, 'precision-unknown', 'known_precision'],
  [{ months: 'six' }, 'months-unreadable', 'months'],
  [{ 'coverage.answered': '5', 'coverage.asked': '4' }, 'coverage-unreadable', 'coverage.answered'],
  [{ by: '12-15' }, 'breakdown-unreadable', 'by'],
  [{ 'source.at.line': 'x' }, 'place-unreadable', 'source.at.line'],
  [{ note: '=HYPERLINK("x")' }, 'formula-in-cell', 'note'],
  [{ note: ' +SUM(A1)' }, 'formula-in-cell', 'note'],
  [{ note: "@cmd|'/c'" }, 'formula-in-cell', 'note'],
];
for (const [change, code, column] of WRONG)
  void test(`${JSON.stringify(change)} is ${code} in row 9`, () => {
    const result = read(change, 9);
    assert.ok(!result.ok);
    assert.deepEqual(
      result.problems.map((p) => [p.code, p.where]),
      [[code, { row: 9, column }]],
    );
  });

void test('words that only open with a sign are no formula', () => {
  for (const note of ['-44 % on the year', '@gwentpolice said so', '+19', '- none'])
    assert.equal(read({ note }).ok, true, note);
});

void test('everything wrong in a row is said at once', () => {
  const result = read({ authority: 'x', from: 'y', 'value.n': 'z' });
  assert.deepEqual(result.ok ? [] : result.problems.map((p) => p.code), [
    'unknown-authority',
    'date-unreadable',
    'value-unreadable',
  ]);
});

void test('a header without a needed column, or with one twice, reads no rows', () => {
  const codes = (header: readonly string[]): readonly unknown[] => {
    const reader = observationReader(header);
    return reader.ok ? [] : reader.problems.map((p) => [p.code, p.where]);
  };
  const header = Object.keys(ROW);
  assert.deepEqual(codes(header), []);
  assert.deepEqual(codes(header.filter((h) => h !== 'known_on')), [
    ['column-missing', { row: 1, column: 'known_on' }],
  ]);
  assert.deepEqual(codes([...header, 'from']), [['column-doubled', { row: 1, column: 'from' }]]);
  assert.deepEqual(codes(header.map((h) => (h === 'value.kind' ? 'value' : h))), []);
});

void test('a row with more cells than the header has is said, an empty one is let by', () => {
  const reader = observationReader(Object.keys(ROW));
  assert.ok(reader.ok);
  const cells = Object.values(ROW);
  assert.equal(reader.value([...cells, ''], 2).ok, true);
  const long = reader.value([...cells, 'stray'], 2);
  assert.deepEqual(long.ok ? [] : long.problems.map((p) => p.code), ['cells-too-many']);
});

void test('what a file leaves out is filled from the measure, or stays unknown', () => {
  const result = read({ measure: 'victims-13-online-flagged', authority: 'Heddlu Gwent' });
  assert.ok(result.ok);
  const o = result.value;
  assert.deepEqual([o.authority, o.unit, o.known_precision], ['W15000002', 'victims', 'day']);
  assert.deepEqual([o.coverage, o.months, o.rule_version, o.source.at], [null, null, null, null]);
});

const count = fc.nat(1_000_000);
const anyValue: fc.Arbitrary<Value> = fc.oneof(
  count.map((n): Value => ({ kind: 'exact', n })),
  fc
    .tuple(count, fc.option(count))
    .map(([lo, more]): Value => ({ kind: 'range', lo, hi: more === null ? null : lo + more })),
  fc.option(count).map((hi): Value => ({ kind: 'suppressed', lo: hi === null ? null : 0, hi })),
  fc
    .subarray(['foia-s12', 'foia-s40(2)', 'foisa-s38'])
    .map((exemption): Value => ({ kind: 'refused', exemption })),
  fc.constantFrom<Value>({ kind: 'not-held' }, { kind: 'no-reply' }, { kind: 'not-asked' }),
);
const place: fc.Arbitrary<At | null> = fc.constantFrom<At | null>(
  null,
  { line: 12 },
  { sheet: 'Table 1', cell: 'C7' },
  { page: 2, box: [10.5, 20, 300, 44] },
  { table: 1, row: 3, column: 2 },
);
const text = fc.string({ maxLength: 20 }).map((t) => `w${t}`.trim());
const observation: fc.Arbitrary<Observation> = fc
  .record({
    authority: fc.constantFrom(...AUTHORITIES.map((a) => a.code)),
    measure: fc.constantFrom('grooming-88a', 'a-measure-of-a-round'),
    from: fc.nat(4000).map((n) => addDays('2010-01-01', n)),
    days: fc.integer({ min: 1, max: 900 }),
    by: fc.constantFrom<Observation['by']>(
      {},
      { 'victim-age': '12-15' },
      { 'victim-age': '16-17', sex: 'female' },
    ),
    value: anyValue,
    unit: fc.constantFrom<Observation['unit']>('recorded-crimes', 'victims', 'people', 'images', 'reports'),
    rule_version: fc.option(fc.constant('online-flag-2017')),
    known_on: fc.nat(6000).map((n) => addDays('2012-01-01', n)),
    known_precision: fc.constantFrom<Observation['known_precision']>('day', 'month', 'year'),
    months: fc.option(fc.integer({ min: 1, max: 11 })),
    coverage: fc.constantFrom<Observation['coverage']>(
      null,
      { answered: 3, asked: 4 },
      { answered: 38, asked: null },
    ),
    at: place,
    publisher: text,
    words: fc.option(text),
    note: fc.option(text),
  })
  .map(({ days, at, publisher, ...o }) => ({
    ...o,
    to: addDays(o.from, days),
    source: { publisher, address: null, sha256: null, at },
    as_written: 'as written',
  }));

void test('what is written is read back the same, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(observation, { minLength: 1, maxLength: 4 }), (all) => {
      const columns = observationColumns(all);
      const reader = observationReader(columns);
      assert.ok(reader.ok);
      for (const o of all) {
        const record = writeObservation(o);
        const back = reader.value(
          columns.map((c) => record[c] ?? ''),
          2,
        );
        assert.ok(back.ok, JSON.stringify(back));
        assert.deepEqual(back.value, o);
      }
    }),
  );
});
