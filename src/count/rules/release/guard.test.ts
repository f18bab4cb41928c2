import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aDimension, aReleaseTable } from '../../../../test/make/release-table.js';
import { attackRelease, hideSmall } from './guard.js';
import type { ReleaseTable } from './table.js';

const FORCES = aDimension('police-force', ['a', 'b', 'c', 'd', { all: ['a', 'b', 'c', 'd'] }]);
const YEARS = aDimension('year', ['2018', '2019', '2020']);
const COUNTS: Readonly<Record<string, readonly number[]>> = {
  a: [3, 41, 52],
  b: [17, 23, 31],
  c: [29, 37, 43],
  d: [61, 53, 47],
};
const table = aReleaseTable('t', [FORCES, YEARS], {
  leaf: (at) => COUNTS[at['police-force'] ?? '']?.[Number(at['year']) - 2018] ?? 0,
});

/** The table with only the one small count hidden: its column gives it away. */
const alone: ReleaseTable = {
  ...table,
  cells: table.cells.map((c) => (c.key.join() === 'a,2018' ? { ...c, hidden: 'primary' as const } : c)),
};

test('a small count is hidden with another, each with its reason, and the attack recovers nothing', () => {
  const { tables, choices } = hideSmall([table], []);
  const hidden = tables[0]?.cells.filter((c) => c.hidden).map((c) => c.key.join()) ?? [];
  assert.ok(hidden.includes('a,2018') && hidden.length > 1, hidden.join(' '));
  assert.deepEqual(
    choices.map((c) => c.kind).sort(),
    hidden.map((k) => (k === 'a,2018' ? 'primary' : 'secondary')).sort(),
  );
  const report = attackRelease(tables, []);
  assert.deepEqual([report.broken, report.mends], [[], []]);
  assert.ok(report.attacked >= hidden.length);
});

test('a count hidden alone is worked out: the sum that did it is named, and what would mend it', () => {
  const report = attackRelease([alone], []);
  const [broken] = report.broken;
  assert.deepEqual([broken?.breach, broken?.lo, broken?.hi], ['recovered', 3, 3]);
  assert.deepEqual(broken?.at[0]?.key, ['a', '2018']);
  assert.deepEqual(
    broken.by.map((c) => c.key.join()),
    ['all,2018'],
  );
  assert.ok(report.mends.length > 0);
  const mended: ReleaseTable = {
    ...alone,
    cells: alone.cells.map((c) =>
      report.mends.some((m) => m.key.join() === c.key.join()) ? { ...c, hidden: 'secondary' as const } : c,
    ),
  };
  assert.deepEqual(attackRelease([mended], []).broken, []);
});

test('what an earlier release printed cannot be hidden now: the attack says where it stands', () => {
  const { tables } = hideSmall([table], []);
  const report = attackRelease(tables, [[table]]);
  assert.ok(report.broken.length + report.brokenBefore > 0);
});
