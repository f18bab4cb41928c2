import assert from 'node:assert/strict';
import { test } from 'node:test';
import { financialYear } from '../../../base/period.js';
import type { Value } from '../../../base/value.js';
import type { Candidate } from '../replies/candidate.js';
import { observationsOf } from './entering.js';
import { excerptAt } from './excerpt.js';
import { labelOf, learntFrom, offeredFor } from './labels.js';
import { compareReaders } from './outcomes.js';
import { spotOfAt, spotOfName, spotsOf } from './places.js';
import { type Decided, type SaidOf, type SaidValue, keyOfSaid, saidBy } from './said.js';
import { REPLY_TRANSITIONS, replyTransition } from './states.js';
import { isJump, warningsOf } from './warnings.js';

const MEASURE = 'sexual-communication-with-a-child';
const exact = (n: number): Value => ({ kind: 'exact', n });
const said = (n: number | Value, more: Partial<SaidValue> = {}): SaidValue => ({
  measure: MEASURE,
  period: financialYear(2018),
  by: {},
  unit: 'recorded-crimes',
  value: typeof n === 'number' ? exact(n) : n,
  ...more,
});
const all = (...list: readonly SaidValue[]): readonly SaidOf[] =>
  list.map((s, i) => ({ candidate: String(i), said: s }));
const warned = (list: readonly SaidOf[], asked: readonly { from: string; to: string }[] = []) =>
  warningsOf({ authority: 'W15000002', receivedOn: '2026-09-01', said: list, asked, figures: null });
const codes = (list: readonly SaidOf[], asked?: readonly { from: string; to: string }[]): readonly string[] =>
  warned(list, asked).map((w) => `${w.code} ${w.candidates.join()}`.trim());

const age = (n: number | Value, band: string): SaidValue => said(n, { by: { 'victim-age': band } });
const STAR: Value = { kind: 'suppressed', lo: null, hi: null };

const WARNINGS: readonly (readonly [why: string, list: readonly SaidOf[], expected: readonly string[]])[] = [
  ['nothing is odd about a total that is its parts', all(age(10, '0-9'), age(20, '10-15'), said(30)), []],
  [
    'Avon and Somerset printed 245 over parts of 244',
    all(age(100, '0-9'), age(144, '10-15'), said(245)),
    ['sum-differs 2'],
  ],
  [
    'a star leaves room for a total',
    all(age(STAR, '0-9'), age(STAR, '10-12'), age(20, '13-15'), said(26)),
    [],
  ],
  [
    'one star is what the total leaves',
    all(age(STAR, '0-9'), age(20, '10-15'), said(23)),
    ['can-be-worked-out 0'],
  ],
  ['two values for one thing', all(said(3), said(4)), ['twice 0,1']],
  ['people against offences', all(said(30, { unit: 'people' })), ['unit-differs 0']],
  [
    'a calendar year',
    all(said(30, { period: { from: '2018-01-01', to: '2019-01-01' } })),
    ['period-basis 0'],
  ],
  ['a year that was not over', all(said(30, { period: financialYear(2026) })), ['period-not-over 0']],
  ['two systems', all(said(30, { by: { system: 'Niche' } })), ['two-systems 0']],
  ['29 to 229 is no chance', all(said(29, { period: financialYear(2017) }), said(229)), ['jump 1']],
  ['3 to 5 may be', all(said(3, { period: financialYear(2017) }), said(5)), []],
];
for (const [why, list, expected] of WARNINGS)
  test(`a warning is given where it should be: ${why}`, () => assert.deepEqual(codes(list), expected));

test('a period that was asked about and not answered is missed, and one not asked about is questioned', () => {
  assert.deepEqual(codes(all(said(3)), [financialYear(2017)]), ['period-basis 0', 'period-missing']);
});

test('a jump is beyond chance and at least a quarter', () => {
  assert.equal(isJump(229, 128), true);
  assert.equal(isJump(10_000, 10_900), false);
  assert.equal(isJump(0, 4), false);
});

const candidate = (n: number, more: Partial<Candidate> = {}): Candidate => ({
  measure: MEASURE,
  period: financialYear(2018),
  by: {},
  unit: 'recorded-crimes',
  value: exact(n),
  sure: 1,
  at: { sheet: 'Table 1', cell: 'B3' },
  as_written: String(n),
  words: 'Grooming · 2018/19',
  isTotal: false,
  code: null,
  doubts: [],
  ...more,
});
const READ = {
  kind: { kind: 'figures' as const, exemptions: [], sure: 1 },
  candidates: [candidate(1), candidate(2)],
};
const confirm: Decided = { decision: 'confirm', said: null };
const reject: Decided = { decision: 'reject', said: null };
const correct = (s: SaidValue): Decided => ({ decision: 'correct', said: s });
const decided = (...list: readonly (readonly [string, Decided])[]) =>
  new Map([['kind', confirm] as const, ...list]);

test('a correction to what was read is the same as confirming it, in whatever order its bands stand', () => {
  const bands = said(1, { by: { b: '2', a: '1' } });
  assert.equal(keyOfSaid(bands), keyOfSaid({ ...bands, by: { a: '1', b: '2' } }));
  const compared = compareReaders(
    READ,
    decided(['0', confirm], ['1', confirm]),
    decided(['0', correct(said(1))], ['1', confirm]),
  );
  assert.deepEqual(compared.disputed, []);
  assert.equal(compared.agreement?.same, 1);
});

test('what differs goes to a third: another value, a rejection, a cell that only one added', () => {
  const compared = compareReaders(
    READ,
    decided(['0', correct(said(9))], ['1', reject], ['b0.1.1', correct(said(7))]),
    decided(['0', confirm], ['1', confirm]),
  );
  assert.deepEqual(compared.disputed, ['0', '1', 'b0.1.1']);
  assert.equal(compared.agreement?.records, 4);
  assert.equal(compared.same.has('kind'), true);
});

test('a cell that one added and took out again is no difference', () => {
  const compared = compareReaders(
    READ,
    decided(['0', confirm], ['1', confirm], ['b0.1.1', reject]),
    decided(['0', confirm], ['1', confirm]),
  );
  assert.deepEqual(compared.disputed, []);
});

test('what the reader found can be confirmed only when it has a period and a measure', () => {
  assert.equal(saidBy(candidate(1, { period: null })), null);
  assert.equal(saidBy(candidate(1, { measure: 'unknown' })), null);
  assert.deepEqual(saidBy(candidate(1)), said(1));
});

test('a label is what a value counts, not when; a sentence is none', () => {
  assert.equal(labelOf(candidate(1)), 'grooming');
  assert.equal(labelOf(candidate(1, { words: '2018/19 · 1' })), null);
  assert.equal(labelOf(candidate(1, { words: 'There were 41. They were recorded.' })), null);
  assert.deepEqual(learntFrom(candidate(1), said(1))[0], {
    label: 'grooming',
    facet: 'measure',
    meaning: MEASURE,
  });
});

test('only another meaning than the one read is offered, the oftenest first', () => {
  const known = [
    { label: 'grooming', facet: 'measure' as const, meaning: MEASURE, times: 9 },
    { label: 'grooming', facet: 'measure' as const, meaning: 'grooming-88a', times: 1 },
    { label: 'grooming', facet: 'measure' as const, meaning: 'child-abuse-image-offences', times: 2 },
    { label: 'images', facet: 'measure' as const, meaning: 'child-abuse-image-offences', times: 5 },
  ];
  assert.deepEqual(
    offeredFor(candidate(1), known).map((o) => o.meaning),
    ['child-abuse-image-offences', 'grooming-88a'],
  );
});

const cell = (text: string, name: string) => ({ text, at: { sheet: 'Table 1', cell: name } });
const BLOCKS = [
  {
    index: 0,
    file: 'a.xlsx',
    block: {
      kind: 'table' as const,
      name: 'Table 1',
      rows: [
        [cell('Offence', 'A1'), cell('2017/18', 'B1'), cell('2018/19', 'C1')],
        [cell('Grooming', 'A2'), cell('3', 'B2'), cell('41', 'C2')],
      ],
    },
  },
  {
    index: 0,
    file: 'a.xlsx',
    block: { kind: 'prose' as const, lines: [{ text: 'There were 41.', at: { line: 4 } }] },
  },
];

test('a place is found among the blocks, and an address of a spot reads back', () => {
  assert.deepEqual(spotOfAt(BLOCKS, { sheet: 'Table 1', cell: 'C2' }, '41'), { block: 0, row: 1, column: 2 });
  assert.deepEqual(spotOfAt(BLOCKS, { line: 4 }, '41'), { block: 1, row: 0, column: 0 });
  assert.deepEqual(spotsOf(BLOCKS, [candidate(1, { at: { line: 99 } })]), [null]);
  assert.deepEqual(spotOfName('b0.1.2'), { block: 0, row: 1, column: 2 });
  assert.equal(spotOfName('0'), null);
});

test('what everybody may see of a table is the words of one number, and no other number', () => {
  const shown = excerptAt(BLOCKS, { block: 0, row: 1, column: 2 });
  assert.deepEqual(shown, {
    file: 'a.xlsx',
    sheet: 'Table 1',
    above: ['2018/19'],
    beside: ['Grooming'],
    text: '41',
    isCell: true,
  });
});

test('a refusal is entered for everything that was asked and not given, and an acknowledgement for nothing', () => {
  const facts = {
    authority: 'W15000002',
    publisher: 'Gwent',
    receivedOn: '2026-09-01',
    address: '/count/replies/x',
    values: [{ said: said(3), at: { line: 1 }, asWritten: '3', words: null, sha256: 'a' }],
    asked: { measures: [MEASURE], periods: [financialYear(2017), financialYear(2018)] },
    refusal: { at: { line: 2 }, text: 'Section 12 applies.', sha256: 'a' },
  };
  const partial = observationsOf({ ...facts, kind: { kind: 'partial', exemptions: ['foia-s12'] } });
  assert.deepEqual(
    partial.map((o) => [o.from, o.value.kind]),
    [
      ['2018-04-01', 'exact'],
      ['2017-04-01', 'refused'],
    ],
  );
  const kinds = (kind: 'not-held' | 'acknowledgement') =>
    observationsOf({ ...facts, values: [], kind: { kind, exemptions: [] } }).map((o) => o.value.kind);
  assert.deepEqual(kinds('not-held'), ['not-held', 'not-held']);
  assert.deepEqual(kinds('acknowledgement'), []);
});

test('nothing leads out of a reply that was taken back, and nothing hidden is read', () => {
  assert.deepEqual(
    REPLY_TRANSITIONS.filter((t) => ['withdrawn', 'replaced'].includes(t.from)),
    [],
  );
  assert.equal(replyTransition('quarantined', 'settle'), null);
});
