import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACTS, ACT_TABLE, THREAD_STATES, stateAfter, whyNot } from './acts.js';

const officer = { account: 'a', roles: ['desk-officer'] };
const supervisor = { account: 's', roles: ['supervisor'] };

test('an officer answers only what they have', () => {
  assert.equal(whyNot('reply', { state: 'taken', takenBy: 'a' }, officer), null);
  assert.equal(whyNot('reply', { state: 'taken', takenBy: 'b' }, officer), 'act-not-yours');
  assert.equal(whyNot('reply', { state: 'waiting', takenBy: null }, officer), 'act-not-from-here');
});

test('only a supervisor takes a thread from somebody, or marks it', () => {
  assert.equal(whyNot('take-over', { state: 'taken', takenBy: 'a' }, supervisor), null);
  assert.equal(whyNot('take-over', { state: 'taken', takenBy: 'b' }, officer), 'act-not-your-role');
  assert.equal(whyNot('mark', { state: 'waiting', takenBy: null }, officer), 'act-not-your-role');
});

test('who has no role at the desk can do nothing', () => {
  for (const act of ACTS)
    for (const state of THREAD_STATES)
      assert.equal(
        whyNot(act, { state, takenBy: null }, { account: 'x', roles: ['analyst'] }),
        'act-not-your-role',
      );
});

test('every state can be left, and from every state the closed one can be reached', () => {
  const next = (from: (typeof THREAD_STATES)[number]) =>
    ACTS.filter((act) => ACT_TABLE[act].from.includes(from)).map((act) => stateAfter(act, from));
  for (const state of THREAD_STATES) {
    const reached = new Set([state]);
    for (let grew = true; grew; ) {
      const before = reached.size;
      for (const from of Array.from(reached)) for (const to of next(from)) reached.add(to);
      grew = reached.size > before;
    }
    assert.ok(reached.has('closed'), state);
    assert.ok(
      next(state).some((to) => to !== state),
      state,
    );
  }
});
