import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ONE_MORNING } from '../../../../test/make/database.js';
import { realFigures } from '../../../../test/make/count-site.js';
import { anObservation } from '../../../../test/make/observation.js';
import { LANGS } from '../../../base/words.js';
import { type Figures, indexFigures } from '../../rules/figures.js';
import type { Edit } from '../../rules/release/edits.js';
import type { Release } from '../../rules/release/release.js';
import type { TableWanted } from '../../rules/release/selection.js';
import { sayReleaseProblem } from '../../words/say-release-change.js';
import { houseOf, prepareRelease } from './prepare.js';
import { judgeWords, placesIn, wordsProblems } from './judge-words.js';

const FLAGGED: TableWanted = { measure: 'online-flagged-child-sexual-offences', from: 2015, to: 2018 };
const MESSAGES: TableWanted = { measure: 'sexual-communication-with-a-child', from: 2025, to: 2025 };

function built(figures: Figures, tables: readonly TableWanted[], knownBy = '2022-07-31'): Release {
  const done = prepareRelease({
    figures,
    selection: {
      title: { en: 'Offences recorded in Wales', cy: 'Troseddau a gofnodwyd yng Nghymru' },
      area: 'W92000004',
      tables,
      knownBy,
    },
    slug: 'wales',
    house: houseOf({ origin: 'https://figures.example', organisation: { en: 'Made-up', cy: 'Dychmygol' } }),
    previous: null,
    edits: () => [],
    earlier: [],
    now: ONE_MORNING,
  });
  assert.ok(done.ok, JSON.stringify(done));
  return done.value;
}

const held = realFigures();
const wales = built(held, [FLAGGED]);

function edit(release: Release, place: string, words: Partial<Edit['words']>): Edit {
  const composed = placesIn(release).find((p) => p.name === place)?.words ?? assert.fail(place);
  return { place, composed, words: { ...composed, ...words } };
}

const codes = (release: Release, edits: readonly Edit[], figures = held): readonly string[] => [
  ...new Set(wordsProblems({ composed: release, edits }, { figures, earlier: [] }).map((p) => p.code)),
];

/** The same said in both languages, so that only what is said is judged. */
const headline = (en: string, cy: string) => codes(wales, [edit(wales, 'headline', { en, cy })]);

test('a sentence that the tables bear out stands, in both languages', () => {
  assert.deepEqual(
    headline(
      'Police in Wales recorded at least 576 online child sexual offences in 2018/19.',
      'Cofnododd heddluoedd Cymru o leiaf 576 o droseddau rhyw ar-lein yn erbyn plant yn 2018/19.',
    ),
    [],
  );
  assert.deepEqual(
    headline(
      'In 2018/19 Gwent recorded 229 online child sexual offences.',
      'Yn 2018/19 cofnododd Gwent 229 o droseddau rhyw ar-lein yn erbyn plant.',
    ),
    [],
  );
});

const TOO_MUCH = [
  {
    en: 'Police in Wales recorded 576 online child sexual offences in 2018/19.',
    cy: 'Cofnododd heddluoedd Cymru 576 o droseddau rhyw ar-lein yn erbyn plant yn 2018/19.',
    code: 'claim-too-strong',
    hold: /^At least 576 – .* from 3 of 4 forces/,
    why: 'one force did not answer: the table gives a floor',
  },
  {
    en: 'Online child sexual offences in Wales more than doubled between 2015/16 and 2018/19.',
    cy: 'Mae troseddau rhyw ar-lein yn erbyn plant yng Nghymru wedi mwy na dyblu rhwng 2015/16 a 2018/19.',
    code: 'claim-too-strong',
    hold: /North Wales, Gwent and South Wales.* 180 in 2015\/16 to 576/,
    why: 'not the same forces answered at both ends',
  },
  {
    en: 'In 2018/19 Gwent recorded 230 online child sexual offences.',
    cy: 'Yn 2018/19 cofnododd Gwent 230 o droseddau rhyw ar-lein yn erbyn plant.',
    code: 'claim-fails',
    hold: /^229 – /,
    why: 'the table says 229',
  },
  {
    en: 'Online child sexual offences in Wales rose because of lockdown.',
    cy: 'Cododd troseddau rhyw ar-lein yn erbyn plant yng Nghymru oherwydd y cyfnod clo.',
    code: 'claim-not-checkable',
    hold: /^$/,
    why: 'a count says nothing of a cause',
  },
] as const;

for (const { en, cy, code, hold, why } of TOO_MUCH)
  test(`“${en}” is refused in both languages: ${why}`, () => {
    const edits = [edit(wales, 'headline', { en, cy })];
    const problems = wordsProblems({ composed: wales, edits }, { figures: held, earlier: [] });
    for (const lang of LANGS)
      assert.ok(
        problems.some((p) => p.code === code && p.params?.['lang'] === lang),
        `${lang}: ${JSON.stringify(problems)}`,
      );
    const english = problems.find((p) => p.code === code && p.params?.['lang'] === 'en');
    assert.match(String(english?.params?.['hold']), hold);
    for (const problem of problems)
      for (const lang of LANGS) assert.doesNotMatch(sayReleaseProblem(problem, lang), /[{}]|undefined/);
  });

test('a composed sentence that is kept is not judged again, and one written beside it is', () => {
  const { en, cy } = wales.caveat;
  const more = edit(wales, 'caveat', {
    en: `${en} Gwent recorded 300 in 2018/19.`,
    cy: `${cy} Cofnododd Gwent 300 yn 2018/19.`,
  });
  const [judged] = judgeWords({ composed: wales, edits: [more] }, { figures: held, earlier: [] });
  const said = judged?.texts.flatMap((t) => t.claims.map((c) => c.claim.text)) ?? [];
  assert.ok(said.length > 0 && said.every((text) => text.includes('300')), said.join(' | '));
  assert.deepEqual(codes(wales, [more]), ['claim-fails']);
  const kind = edit(wales, 'caveat', {
    en: `${en} Please read the notes.`,
    cy: `${cy} Darllenwch y nodiadau.`,
  });
  assert.deepEqual(codes(wales, [kind]), []);
});

test('words written in one language only are refused, with the language that was left', () => {
  const alone = edit(wales, 'headline', { en: 'At least 576 offences are shown here.' });
  const problem = wordsProblems({ composed: wales, edits: [alone] }, { figures: held, earlier: [] }).find(
    (p) => p.code === 'edited-in-one-language',
  );
  assert.equal(problem?.params?.['lang'], 'cy');
});

test('tables built anew under an edited sentence are told of, and so is an edit that stands nowhere', () => {
  const said = edit(wales, 'headline', {
    en: 'Police in Wales recorded at least 576 online child sexual offences in 2018/19.',
    cy: 'Cofnododd heddluoedd Cymru o leiaf 576 o droseddau rhyw ar-lein yn erbyn plant yn 2018/19.',
  });
  const anew = built(held, [{ ...FLAGGED, to: 2015 }]);
  // Held besides, the sentence still holds; but what it was written over is composed no more.
  assert.ok(codes(anew, [said]).includes('edit-outdated'));
  const note = edit(wales, 'table-1-online-flagged-child-sexual-offences.notes.4', {
    en: 'A note.',
    cy: 'Nodyn.',
  });
  assert.deepEqual(codes(anew, [note]), ['edit-homeless']);
});

const [NORTH, GWENT, SOUTH, DYFED] = ['W15000001', 'W15000002', 'W15000003', 'W15000004'] as const;
const COUNTS = [
  [NORTH, 13],
  [GWENT, 4173],
  [SOUTH, 9241],
  [DYFED, 3],
] as const;
const counts = indexFigures(
  COUNTS.map(([authority, n]) =>
    anObservation({
      value: { kind: 'exact', n },
      authority,
      measure: MESSAGES.measure,
      from: '2025-04-01',
      to: '2026-04-01',
      known_on: '2026-08-10',
      known_precision: 'day',
      rule_version: null,
    }),
  ),
);
const small = built(counts, [MESSAGES], '2026-08-31');
const hidden = small.tables.flatMap((t) => t.cells.filter((c) => c.hidden !== null).map((c) => c.key[0]));

const TELLS: readonly (readonly [text: string, lang: 'en' | 'cy', code: string, why: string])[] = [
  ['There were 13 such crimes in another force.', 'en', 'hidden-stated', 'in figures'],
  ['There were thirteen such crimes in another force.', 'en', 'hidden-stated', 'in words'],
  ['Bu tri ar ddeg o droseddau mewn heddlu arall.', 'cy', 'hidden-stated', 'in the older Welsh numbers'],
  ['Bu tair o droseddau yn y gorllewin.', 'cy', 'hidden-stated', 'in Welsh words'],
  ['Together with Gwent that is 4,186.', 'en', 'hidden-by-sums', '4,186 less the 4,173 of Gwent'],
  ['Heb un heddlu mae 13,417 yn weddill.', 'cy', 'hidden-by-sums', 'the whole less 13,417 is 13'],
  ['Gwent recorded 4,160 more than its neighbour.', 'en', 'hidden-by-sums', 'a difference from Gwent'],
  ['North Wales recorded fewer than 20 in 2025/26.', 'en', 'hidden-beside', 'a limit beside its name'],
  ['Cofnododd Gogledd Cymru lai nag 20 yn 2025/26.', 'cy', 'hidden-beside', 'a limit beside its name'],
];

test('the small count and one beside it are hidden', () => {
  assert.deepEqual(new Set(hidden), new Set([NORTH, DYFED]));
});

for (const [text, lang, code, why] of TELLS)
  test(`“${text}” gives a hidden count away: ${why}`, () => {
    const words = { en: 'Read the notes below.', cy: 'Darllenwch y nodiadau isod.', [lang]: text };
    const found = wordsProblems(
      { composed: small, edits: [edit(small, 'notes.1', words)] },
      { figures: counts, earlier: [] },
    ).filter((p) => p.code.startsWith('hidden'));
    assert.deepEqual([...new Set(found.map((p) => p.code))], [code], JSON.stringify(found));
    assert.ok(found.every((p) => p.params?.['lang'] === lang));
  });

test('numbers that give nothing away are left alone', () => {
  for (const [en, cy] of [
    [
      'Figures from 3 of the 4 forces are shown in 2 tables.',
      'Dangosir ffigurau 3 o’r 4 heddlu mewn 2 dabl.',
    ],
    ['Gwent recorded 4,173.', 'Cofnododd Gwent 4,173.'],
    ['See note 3, printed on 13 August 2026.', 'Gweler nodyn 3, a argraffwyd ar 13 Awst 2026.'],
    ['The figure for North Wales is not shown.', 'Ni ddangosir ffigur Gogledd Cymru.'],
  ] as const) {
    const found = codes(small, [edit(small, 'notes.1', { en, cy })], counts);
    assert.deepEqual(
      found.filter((c) => c.startsWith('hidden')),
      [],
      en,
    );
  }
});

test('a title gives nothing away either', () => {
  const named = { ...small, title: { en: 'The thirteen crimes', cy: 'Y tair ar ddeg o droseddau' } };
  assert.deepEqual(codes(named, [], counts), ['hidden-stated']);
});
