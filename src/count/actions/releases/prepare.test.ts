import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anObservation } from '../../../../test/make/observation.js';
import { ONE_MORNING } from '../../../../test/make/database.js';
import { indexFigures } from '../../rules/figures.js';
import type { Release } from '../../rules/release/release.js';
import type { FlagKnowledge } from '../../rules/release/flag-knowledge.js';
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

const FLAGGED = 'online-flagged-child-sexual-offences';
const known = (authority: string, of: Partial<FlagKnowledge> = {}): FlagKnowledge => ({
  authority,
  from: '2025-04-01',
  to: '2026-04-01',
  crimes: 412,
  assessed: 380,
  rules: ['online-flag-2024'],
  audit: null,
  ...of,
});

function withKnowledge(counts: readonly number[], knowledge: readonly FlagKnowledge[], measure = FLAGGED) {
  const figures = indexFigures(
    FORCES.map((f, i) => ({ ...printed(f, counts[i] ?? 0, '2026-08-10'), measure })),
  );
  const done = prepareRelease({
    figures,
    knowledge,
    selection: {
      title: { en: 'Made up', cy: 'Dychmygol' },
      area: 'W92000004',
      tables: [{ measure, from: 2025, to: 2025 }],
      knownBy: '2026-08-31',
    },
    slug: 'made-up',
    house: houseOf({ origin: 'https://figures.example', organisation: { en: 'Made-up', cy: 'Dychmygol' } }),
    previous: null,
    edits: () => [],
    earlier: [],
    now: ONE_MORNING,
  });
  assert.ok(done.ok, JSON.stringify(done));
  return done.value.tables[0]?.notes ?? [];
}

test('how completely the flag was set stands beside the figures that hang on it, and beside no others', () => {
  const all = [
    known('W15000001'),
    known('W15000002', { assessed: 409 }),
    known('W15000003', { crimes: 380 }),
  ];
  const notes = withKnowledge([40, 50, 60, 70], all).map((n) => n.en);
  assert.ok(
    notes.some((n) =>
      n.includes('of 412 crimes recorded in the year, 380 had the online flag assessed (92 %)'),
    ),
  );
  assert.ok(
    notes.some((n) => n.includes('all but fewer than five had')),
    'three are not counted in words',
  );
  assert.ok(notes.some((n) => n.includes('all 380 crimes recorded')));
  assert.equal(withKnowledge([40, 50, 60, 70], all, MEASURE).length, 0);
});

test('nothing is said of a force and year of which a count is hidden', () => {
  const notes = withKnowledge(
    [3, 50, 60, 70],
    FORCES.map((f) => known(f)),
  );
  const said = JSON.stringify(notes);
  assert.ok(!said.includes('North Wales'), said);
  assert.equal(notes.length, 2, 'the hidden one and the one hidden to protect it are passed over');
});
