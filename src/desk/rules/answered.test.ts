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
