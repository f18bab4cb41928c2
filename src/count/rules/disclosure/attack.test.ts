import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aDimension, aReleaseTable, withHidden } from '../../../../test/make/release-table.js';
import { attack } from './attack.js';
import { mend } from './suppress.js';

const FORCES = ['dyfed', 'gwent', 'north', 'south'];
const force = aDimension('force', [...FORCES, { wales: FORCES }]);
const leafOf = (counts: Readonly<Record<string, number>>) => (at: Readonly<Record<string, string>>) =>
  counts[at['force'] ?? ''] ?? 0;
const counts = { dyfed: 3, gwent: 20, north: 30, south: 40 };

test('one hidden cell beside its total is recovered, and the certificate names the sum', () => {
  const table = withHidden(aReleaseTable('t', [force], { leaf: leafOf(counts) }), { dyfed: 'primary' });
  const found = attack([table], []);
  assert.deepEqual(
    found.broken.map((c) => [c.lo, c.hi, c.breach]),
    [[3, 3, 'recovered']],
  );
  assert.deepEqual(found.certificates[0]?.equations[0]?.whole, { release: 0, table: 't', key: ['wales'] });
  assert.deepEqual(found.certificates[0]?.equations[0]?.open, [[{ release: 0, table: 't', key: ['dyfed'] }]]);
});

test('two hidden cells whose sum is four are known to be small', () => {
  const table = withHidden(aReleaseTable('t', [force], { leaf: leafOf({ ...counts, gwent: 2 }) }), {
    dyfed: 'primary',
    gwent: 'primary',
  });
  assert.deepEqual(
    attack([table], []).cells.map((c) => [c.lo, c.hi, c.breach]),
    [
      [1, 4, 'known-to-be-small'],
      [1, 4, 'known-to-be-small'],
    ],
  );
});

test('a force left out of the next release is found by taking its total from the last one', () => {
  const before = aReleaseTable('all', [aDimension('force', [{ wales: FORCES }])], { leaf: leafOf(counts) });
  const three = FORCES.filter((f) => f !== 'dyfed');
  const after = aReleaseTable('without', [aDimension('force', [{ some: three }])], { leaf: leafOf(counts) });
  assert.deepEqual(attack([before], []).broken, []);
  const found = attack([after], [[before]]);
  assert.deepEqual(
    found.broken.map((c) => [c.lo, c.hi, c.implied?.codes]),
    [[3, 3, ['dyfed']]],
  );
});

test('a cell hidden in two versions is recovered when each prints what protects it in the other', () => {
  const table = aReleaseTable('t', [force], { leaf: leafOf(counts) });
  const first = withHidden(table, { dyfed: 'primary', gwent: 'secondary' });
  const second = withHidden(table, { dyfed: 'primary', north: 'secondary' });
  assert.deepEqual(attack([first], []).broken, []);
  assert.deepEqual(
    attack([second], [[first]]).broken.map((c) => [c.at[0]?.key, c.lo]),
    [
      [['dyfed'], 3],
      [['north'], 30],
    ],
  );
});

test('a restated value is another count: its two versions are not taken from each other', () => {
  const first = withHidden(aReleaseTable('t', [force], { leaf: leafOf(counts) }), {
    dyfed: 'primary',
    gwent: 'secondary',
  });
  const restated = { ...counts, dyfed: 4, gwent: 22 };
  const second = withHidden(aReleaseTable('t', [force], { leaf: leafOf(restated) }), {
    dyfed: 'primary',
    gwent: 'secondary',
  });
  const found = attack([second], [[first]]);
  assert.deepEqual(found.broken, []);
  assert.deepEqual(found.problems, []);
});

test('what an earlier release gave away is told apart from what this one gives away', () => {
  const leaky = withHidden(aReleaseTable('t', [force], { leaf: leafOf(counts) }), { dyfed: 'primary' });
  const found = attack([leaky], [[leaky]]);
  assert.deepEqual(found.broken, []);
  assert.deepEqual(
    found.brokenBefore.map((c) => c.lo),
    [3],
  );
});

test('a margin hidden in one table and printed in another is recovered, with the place where it is printed', () => {
  const sex = aDimension('sex', ['girls', 'boys', { any: ['girls', 'boys'] }], 'any');
  const girls = leafOf({ dyfed: 2, gwent: 9, north: 9, south: 9 });
  const leaf = (at: Readonly<Record<string, string>>): number => girls(at) * (at['sex'] ? 1 : 2);
  const one = aReleaseTable('by-force', [force], { leaf });
  const two = aReleaseTable('by-sex', [force, sex], { leaf });
  const hidden = { 'dyfed girls': 'primary', 'dyfed boys': 'primary', 'dyfed any': 'primary' } as const;
  const found = attack([one, withHidden(two, hidden)], []);
  assert.deepEqual(
    found.certificates.flatMap((c) => c.printedAt.map((at) => [at.table, at.key])),
    [['by-force', ['dyfed']]],
  );
});

test('quarters and years of two tables are one sum', () => {
  const quarters = ['q1', 'q2', 'q3', 'q4'];
  const leaf = (at: Readonly<Record<string, string>>): number => (at['period'] === 'q1' ? 2 : 10);
  const year = aReleaseTable('year', [aDimension('period', ['2018'])], { leaf, below: { 2018: quarters } });
  const byQuarter = aReleaseTable('quarter', [aDimension('period', [...quarters, { 2018: quarters }])], {
    leaf,
  });
  const hidden = withHidden(byQuarter, { q1: 'primary', 2018: 'secondary' });
  assert.deepEqual(attack([hidden], []).broken, []);
  assert.deepEqual(
    attack([hidden], [[year]]).broken.map((c) => [c.at[0]?.key, c.lo]),
    [
      [['2018'], 32],
      [['q1'], 2],
    ],
  );
});

test('parts that do not add up are reported and not used', () => {
  const table = aReleaseTable('t', [force], { leaf: leafOf(counts) });
  const wrong = {
    ...table,
    cells: table.cells.map((c) =>
      c.key[0] === 'wales' ? { ...c, value: { kind: 'exact', n: 99 } as const } : c,
    ),
  };
  assert.deepEqual(
    attack([wrong], []).problems.map((p) => p.code),
    ['parts-do-not-add-up'],
  );
});

test('mending says what to hide besides, for which cell and in which sum', () => {
  const table = withHidden(aReleaseTable('t', [force], { leaf: leafOf(counts) }), { dyfed: 'primary' });
  const mended = mend([table]);
  assert.deepEqual(
    mended.hide.map((c) => [c.cell.key, c.protects?.key, c.equations.map((e) => e.key)]),
    [[['gwent'], ['dyfed'], [['wales']]]],
  );
  assert.deepEqual(attack(mended.tables, []).broken, []);
  assert.deepEqual(mended.unmendable, []);
});
