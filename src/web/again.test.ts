import assert from 'node:assert/strict';
import { test } from 'node:test';
import { again } from './again.js';

test('work that is asked for while it runs is done once, and asked for afterwards once more', async () => {
  let [begun, finished] = [0, 0];
  let end: () => void = () => undefined;
  const work = again(async () => {
    begun++;
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    finished++;
  }, 60_000);
  const both = [work.nudge(), work.nudge()];
  assert.equal(begun, 1);
  end();
  await Promise.all(both);
  const third = work.nudge();
  assert.deepEqual([begun, finished], [2, 1]);
  const stopped = work.stop();
  end();
  await Promise.all([third, stopped]);
  assert.equal(finished, 2);
});

test('it runs again by itself, and no more once it was stopped', async () => {
  let runs = 0;
  const reached: { third: () => void } = { third: () => undefined };
  const third = new Promise<void>((resolve) => {
    reached.third = resolve;
  });
  const work = again(async () => {
    if (++runs === 3) reached.third();
  }, 1);
  await third;
  await work.stop();
  const until = runs;
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(runs, until);
});
