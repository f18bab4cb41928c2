import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type AnswerOut,
  answerFilesOf,
  answerJson,
  answerObservations,
  composeLetter,
  countNumbers,
  fillTemplate,
  letterDocx,
  statedCounts,
} from '../../formats/answer/index.js';
import { composeAnswer } from '../../words/compose-answer.js';
import type { ReleaseTable } from '../release/table.js';
import { unpacked } from '../replies/shape.js';
import { alikeWhy, likeness } from './alike.js';
import { buildAnswer } from './build.js';
import { type CheckedTable, checkAnswer, isChecked } from './checked.js';
import { maybeTogether, reckonCost } from './cost.js';
import { type CrimeCount, countsTowards, countingUnit } from './counting.js';
import type { FieldsHeld } from './not-held.js';
import { type AnswerQuestion, type AskedCount, periodOfMonth, readQuestion } from './question.js';

const FIELDS: FieldsHeld = {
  'online-flag': true,
  'victim-age': true,
  'victim-sex': true,
  platform: false,
  relationship: false,
};

function questionOf(written: unknown): AnswerQuestion {
  const read = readQuestion(written);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const question = questionOf({
  authority: 'Gwent',
  measures: ['online-flagged-child-sexual-offences', 'sexual-communication-with-a-child'],
  years: { basis: 'financial', from: 2014, to: 2018 },
  by: ['victim-age', 'platform'],
});

const crime = (code: string, period: number, crimes: number, more: Partial<CrimeCount> = {}): CrimeCount => ({
  authority: 'W15000002',
  period,
  code,
  flag: 'yes',
  victimAge: '0-12',
  crimes,
  ...more,
});

const askedFor = (measure: string): AskedCount =>
  questionOf({ authority: 'Gwent', measures: [measure], years: { basis: 'calendar', from: 2018, to: 2018 } })
    .asked[0] as AskedCount;

test('a question that nobody could answer is sent back with what is wrong in each field', () => {
  const read = readQuestion({
    authority: 'Atlantis',
    measures: ['crimes'],
    years: { basis: 'tax', from: 2018, to: 2010 },
    by: [['offence', 'victim-age', 'online-flag'], 'shoe-size'],
  });
  assert.deepEqual(read.ok ? [] : read.problems.map((p) => `${p.field} ${p.code}`), [
    'authority authority-unknown',
    'measures measure-unknown',
    'years years-wrong',
    'by too-many-breakdowns',
    'by breakdown-unknown',
  ]);
});

test('March is of the financial year before, January of its own calendar year, and what nobody asked about is of none', () => {
  assert.deepEqual(
    [periodOfMonth(question, 2015, 3), periodOfMonth(question, 2015, 4), periodOfMonth(question, 2019, 4)],
    [0, 1, null],
  );
});

for (const [measure, one, counts, why] of [
  ['grooming-88a', crime('71/17', 0, 1), true, 'recorded as 71/17, published in 88A'],
  [
    'sexual-communication-with-a-child',
    crime('88/06', 0, 1),
    false,
    'meeting after grooming is another offence',
  ],
  ['child-abuse-image-offences', crime('86/10', 0, 1), true, 'both codes of class 86'],
  [
    'online-flagged-child-sexual-offences',
    crime('86/02', 0, 1),
    false,
    'image offences are not sexual offences in the published tables',
  ],
  [
    'online-flagged-child-sexual-offences',
    crime('22B', 0, 1, { flag: 'not-assessed' }),
    false,
    'nobody has said that it was online',
  ],
  [
    'all-child-sexual-offences',
    crime('88E', 0, 1, { victimAge: 'not-known' }),
    false,
    'neither title nor age says a child',
  ],
  ['all-child-sexual-offences', crime('88E', 0, 1, { victimAge: '16-17' }), true, 'the age says a child'],
  [
    'all-child-sexual-offences',
    crime('19D', 0, 1, { victimAge: 'not-known' }),
    true,
    'the title says a child',
  ],
] as const)
  test(`${one.code} ${counts ? 'counts' : 'does not count'} towards ${measure}: ${why}`, () => {
    assert.equal(countsTowards(askedFor(measure), one), counts);
  });

test('a number of crimes is never given as a number of victims', () => {
  const asked = askedFor('victims-13-online-flagged');
  assert.equal(countingUnit(asked), 'victims');
  const built = buildAnswer({ ...question, asked: [asked], by: [] }, [crime('71/17', 1, 9)], FIELDS);
  assert.ok(built.tables.every((t) => t.cells.every((c) => c.value.kind === 'not-held')));
  assert.deepEqual(
    built.notHeld.map((n) => n.why),
    ['not-counted-in-crimes'],
  );
});

test('what is not held is said to be, with why; an offence that was no law yet is none; nothing else is nought', () => {
  const built = buildAnswer(question, [crime('71/17', 3, 40), crime('22B', 1, 12)], FIELDS);
  const at = (table: number): readonly string[] =>
    (built.tables[table]?.cells ?? []).map((c) =>
      c.value.kind === 'exact' ? `${c.value.n}${c.structuralZero ? 'z' : ''}` : c.value.kind,
    );
  assert.deepEqual(at(0), ['not-held', '12', '0', '40', '0']);
  assert.deepEqual(at(2), ['not-held', 'not-held', 'not-held', 'not-held', 'not-held']);
  assert.deepEqual(at(3), ['0z', '0z', '0z', '40', '0']);
  assert.deepEqual(
    built.notHeld.map((n) => `${n.breakdown} ${n.period?.from} ${n.why}`),
    ['platform undefined field-not-in-system', 'null 2014-04-01 flag-before-2015'],
  );
});

function checkedOf(counts: readonly CrimeCount[], earlier: readonly (readonly ReleaseTable[])[] = []) {
  const built = buildAnswer(question, counts, FIELDS);
  const done = checkAnswer(composeAnswer(built, { knowsCancelled: true }), earlier);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return { built, ...done.value };
}

const COUNTS = [
  ...[1, 2, 3, 4].flatMap((p) => [
    crime('71/17', p, 31),
    crime('22B', p, 17, { victimAge: '13-15' }),
    crime('19D', p, 12, { victimAge: '16-17' }),
  ]),
  crime('71/17', 3, 3, { victimAge: '13-15' }),
];

test('a small count is hidden with another, and no checked table holds what is behind either', () => {
  const { checked, held } = checkedOf(COUNTS);
  assert.ok(checked.hidden >= 2, String(checked.hidden));
  const hidden = checked.tables.flatMap((t) => t.cells.filter((c) => c.hidden !== null));
  assert.deepEqual(new Set(hidden.map((c) => c.value.kind)), new Set(['suppressed']));
  assert.ok(held.flatMap((t) => t.cells).some((c) => c.hidden !== null && c.value.kind === 'exact'));
});

test('what an earlier answer showed cannot be hidden now: the answer is refused', () => {
  const built = buildAnswer(question, COUNTS, FIELDS);
  const shown = composeAnswer(built, { knowsCancelled: true });
  const { held } = checkedOf(COUNTS);
  assert.equal(checkAnswer(shown, [held]).ok, true);
  // The same sums again with the one hidden cell shown, as a careless earlier answer would have had it.
  const second = checkAnswer(shown, [shown]);
  assert.deepEqual(second.ok ? [] : [...new Set(second.problems.map((p) => p.code))], ['can-be-worked-out']);
});

test('only what was checked can be written, and nothing can be added to it', () => {
  const { checked, held, built } = checkedOf(COUNTS);
  const answer = {
    built,
    publisher: { en: 'Gwent Police', cy: 'Heddlu Gwent' },
    law: 'foia',
    reference: null,
    receivedOn: null,
    answeredOn: '2026-11-24',
    created: '2026-11-24T09:30:00Z',
  } as const;
  assert.equal(answerFilesOf({ ...answer, checked }).length > 5, true);
  const [first] = checked.tables;
  assert.ok(first && isChecked(first));
  const person = {
    key: ['W15000002', 'Jane Roe, aged 9'],
    value: { kind: 'exact', n: 1 },
    hidden: null,
    marks: [],
    sources: [],
  };
  // A copy with a row about a person, the table with what is hidden, and the table itself, written into.
  const forged = [
    { ...first, cells: [...first.cells, person] },
    held[0],
    JSON.parse(JSON.stringify(first)),
  ] as unknown as CheckedTable[];
  const template = unpacked({
    format: 'xlsx',
    blocks: [{ kind: 'table', name: null, rows: [[{ text: '', at: { line: 1 } }]] }],
  });
  // Every way out: all files, the letter as a document, the counts one by one, and the requester's template.
  const waysOut = [
    answerFilesOf,
    answerJson,
    answerObservations,
    statedCounts,
    (out: AnswerOut) => composeLetter(out, 'en'),
    (out: AnswerOut) => letterDocx(out, 'cy'),
    (out: AnswerOut) => fillTemplate(template, out, 'en'),
    (out: AnswerOut) => countNumbers(out),
  ];
  for (const table of forged)
    for (const way of waysOut)
      assert.throws(
        () => way({ ...answer, checked: { ...checked, tables: [table] } }),
        /only a checked table/,
      );
  assert.throws(() => (first.cells as unknown[]).push(person), TypeError);
  assert.throws(() => Object.assign(first.cells[0] as object, { value: { kind: 'exact', n: 1 } }), TypeError);
});

test('a list of people is no table of counts, whatever it is called', () => {
  const { held } = checkedOf(COUNTS);
  const [table] = held;
  assert.ok(table);
  const named = {
    id: 'crime-number',
    name: { en: 'Crime', cy: 'Trosedd' },
    categories: [{ code: '1', name: { en: '1', cy: '1' } }],
  };
  const rows = {
    ...table,
    dimensions: [...table.dimensions, named],
    cells: table.cells.map((c) => ({ ...c, key: [...c.key, '1'] })),
  };
  const done = checkAnswer([rows], []);
  assert.deepEqual(done.ok ? [] : done.problems.map((p) => p.code), ['not-a-table-of-counts']);
});

test('185 hours and more is over the limit, eighteen hours exactly is not', () => {
  const over = reckonCost([{ activity: 'extracting', records: 3_715, minutes: 3 }], 'foia');
  assert.deepEqual([Math.floor(over.hours), over.isOver], [185, true]);
  const at = reckonCost([{ activity: 'locating', records: 360, minutes: 3 }], 'foia');
  assert.deepEqual([at.hours, at.pounds, at.hoursAllowed, at.isOver], [18, 450, 18, false]);
});

test('requests of one person within sixty working days may be taken together, and nobody else’s', () => {
  const one = { id: 'a', requester: 'Ms A. Morgan', receivedOn: '2026-06-01' };
  const others = [
    { id: 'b', requester: 'ms a morgan', receivedOn: '2026-04-01' },
    { id: 'c', requester: 'Ms A. Morgan', receivedOn: '2025-06-01' },
    { id: 'd', requester: 'B. Evans', receivedOn: '2026-05-29' },
  ];
  assert.deepEqual(
    maybeTogether(one, others).map((o) => o.id),
    ['b'],
  );
});

test('a letter that differs in its address and date is nearly the same; another question is not', () => {
  const letter = (force: string, on: string): string =>
    `Dear ${force}, dated ${on}. Please tell me how many offences of sexual communication with a child you recorded in each financial year from 2018/19 to 2022/23, and how many times a cyber flag was attached to them.`;
  const [a, b] = [letter('Gwent', '1 May'), letter('North Wales', '3 June')];
  assert.ok(likeness(a, b) >= 0.6, String(likeness(a, b)));
  const other = 'How many dogs were stolen in 2019, and how many of them were found?';
  assert.equal(
    alikeWhy({ id: '1', wording: a, question: null }, { id: '2', wording: b, question: null }),
    'nearly-the-same-words',
  );
  assert.equal(
    alikeWhy({ id: '1', wording: a, question: null }, { id: '2', wording: other, question: null }),
    null,
  );
  assert.equal(
    alikeWhy({ id: '1', wording: a, question }, { id: '2', wording: other, question }),
    'same-question',
  );
});
