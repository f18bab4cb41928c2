import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aDimension, aReleaseTable } from '../../../../test/make/release-table.js';
import type { Value } from '../../../base/value.js';
import type { ReleaseTable } from '../release/table.js';
import { attack } from './attack.js';
import { hiddenDerived, primaryIn } from './primary.js';
import { suppress } from './suppress.js';

const FORCES = ['dyfed', 'gwent', 'north'];
const force = aDimension('force', [...FORCES, { some: FORCES }]);
const year = aDimension('year', ['2017', '2018', { both: ['2017', '2018'] }]);
const flat = (n: number) => aReleaseTable('t', [force], { leaf: () => n });
const set = (table: ReleaseTable, key: string, value: Value, structuralZero = false): ReleaseTable => ({
  ...table,
  cells: table.cells.map((c) => (c.key.join(' ') === key ? { ...c, value, structuralZero } : c)),
});
const why = (table: ReleaseTable) => primaryIn(table).map((c) => [c.key.join(' '), c.why]);

const TABLE: readonly (readonly [value: Value, hidden: boolean, why: string])[] = [
  [{ kind: 'exact', n: 0 }, false, 'a true nought is printed'],
  [{ kind: 'exact', n: 1 }, true, 'one is small'],
  [{ kind: 'exact', n: 4 }, true, 'four is small'],
  [{ kind: 'exact', n: 5 }, false, 'five is not'],
  [{ kind: 'range', lo: 0, hi: 4 }, true, 'fewer than five may be small'],
  [{ kind: 'range', lo: 3001, hi: null }, false, 'over 3,000 is not small'],
  [{ kind: 'suppressed', lo: null, hi: null }, true, 'what the source hid stays hidden'],
  [{ kind: 'no-reply' }, false, 'no answer is no count'],
];

for (const [value, hidden, reason] of TABLE)
  test(`the primary rule: ${reason}`, () => {
    const keys = primaryIn(set(flat(50), 'gwent', value)).map((c) => c.key[0]);
    assert.equal(keys.includes('gwent'), hidden);
  });

test('a structural nought is never hidden', () => {
  assert.deepEqual(primaryIn(set(flat(50), 'gwent', { kind: 'exact', n: 0 }, true)), []);
});

test('nine is small in an age band of four years, not in all ages', () => {
  const age = aDimension('victim-age', ['12-15', '16-30', { any: ['12-15', '16-30'] }]);
  const table = aReleaseTable('t', [age], { leaf: (at) => (at['victim-age'] === '12-15' ? 9 : 0) });
  assert.deepEqual(why(table), [
    ['12-15', 'narrow-age'],
    ['16-30', 'group-disclosure'],
  ]);
  const wide = aReleaseTable('t', [age], { leaf: (at) => (at['victim-age'] === '12-15' ? 12 : 9) });
  assert.deepEqual(why(wide), []);
});

test('a nought that would tell that everybody shares one trait is hidden with the part that is not nought', () => {
  const platform = aDimension('platform', ['a', 'b', 'c', { any: ['a', 'b', 'c'] }]);
  const table = aReleaseTable('t', [force, platform], {
    leaf: (at) => (at['force'] === 'gwent' && at['platform'] !== 'a' ? 0 : 20),
  });
  assert.deepEqual(why(table), [
    ['gwent a', 'group-disclosure'],
    ['gwent b', 'group-disclosure'],
  ]);
  assert.deepEqual(attack(suppress([table]).tables, []).broken, []);
});

test('a percentage computed from a hidden count is hidden', () => {
  const tables = suppress([set(flat(50), 'gwent', { kind: 'suppressed', lo: null, hi: null })]).tables;
  const derived = ['gwent', 'dyfed'].map((key) => ({ id: key, from: [{ table: 't', key: [key] }] }));
  assert.ok(hiddenDerived(tables, derived).includes('gwent'));
});

test('each choice says which cell it protects, in which sums, and what else was looked at', () => {
  const small = (at: Readonly<Record<string, string>>): number =>
    at['force'] === 'dyfed' && at['year'] === '2017' ? 3 : 20 + (at['force'] === 'gwent' ? 0 : 90);
  const done = suppress([aReleaseTable('t', [force, year], { leaf: small })]);
  const secondary = done.choices.flatMap((c) => (c.kind === 'secondary' ? [c] : []));
  assert.deepEqual(secondary.map((c) => c.cell.key.join(' ')).toSorted(), [
    'dyfed 2018',
    'gwent 2017',
    'gwent 2018',
  ]);
  for (const c of secondary) {
    assert.deepEqual(c.protects?.key, ['dyfed', '2017']);
    assert.equal(c.method, 'hypercube');
    assert.equal(c.equations.length, 2);
    assert.ok(c.considered.length > 0 && c.considered.every((o) => o.harm >= 3));
  }
});

test('the same tables always give the same pattern', () => {
  const table = aReleaseTable('t', [force, year], { leaf: (at) => (at['force'] ?? '').length * 3 - 11 });
  assert.deepEqual(suppress([table]), suppress([table]));
});

test('what was hidden to protect another in an earlier release stays hidden in the next', () => {
  const small = (at: Readonly<Record<string, string>>): number => (at['force'] === 'dyfed' ? 3 : 20);
  const table = aReleaseTable('t', [force], { leaf: small });
  const first = suppress([table]).tables;
  const second = suppress([{ ...table, id: 'again' }], { earlier: [first] });
  const hidden = (tables: readonly ReleaseTable[]) =>
    tables.flatMap((t) => t.cells.filter((c) => c.hidden).map((c) => c.key[0]));
  assert.deepEqual(hidden(second.tables), hidden(first));
  assert.deepEqual(attack(second.tables, [first]).broken, []);
});
