import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TELLERS } from '../contact.js';
import {
  type Answers,
  type Question,
  QUESTION_SETS,
  answersOnTheWay,
  firstUnanswered,
  questionOf,
  setOn,
  stepOf,
  wayThrough,
  wrongAnswers,
} from './index.js';

const set = setOn('2026-11-24');

/** Every combination of answers that some condition of the set asks about. */
function everyAnswer(questions: readonly Question[]): readonly Answers[] {
  const asked = new Map<string, Set<string>>();
  for (const { to } of questions)
    for (const { when } of to)
      if (when) asked.set(when.field, new Set([...(asked.get(when.field) ?? []), ...when.is]));
  let all: Answers[] = [{}];
  for (const [field, values] of asked)
    all = all.flatMap((answers) => [...values, 'other'].map((value) => ({ ...answers, [field]: value })));
  return all;
}

for (const each of QUESTION_SETS) {
  test(`in the set ${each.version} every page is reached and every way ends`, () => {
    const reached = new Set<string>();
    for (const answers of everyAnswer(each.questions)) {
      const way = wayThrough(each, answers);
      assert.equal(way.at(-1), each.end);
      for (const page of way) reached.add(page);
    }
    assert.deepEqual([...reached].sort(), each.questions.map(({ page }) => page).sort());
  });

  test(`in the set ${each.version} each field is asked once and each page leads somewhere without a condition`, () => {
    const fields = each.questions.flatMap((question) => question.fields.map(({ id }) => id));
    const twice = fields.filter((id, i) => fields.indexOf(id) !== i);
    // A professional's name and a teller's are one answer, asked on two ways that never meet.
    assert.deepEqual(twice, ['name']);
    for (const { page, to } of each.questions)
      if (page !== each.end) assert.equal(to.at(-1)?.when, undefined, page);
  });
}

test('a step never goes back and never passes the last', () => {
  for (const who of TELLERS) {
    const steps = wayThrough(set, { who, danger: 'yes', about: 'threat', contact: 'phone' }).map((page) =>
      stepOf(set, page),
    );
    assert.deepEqual(
      steps,
      steps.toSorted((a, b) => a.n - b.n),
    );
    assert.equal(steps.at(-1)?.n, steps.at(-1)?.of);
    assert.equal(steps[0]?.of, 10);
  }
});

test('a child is not offered to be 18, a parent may say so of theirs', () => {
  const age = questionOf(set, 'age');
  assert.deepEqual(wrongAnswers(age, { who: 'child', age: '18-or-over' }), [
    { field: 'age', code: 'unknown', over: 0 },
  ]);
  assert.deepEqual(wrongAnswers(age, { who: 'parent', age: '18-or-over' }), []);
});

test('a story may have 20,000 characters and no more; nothing at all is asked for again', () => {
  const story = questionOf(set, 'story');
  assert.deepEqual(wrongAnswers(story, { story: 'a'.repeat(20_000) }), []);
  assert.deepEqual(wrongAnswers(story, { story: 'a'.repeat(20_003) }), [
    { field: 'story', code: 'too-long', over: 3 },
  ]);
  assert.equal(wrongAnswers(story, { story: '  \n' })[0]?.code, 'missing');
});

test('an answer to a page that the way no longer passes is not sent', () => {
  const answers: Answers = { danger: 'no', who: 'child', contact: 'only-here', address: '07700 900000' };
  assert.deepEqual(
    answersOnTheWay(set, answers).map(([field]) => field),
    ['danger', 'who', 'contact'],
  );
});

test('the first page that is still to be answered is found, and the last when none is', () => {
  assert.equal(firstUnanswered(set, { danger: 'no', who: 'child' }), 'age');
  const all: Answers = {
    danger: 'no',
    who: 'child',
    age: '10-12',
    about: 'not-sure',
    story: 'A person I do not know wrote to me.',
    meet: 'no',
    contact: 'none',
  };
  assert.equal(firstUnanswered(set, all), 'check');
});
