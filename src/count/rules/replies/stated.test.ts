import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { AUTHORITIES } from '../../../base/authorities.js';
import { financialYear } from '../../../base/period.js';
import { readReference, writeReference } from '../row-reference.js';
import { interpret } from './interpret.js';
import { type Block, unpacked } from './shape.js';

const FORCES = AUTHORITIES.filter((a) => a.kind === 'force').map((a) => a.code);
const code = fc.stringMatching(/^[a-z][a-z-]{0,10}$/);

test('a reference says the same when it is read back, whatever it is of', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FORCES),
      code,
      fc.integer({ min: 2000, max: 2039 }),
      fc.dictionary(code, fc.stringMatching(/^[a-z0-9/-]{1,8}( [a-z]{1,4})?$/), { maxKeys: 2 }),
      (authority, measure, year, by) => {
        const of = { authority, measure, ...financialYear(year), by };
        assert.deepEqual(JSON.stringify(readReference(writeReference(of))), JSON.stringify(of));
      },
    ),
  );
});

for (const text of [
  'W15000002',
  'Gwent sexual-communication-with-a-child 2024-04-01..2025-04-01',
  'W15000002 sexual-communication-with-a-child 2025-04-01..2024-04-01',
  'W15000002 sexual-communication-with-a-child 2024-04-01..2025-02-30',
  'Please see W15000002 sexual-communication-with-a-child 2024-04-01..2025-04-01',
])
  test(`“${text}” is no reference`, () => {
    assert.equal(readReference(text), null);
  });

const REFERENCE = 'W15000002 sexual-communication-with-a-child 2024-04-01..2025-04-01';

const table = (...rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  name: 'Counts',
  rows: rows.map((row, r) =>
    row.map((text, c) => ({ text, at: { sheet: 'Counts', cell: `${'ABCDE'[c] ?? ''}${r + 1}` } })),
  ),
});
const prose = (...lines: readonly string[]): Block => ({
  kind: 'prose',
  lines: lines.map((text, i) => ({ text, at: { line: i + 1 } })),
});
const read = (...blocks: readonly Block[]) => interpret(unpacked({ format: 'xlsx', blocks }));

for (const [written, value] of [
  ['31', { kind: 'exact', n: 31 }],
  ['1,204', { kind: 'exact', n: 1204 }],
  ['fewer than 5', { kind: 'range', lo: 0, hi: 4 }],
  ['*', { kind: 'suppressed', lo: null, hi: null }],
  ['[c]', { kind: 'suppressed', lo: null, hi: null }],
  ['not held', { kind: 'not-held' }],
  ['heb ei ddal', { kind: 'not-held' }],
] as const)
  test(`“${written}” in the cell after a reference is ${value.kind}, and nothing is asked`, () => {
    const { candidates, authority, problems } = read(
      table(['What is counted', 'Reference', 'Count'], ['Communication', REFERENCE, written]),
    );
    assert.deepEqual(
      candidates.map((c) => [c.value, c.by, c.sure >= 0.8, c.at]),
      [[value, {}, true, { sheet: 'Counts', cell: 'C2' }]],
    );
    assert.equal(authority, 'W15000002');
    assert.deepEqual(problems, []);
  });

test('a row of a template that nobody filled in gives nothing', () => {
  assert.deepEqual(read(table(['Reference', 'Count'], [REFERENCE, '…'], [REFERENCE, ''])).candidates, []);
});

test('a count behind a reference and a colon is read from a line', () => {
  const { candidates } = read(prose('Our answer', `${REFERENCE} victim-age=0-12: 17`));
  assert.deepEqual(
    candidates.map((c) => [c.by, c.value]),
    [[{ 'victim-age': '0-12' }, { kind: 'exact', n: 17 }]],
  );
});

test('a table beside it that says the same is not asked about; one that says otherwise is', () => {
  const beside = (n: string): Block =>
    table(['Sexual communication with a child (71/17), recorded offences', '2024/25'], ['Total', n]);
  const same = read(beside('31'), table(['Reference', 'Count'], [REFERENCE, '31']));
  assert.deepEqual(
    same.candidates.map((c) => c.sure >= 0.8),
    [true],
  );
  const other = read(beside('47'), table(['Reference', 'Count'], [REFERENCE, '31']));
  assert.ok(other.candidates.some((c) => c.value.kind === 'exact' && c.value.n === 47 && c.sure < 0.8));
});

test('counts stated for two authorities in one reply are asked about, each under its own', () => {
  const { candidates, authority } = read(
    table(['Reference', 'Count'], [REFERENCE, '31'], [REFERENCE.replace('W15000002', 'W15000001'), '9']),
  );
  assert.equal(authority, null);
  assert.deepEqual(
    candidates.map((c) => [c.by['area'], c.sure < 0.8]),
    [
      ['W15000002', true],
      ['W15000001', true],
    ],
  );
});
