import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { askedTogether } from './asked-together.js';

/** Long enough for the next question to be asked, if one is to be. */
const turn = (): Promise<void> => pause(20);

/** A question whose answer is what was true when it was asked, given only when it is let go. */
function aQuestion() {
  const asked: { let: () => void; fail: () => void }[] = [];
  const state = { truth: 1 };
  const ask = (): Promise<number> => {
    const answer = state.truth;
    return new Promise((resolve, reject) => {
      asked.push({ let: () => resolve(answer), fail: () => reject(new Error('the database is gone')) });
    });
  };
  return { asked, state, ask: askedTogether(ask) };
}

test('those who ask at once ask once', async () => {
  const { asked, ask } = aQuestion();
  const answers = [ask(), ask(), ask()];
  await turn();
  assert.equal(asked.length, 1);
  asked[0]?.let();
  assert.deepEqual(await Promise.all(answers), [1, 1, 1]);
});

test('whoever asks while an answer is under way is told what was true after they asked', async () => {
  const { asked, state, ask } = aQuestion();
  const first = ask();
  await turn();
  state.truth = 2;
  const later = [ask(), ask()];
  await turn();
  assert.equal(asked.length, 1);
  asked[0]?.let();
  assert.equal(await first, 1);
  await turn();
  assert.equal(asked.length, 2);
  asked[1]?.let();
  assert.deepEqual(await Promise.all(later), [2, 2]);
});

test('a question that fails fails those who asked it, and no other', async () => {
  const { asked, ask } = aQuestion();
  const first = ask();
  await turn();
  const second = ask();
  asked[0]?.fail();
  await assert.rejects(first, /gone/);
  await turn();
  asked[1]?.let();
  assert.equal(await second, 1);
});
