/** What is told and what is answered are read together: each alone may say less than both. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTextBy } from './read-text.js';
import { triageRulesOn } from './rules/index.js';

const rules = triageRulesOn('2026-11-24');
const read = (text: string, given: readonly (readonly [question: string, answer: string])[]) =>
  readTextBy(() => rules)({
    text,
    language: 'en',
    answers: given.map(([question, answer]) => ({ question, version: '2026-11', asked: question, answer })),
  });

const ASKS = 'Someone on Snapchat asked me for a picture.';

test('a child of eleven by the answer who is asked for a picture stands as high as one who writes the age', () => {
  assert.equal(read(ASKS, []).risk, 'raised');
  assert.equal(read(`i am 11. ${ASKS}`, []).risk, 'high');
  const answered = read(ASKS, [['age', '10, 11 or 12']]);
  assert.equal(answered.risk, 'high');
  assert.ok(
    answered.signs.some(
      ({ sign, rule, answer }) => sign === 'age-under-13' && rule === 'answered' && answer === 0,
    ),
  );
});

test('the same thing said in the text and in an answer counts once', () => {
  assert.equal(
    read('Someone asked me for a picture.', [['about', 'Someone asks me for a picture or a video']]).risk,
    'raised',
  );
});

test('a yes to danger is “now” whatever else was said', () =>
  assert.equal(
    read('Hello.', [
      ['danger', 'Yes'],
      ['age', '16 or 17'],
    ]).risk,
    'now',
  ));

test('an answer “no” raises nothing', () =>
  assert.equal(
    read('Hello.', [
      ['danger', 'No'],
      ['meet', 'No'],
    ]).risk,
    'ordinary',
  ));
