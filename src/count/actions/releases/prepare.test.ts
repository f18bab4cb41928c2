import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anObservation } from '../../../../test/make/observation.js';
import { ONE_MORNING } from '../../../../test/make/database.js';
import { indexFigures } from '../../rules/figures.js';
import type { Release } from '../../rules/release/release.js';
import { houseOf, prepareRelease } from './prepare.js';

const MEASURE = 'sexual-communication-with-a-child';
const FORCES = ['W15000001', 'W15000002', 'W15000003', 'W15000004'];

const printed = (authority: string, n: number, known: string) =>
  anObservation({
    authority,
    measure: MEASURE,
    from: '2025-04-01',
    to: '2026-04-01',
    value: { kind: 'exact', n },
    as_written: String(n),
    known_on: known,
    known_precision: 'day',
    rule_version: null,
  });

function prepared(
  counts: readonly number[],
  {
    more = [],
    earlier = [],
  }: { readonly more?: readonly ReturnType<typeof printed>[]; readonly earlier?: readonly Release[] } = {},
): Release {
  const first = FORCES.map((f, i) => printed(f, counts[i] ?? 0, '2026-08-10'));
  const done = prepareRelease({
    figures: indexFigures([...first, ...more]),
    selection: {
      title: { en: 'Made up', cy: 'Dychmygol' },
      area: 'W92000004',
      tables: [{ measure: MEASURE, from: 2025, to: 2025 }],
      knownBy: more.length > 0 ? '2026-09-30' : '2026-08-31',
    },
    slug: 'made-up',
    house: houseOf({ origin: 'https://figures.example', organisation: { en: 'Made-up', cy: 'Dychmygol' } }),
    previous: null,
    edits: () => [],
    earlier: earlier.map((r) => r.tables),
    now: ONE_MORNING,
  });
  assert.ok(done.ok, JSON.stringify(done));
  return done.value;
}

/** Everything a release says, without its cells. */
const wordsOf = (r: Release): string =>
  JSON.stringify({ ...r, tables: r.tables.map((t) => ({ ...t, cells: [] })) });
const hiddenIn = (r: Release): readonly (string | undefined)[] =>
  r.tables.flatMap((t) => t.cells.filter((c) => c.hidden !== null).map((c) => c.key[0]));

test('a note on what was printed before says nothing of a count that is hidden', () => {
  const release = prepared([3, 4173, 9241, 5317], { more: [printed('W15000004', 3862, '2026-09-05')] });
  assert.deepEqual(hiddenIn(release), ['W15000001', 'W15000004']);
  assert.doesNotMatch(wordsOf(release), /5,?317|3,?862|printed differently before/);
});

test('a note on what was printed before says nothing of a count that an earlier release hid', () => {
  const before = prepared([3, 4173, 9241, 5317]);
  assert.deepEqual(hiddenIn(before), ['W15000001', 'W15000002']);
  const more = [printed('W15000002', 8888, '2026-09-05')];
  assert.match(wordsOf(prepared([33, 4173, 9241, 5317], { more })), /4,173/);
  assert.doesNotMatch(wordsOf(prepared([3, 4173, 9241, 5317], { more, earlier: [before] })), /4,?173/);
});

test('a headline does not give a total that is hidden', () => {
  const release = prepared([0, 3, 0, 0]);
  assert.ok(hiddenIn(release).includes('W92000004'));
  assert.match(
    release.headline.en,
    /in Wales in 2025\/26 is not shown, so that no child can be worked out\.$/,
  );
  assert.match(release.headline.cy, /^Ni ddangosir y nifer ar gyfer 2025\/26/);
});

test('a release stands where the public finds it', () => {
  assert.equal(prepared([9, 9, 9, 9]).address, 'https://figures.example/figures/made-up');
});
