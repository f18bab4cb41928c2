import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant } from '../../base/day.js';
import { aQuestion } from '../../../test/make/round.js';
import { roundTemplate } from '../formats/round-template.js';
import { readWorkbook } from '../reading/workbook/index.js';
import type { RequestEvent } from '../rules/round/event.js';
import { groundsFor } from '../rules/round/grounds.js';
import { requestStanding } from '../rules/round/standing.js';
import { templateRows } from '../rules/round/template-rows.js';
import { composeLetter, languageFor } from './say-round-letters.js';

const about = { question: aQuestion(), authority: 'W15000002', law: 'foia', token: 'abcd1234' } as const;

test('a request says what the law wants: who asks, of what, under which Act, and what else may be done', () => {
  const { subject, body } = composeLetter(about, { kind: 'request' }, 'en');
  assert.match(subject, /\[abcd1234\]$/);
  for (const says of [
    /Freedom of Information Act 2000/,
    /1 April 2024 to 31 March 2025, both days included/,
    /Offence codes: 71\/17/,
    /under section 16/,
    /exceed the limit under section 12/,
    /Priya Nair for Made-up Charity/,
  ])
    assert.match(body, says);
});

test('Police Scotland is asked under its own Act, with its own sections', () => {
  const scotland = { ...about, authority: 'x-police-scotland', law: 'foisa' } as const;
  const { body } = composeLetter(scotland, { kind: 'request' }, 'en');
  assert.match(body, /Freedom of Information \(Scotland\) Act 2002/);
  assert.match(body, /under section 15/);
  assert.doesNotMatch(body, /Home Office/);
});

test('Welsh forces are written to in both languages, Welsh first', () => {
  assert.equal(languageFor('W15000004'), 'both');
  assert.equal(languageFor('E23000001'), 'en');
  const { subject, body } = composeLetter(about, { kind: 'request' }, 'both');
  assert.ok(body.indexOf('Annwyl Heddlu Gwent') < body.indexOf('Dear Gwent Police'));
  assert.equal(subject.match(/abcd1234/g)?.length, 1);
});

const events: readonly RequestEvent[] = [
  { position: 1, kind: 'sent', happenedOn: '2026-06-01', detail: {}, letterKind: 'request' },
  {
    position: 2,
    kind: 'refused',
    happenedOn: '2026-07-03',
    detail: { exemptions: ['foia-s12'] },
    letterKind: null,
  },
];

test('the grounds of a review are those the case bears', () => {
  const standing = requestStanding(events, 'foia', '2026-07-10');
  const facts = { law: 'foia', standing, question: aQuestion(), othersAnswered: 2 } as const;
  assert.deepEqual(groundsFor({ ...facts, words: '' }), [
    'late',
    'no-estimate',
    'no-advice',
    'others-answered',
  ]);
  const reckoned = groundsFor({ ...facts, words: 'At 3 minutes a record this would take over 119 hours.' });
  assert.ok(!reckoned.includes('no-estimate'));
});

test('a request for a review names who answered the same question, in good Welsh', () => {
  const standing = requestStanding(events, 'foia', '2026-07-10');
  const wanted = {
    kind: 'internal-review',
    standing,
    events,
    grounds: ['late', 'others-answered'],
    answered: ['W15000001', 'W15000003'],
    more: '',
  } as const;
  const { body } = composeLetter(about, wanted, 'cy');
  assert.match(body, /Fe’i gwrthodasoch o dan adran 12\./);
  assert.match(body, /Atebodd 2 o awdurdodau eraill yr un cwestiwn/);
});

test('the spreadsheet has a row for every count asked for, and opens', async () => {
  const file = roundTemplate(about, 'en', instant('2026-06-01T00:00:00Z'));
  assert.equal(file.name, 'counts-abcd1234.xlsx');
  // Two years, each whole and in four age groups.
  assert.equal(templateRows(about.question).length, 2 * 5);
  const read = await readWorkbook(file.bytes);
  assert.ok(read.ok);
  const counts = read.value.sheets.find((s) => s.name === 'Counts');
  // The title, the headings and a row for each.
  assert.equal(counts?.rows.length, 2 + 10);
});
