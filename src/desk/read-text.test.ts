/** What is told and what is answered are read together: each alone may say less than both. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTextBy } from './read-text.js';
import { triageRulesOn } from './rules/index.js';
import { QUESTION_WORDS } from '../tell/words/asked.js';

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

test('who does not know whether somebody is in danger stands above who says no, and it is shown as what may be', () => {
  const { risk, signs } = read('Helo.', [['danger', QUESTION_WORDS.cy.danger.options['not-sure']]]);
  assert.equal(risk, 'raised');
  assert.deepEqual(
    signs.map(({ sign, general }) => [sign, general]),
    [['immediate-danger', true]],
  );
});

test('what is chosen at the door counts the same in both languages, whoever chooses, and our own words say nothing more', () => {
  const of = (question: 'about' | 'who' | 'age' | 'contact', option: string, lang: 'en' | 'cy') => {
    const words = QUESTION_WORDS[lang][question] as unknown as {
      options?: Record<string, string>;
      child: { options: Record<string, string> };
    };
    const answer = (words.options ?? words.child.options)[option] ?? '';
    assert.notEqual(answer, '');
    const { risk, signs } = read('Helo.', [[question, answer]]);
    return [risk, ...signs.map(({ sign }) => sign)];
  };
  for (const lang of ['en', 'cy'] as const) {
    assert.deepEqual(of('who', 'child', lang), ['ordinary']);
    assert.deepEqual(of('age', 'not-said', lang), ['ordinary']);
    assert.deepEqual(of('about', 'threat', lang), ['high', 'threat']);
    assert.deepEqual(of('about', 'strange-contact', lang), ['raised', 'adult-stranger']);
    assert.deepEqual(of('about', 'picture-shared', lang), ['raised', 'image-sent']);
    assert.deepEqual(of('contact', 'through-school', lang), ['ordinary']);
  }
});
