import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIES_A_SECOND, codeQueue } from './code-queue.js';

const seed = (n: number): Buffer => Buffer.alloc(32, n);

test('codes are tried no faster than declared, however many ask at once', async () => {
  const queue = codeQueue(60_000);
  const started = performance.now();
  await Promise.all(Array.from({ length: 12 }, (_, i) => queue.tryCode(`lane ${i}`, seed(i), 0)));
  const seconds = (performance.now() - started) / 1000;
  assert.ok(seconds >= 11 / TRIES_A_SECOND, `12 tries in ${seconds} s`);
});

test('somebody who comes after a flood from another address has the next turn but one', async () => {
  const queue = codeQueue(60_000);
  const order: string[] = [];
  const flood = Array.from({ length: 10 }, (_, i) =>
    queue.tryCode('flood', seed(i), i).then(() => order.push('flood')),
  );
  const child = queue.tryCode('child', seed(99), 100).then(() => order.push('child'));
  await Promise.all([...flood, child]);
  assert.ok(order.indexOf('child') <= 2, order.join(' '));
});

test('nobody waits for ever: who is not served in time is told so, and comes first when they ask again', async () => {
  const queue = codeQueue(150);
  const order: string[] = [];
  const others = Array.from({ length: 6 }, (_, i) => queue.tryCode('school', seed(i), 1000));
  const late = await queue.tryCode('school', seed(7), 1001);
  assert.equal(late, null);
  await Promise.all(others);
  const patient = codeQueue(60_000);
  await Promise.all([
    patient.tryCode('school', seed(1), 2000).then(() => order.push('first')),
    patient.tryCode('school', seed(2), 2000).then(() => order.push('newcomer')),
    patient.tryCode('school', seed(7), 1001).then(() => order.push('came before')),
  ]);
  assert.deepEqual(order, ['first', 'came before', 'newcomer']);
});

test('the same code gives the same box, and another code another', async () => {
  const queue = codeQueue();
  const [a, again, b] = await Promise.all([1, 1, 2].map((n) => queue.tryCode(String(n), seed(n), 0)));
  assert.equal(a?.lookup, again?.lookup);
  assert.notEqual(a?.lookup, b?.lookup);
});
