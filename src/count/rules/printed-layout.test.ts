import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Observation } from '../../base/observation.js';
import { readPrinted } from './printed-layout.js';

const GWENT = {
  publisher: 'South Wales Argus',
  published_on: '2019-06',
  measure: 'online_flagged_child_sexual_offences',
  period_start: '2018-04-01',
  period_end: '2019-03-31',
  area_kind: 'force',
  area: 'Gwent',
  value: '229',
  qualifier: 'exact',
  responded: '3',
  asked: '4',
  note: '',
  source_url: 'https://example.org/news',
  excerpt: 'Gwent: 229',
};

type Row = Partial<typeof GWENT>;

function observation(change: Row): Observation {
  const read = readPrinted({ ...GWENT, ...change }, 2);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

void test('a printed row becomes an observation', () => {
  assert.deepEqual(observation({}), {
    authority: 'W15000002',
    measure: 'online-flagged-child-sexual-offences',
    from: '2018-04-01',
    to: '2019-04-01',
    by: {},
    value: { kind: 'exact', n: 229 },
    unit: 'recorded-crimes',
    rule_version: 'online-flag-2017',
    known_on: '2019-06-30',
    known_precision: 'month',
    months: null,
    coverage: null,
    source: {
      publisher: 'South Wales Argus',
      address: 'https://example.org/news',
      sha256: null,
      at: { line: 2 },
    },
    as_written: '229',
    words: 'Gwent: 229',
    note: null,
  });
});

/** Qualifier, what is printed, the value, and why. */
const VALUES: readonly (readonly [
  qualifier: string,
  value: string,
  becomes: Observation['value'],
  why: string,
])[] = [
  ['exact', '0', { kind: 'exact', n: 0 }, 'a true nought'],
  ['not_provided', '', { kind: 'no-reply' }, 'nothing is not nought'],
  ['more_than', '3000', { kind: 'range', lo: 3001, hi: null }, 'more than excludes the number'],
  ['at_least', '7618', { kind: 'range', lo: 7618, hi: null }, 'at least includes it'],
  ['nearly', '23000', { kind: 'range', lo: 20700, hi: 22999 }, 'the figure behind it was 22,724'],
  ['about', '3000', { kind: 'range', lo: 2700, hi: 3300 }, 'the figure behind it was 3,186'],
];
for (const [qualifier, value, becomes, why] of VALUES)
  void test(`${qualifier} ${value} is ${JSON.stringify(becomes)}: ${why}`, () => {
    assert.deepEqual(observation({ qualifier, value }).value, becomes);
  });

void test('measures take our names, and units go with them', () => {
  const named = (measure: string): readonly string[] => {
    const o = observation({ measure });
    return [o.measure, o.unit];
  };
  assert.deepEqual(named('grooming'), ['grooming-88a', 'recorded-crimes']);
  assert.deepEqual(named('other:child_sexual_offences'), ['all-child-sexual-offences', 'recorded-crimes']);
  assert.deepEqual(named('other:victims_13_online_flagged'), ['victims-13-online-flagged', 'victims']);
  assert.deepEqual(named('other:image_offence_arrests'), ['image-offence-arrests', 'people']);
});

void test('an area takes its kind from the row, and coverage stays on totals', () => {
  const region = observation({
    area: 'West Midlands (four forces)',
    area_kind: 'region',
    responded: '4',
    asked: '',
  });
  assert.equal(region.authority, 'E12000005');
  assert.deepEqual(region.coverage, { answered: 4, asked: null });
  assert.equal(observation({ area: 'West Midlands' }).authority, 'E23000014');
});

void test('a day known by its month or year is the last day of it', () => {
  const known = (published_on: string): readonly string[] => {
    const o = observation({ published_on });
    return [o.known_on, o.known_precision];
  };
  assert.deepEqual(known('2016-06-21'), ['2016-06-21', 'day']);
  assert.deepEqual(known('2024-02'), ['2024-02-29', 'month']);
  assert.deepEqual(known('2016'), ['2016-12-31', 'year']);
});

void test('six months that the page does not name are marked as six months of the first year', () => {
  const o = observation({
    measure: 'sexual_communication_with_a_child',
    area: 'Dyfed-Powys',
    value: '19',
    period_start: '',
    period_end: '',
  });
  assert.deepEqual([o.from, o.to, o.months], ['2017-04-03', '2018-04-03', 6]);
});

/** What is wrong with the row, the code and the column. */
const WRONG: readonly (readonly [change: Row, code: string, column: string])[] = [
  [{ area: 'Atlantis' }, 'unknown-authority', 'area'],
  [{ area: 'Wales' }, 'unknown-authority', 'area'],
  [{ measure: '' }, 'measure-empty', 'measure'],
  [{ period_end: '2019-02-30' }, 'date-unreadable', 'period_start'],
  [{ period_end: '' }, 'date-unreadable', 'period_start'],
  [{ period_end: '2018-03-30' }, 'period-backwards', 'period_start'],
  [{ value: '' }, 'value-unreadable', 'value'],
  [{ value: '2.5' }, 'value-unreadable', 'value'],
  [{ value: '-3' }, 'value-unreadable', 'value'],
  [{ qualifier: 'not_provided' }, 'value-unreadable', 'value'],
  [{ qualifier: 'roughly' }, 'qualifier-unknown', 'value'],
  [{ published_on: '2019-13' }, 'date-unreadable', 'published_on'],
  [{ responded: '5' }, 'coverage-unreadable', 'responded'],
];
for (const [change, code, column] of WRONG)
  void test(`${JSON.stringify(change)} is ${code}`, () => {
    const read = readPrinted({ ...GWENT, ...change }, 7);
    assert.ok(!read.ok);
    assert.deepEqual(
      read.problems.map((p) => [p.code, p.where]),
      [[code, { row: 7, column }]],
    );
  });

void test('a missing column is named, and everything wrong in a row is said at once', () => {
  const { area: _, ...rest } = GWENT;
  const without = readPrinted(rest, 2);
  assert.deepEqual(without.ok ? [] : without.problems.map((p) => [p.code, p.where?.column]), [
    ['column-missing', 'area'],
  ]);
  const both = readPrinted({ ...GWENT, area: 'Atlantis', value: 'x' }, 2);
  assert.deepEqual(both.ok ? [] : both.problems.map((p) => p.code), [
    'unknown-authority',
    'value-unreadable',
  ]);
});
