import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answeredSign } from './answered.js';
import { TRIAGE_REASONS, triageRulesOn } from './signs/triage-rules.js';

const rules = triageRulesOn('2026-11-24');
const said = (question: string, answer: string) => answeredSign({ question, answer }, rules)?.risk ?? null;

const SAID: readonly (readonly [question: string, answer: string, risk: string | null])[] = [
  ['danger', 'Yes', 'now'],
  ['in_danger_now', 'Ydy', 'now'],
  ['in-danger-now', 'No', null],
  ['danger', 'I am not sure', null],
  ['meet', 'Oes', 'high'],
  ['planning-to-meet', 'yes, tomorrow', 'high'],
  ['asked-for-images', 'Do', 'raised'],
  ['asked-for-images', 'Don’t know', null],
  ['username', 'yes_man', null],
  ['danger', 'not-sure', 'raised'],
  ['meet', 'not-sure', 'ordinary'],
  ['about', 'not-sure', null],
  ['about', 'threat', 'high'],
  ['about', 'picture-shared', 'raised'],
  ['about', 'something-else', null],
  ['age', 'under-10', 'raised'],
  ['age', '18-or-over', null],
  ['age', 'not-said', null],
  ['age', 'Under 10', 'raised'],
  ['age', '10, 11 neu 12', 'raised'],
  ['age', '13, 14 or 15', 'ordinary'],
  ['age', '18 or over', null],
  ['age', 'I do not know, or I do not want to say', null],
  ['child_age', '12', 'raised'],
  ['child-age', '12 or 13', 'raised'],
  ['child-age', 'in Year 9', null],
];

for (const [question, answer, risk] of SAID)
  test(`“${answer}” to ${question} is read as ${risk ?? 'nothing'}`, () =>
    assert.equal(said(question, answer), risk));

test('every reason that an answer gives has its words', () => {
  for (const question of ['danger', 'meet', 'asked-for-images', 'images-sent', 'threatened']) {
    const found = answeredSign({ question, answer: 'Yes' }, rules);
    assert.ok(
      TRIAGE_REASONS.some(({ id }) => id === found?.why),
      question,
    );
  }
});
