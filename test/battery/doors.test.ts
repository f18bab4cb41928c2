/** The doors at full size: T5 and T20 of the battery. T6 is `hooks.test.ts` and `partner.test.ts` with PLIMSOLL_BATTERY. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exactlyOnce } from '../make/exactly-once.js';
import { noPicture } from '../make/no-picture.js';

const print = (name: string, figures: object): void =>
  void process.stdout.write(`${JSON.stringify({ battery: name, ...figures })}\n`);

test('T5: 5,000 events, each up to 46 times, shuffled, by 16 senders, with 20 kills, and 200 albums: exactly once', async () => {
  const figures = await exactlyOnce({
    events: 5000,
    mostDeliveries: 46,
    senders: 16,
    kills: 20,
    albums: 200,
  });
  print('T5', figures);
  assert.equal(figures.messages, 7000);
  assert.equal(figures.conversations, 400);
  assert.equal(figures.missing + figures.extra + figures.lostAfterThanks, 0);
});

test('T20: of 400 marked files not a byte is kept, and no address is asked for', async () => {
  const figures = await noPicture(400);
  print('T20', figures);
  assert.equal(figures.traces + figures.fetches + figures.oddAnswers.length, 0);
});
