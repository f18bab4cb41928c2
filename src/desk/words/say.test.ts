import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHANNELS } from '../../tell/index.js';
import { SEND_DELAYS, SEND_REFUSALS } from '../doors/index.js';
import { ACTS, CLOSE_REASONS, HAND_OVER_TO, THREAD_STATES } from '../rules/acts.js';
import { DESK_WORDS, durationInWords } from './say.js';

test('every code that a page can show has its words in both languages', () => {
  for (const words of Object.values(DESK_WORDS)) {
    const lists: readonly (readonly [Readonly<Record<string, string>>, readonly string[]])[] = [
      [words.sendProblems, [...SEND_REFUSALS, ...SEND_DELAYS]],
      [words.channels, CHANNELS],
      [words.states, THREAD_STATES],
      [words.acts, ACTS],
      [words.closeReasons, CLOSE_REASONS],
      [words.receivers, HAND_OVER_TO],
    ];
    for (const [list, codes] of lists)
      assert.deepEqual(
        codes.filter((code) => !list[code]),
        [],
      );
  }
});

const MINUTE = 60_000;

test('a time is said in minutes up to two hours, in hours up to two days, then in days', () => {
  const said = (minutes: number) => durationInWords(minutes * MINUTE, DESK_WORDS.en.duration, 'en');
  assert.deepEqual([0, 1, 119, 120, 47 * 60, 48 * 60].map(said), [
    'less than a minute',
    '1 minute',
    '119 minutes',
    '2 hours',
    '47 hours',
    '2 days',
  ]);
});
