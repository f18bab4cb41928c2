import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waits } from './slow-lane.js';

const MINUTE_MS = 60_000;

test('a whole school behind one address is not slowed', () => {
  const waitFor = waits();
  for (let request = 0; request < 6_000; request++) assert.equal(waitFor('school', request), 0);
});

test('beyond that each request waits a little longer, at most ten seconds, and none is refused', () => {
  const waitFor = waits();
  let wait = 0;
  for (let request = 0; request < 12_000; request++) {
    const next = waitFor('flood', request);
    assert.ok(next >= wait && next <= 10_000);
    wait = next;
  }
  assert.equal(wait, 10_000);
  assert.equal(waitFor('somebody else', 12_000), 0);
});

test('after a minute everything is forgotten', () => {
  const waitFor = waits();
  for (let request = 0; request < 12_000; request++) waitFor('flood', 0);
  assert.equal(waitFor('flood', MINUTE_MS), 0);
});
