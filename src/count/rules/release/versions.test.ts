import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anObservation } from '../../../../test/make/observation.js';
import { aRelease } from '../../../../test/make/release.js';
import type { Value } from '../../../base/value.js';
import { asNextVersion } from './next.js';
import type { Release } from './release.js';
import type { Cell, ReleaseTable } from './table.js';
import { compareReleases, nextVersion, weightOf } from './versions.js';

const base = aRelease();
const at = base.tables[0] ?? assert.fail('no table');

/** The release with the first cell of its first table changed. */
function withCell(change: Partial<Cell>, of: Release = base): Release {
  const [table, ...tables] = of.tables;
  const [cell, ...cells] = table?.cells ?? [];
  assert.ok(table && cell);
  return { ...of, tables: [{ ...table, cells: [{ ...cell, ...change }, ...cells] }, ...tables] };
}

const plain = (value: Value): Partial<Cell> => ({ value, hidden: null, marks: [], sources: [] });
const exact = (n: number): Value => ({ kind: 'exact', n });
const NOTHING: Value = { kind: 'no-reply' };

const CASES: readonly (readonly [
  before: Partial<Cell>,
  after: Partial<Cell>,
  kind: string | null,
  weight: string,
])[] = [
  [plain(exact(39)), plain(exact(36)), 'restated', 'major'],
  [plain(NOTHING), plain(exact(128)), 'arrived', 'minor'],
  [plain(exact(13)), plain(NOTHING), 'answer-gone', 'major'],
  [plain({ kind: 'range', lo: 326, hi: null }), plain(exact(326)), 'narrowed', 'minor'],
  [plain({ kind: 'range', lo: 326, hi: null }), plain(exact(325)), 'restated', 'major'],
  [plain(exact(40)), { ...plain(exact(40)), hidden: 'secondary' }, 'now-hidden', 'major'],
  [{ ...plain(exact(40)), hidden: 'secondary' }, plain(exact(40)), 'now-shown', 'minor'],
  [plain(exact(40)), plain(exact(40)), null, ''],
  [{ ...plain(exact(2)), hidden: 'primary' }, { ...plain(exact(3)), hidden: 'primary' }, null, ''],
  [plain(NOTHING), plain({ kind: 'not-held' }), null, ''],
];

for (const [before, after, kind, weight] of CASES)
  test(`${JSON.stringify(before.value)} ${before.hidden ?? ''} then ${JSON.stringify(after.value)} ${after.hidden ?? ''}: ${kind ?? 'no change'}`, () => {
    const changes = compareReleases(withCell(before), withCell(after));
    assert.deepEqual(
      changes.map((c) => [c.kind, weightOf(c)]),
      kind === null ? [] : [[kind, weight]],
    );
  });

test('a true value behind a [c] that changed is no change that anybody may be told of', () => {
  const hidden = (n: number) => withCell({ ...plain(exact(n)), hidden: 'primary' });
  assert.equal(nextVersion({ major: 1, minor: 0 }, compareReleases(hidden(1), hidden(4))), null);
});

test('a column that goes is major, one that comes is minor', () => {
  const without = (table: ReleaseTable): ReleaseTable => ({
    ...table,
    dimensions: table.dimensions.map((d) => ({ ...d, categories: d.categories.slice(1) })),
    cells: table.cells.filter((c) => c.key.every((k, i) => k !== table.dimensions[i]?.categories[0]?.code)),
  });
  const less: Release = { ...base, tables: [without(at), ...base.tables.slice(1)] };
  assert.deepEqual(nextVersion({ major: 1, minor: 3 }, compareReleases(base, less)), { major: 2, minor: 0 });
  assert.deepEqual(nextVersion({ major: 1, minor: 3 }, compareReleases(less, base)), { major: 1, minor: 4 });
});

test('the reason is the newest printing that was not there before, the cell’s own before one of its parts', () => {
  const [row, column] = [at.cells[0]?.key[0] ?? '', at.cells[0]?.key[1] ?? ''];
  const own = anObservation({ authority: row, known_on: '2020-09-03' });
  const part = anObservation({ authority: 'another', known_on: '2020-11-30' });
  const after = withCell({ ...plain(exact(2)), key: at.cells[0]?.key ?? [column], sources: [part, own] });
  const [change] = compareReleases(withCell(plain(NOTHING)), after);
  assert.ok(change && 'because' in change);
  assert.equal(change.because, own);
});

test('the same release twice has nothing to publish, whatever day it is known by', () => {
  const saying = { first: { en: 'a', cy: 'b' }, changes: () => [{ en: 'a', cy: 'b' }] };
  const method = (day: string) => [{ en: `Known by ${day}.`, cy: `Yn hysbys erbyn ${day}.` }];
  const [one, two] = ['31 July 2022', '24 November 2026'].map((day) => ({ ...base, method: method(day) }));
  assert.ok(one && two);
  const next = asNextVersion(two, one, saying);
  assert.deepEqual(!next.ok && next.problems.map((p) => p.code), ['nothing-changed']);
  const moved = asNextVersion(withCell(plain(exact(36))), withCell(plain(exact(39))), saying);
  assert.deepEqual(moved.ok && moved.value.tables[0]?.cells[0]?.marks, ['r']);
});

test('every number that moves makes a major version, and none that stays does', () => {
  const count = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(count, count, (a, b) => {
      const next = nextVersion(
        { major: 1, minor: 0 },
        compareReleases(withCell(plain(exact(a))), withCell(plain(exact(b)))),
      );
      return a === b ? next === null : next?.major === 2;
    }),
  );
});
