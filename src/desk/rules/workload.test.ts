import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { instant } from '../../base/day.js';
import { clockRulesOn } from './clocks/clock-rules.js';
import { type MonitoredHours, NEVER } from './clocks/hours.js';
import {
  type FirstReply,
  firstReplies,
  median,
  pressedHours,
  shownCounts,
  waitingByChannel,
} from './workload.js';

const rules = clockRulesOn('2026-11-24');
const at = (time: string): Date => instant(`2026-11-24T${time}:00Z`);
const settings = { rules, hoursOf: () => NEVER };
const CHANNELS = ['tell', 'messenger', 'phone'];

const thread = (over: Partial<FirstReply> = {}): FirstReply => ({
  channel: 'tell',
  risk: 'high',
  firstTouchAt: at('10:00'),
  firstReplyAt: null,
  closedAt: null,
  ...over,
});
const tallied = (threads: readonly FirstReply[], now = at('20:00'), by = settings) =>
  firstReplies(threads, by, { channels: CHANNELS, now }).map(({ channel, answered, inTime, judged }) =>
    [channel, answered, inTime, judged].join(' '),
  );

const FIRST: readonly (readonly [FirstReply, tally: readonly string[], why: string])[] = [
  [thread({ firstReplyAt: at('11:00') }), ['tell 1 1 1'], 'to the minute'],
  [thread({ firstReplyAt: at('11:01') }), ['tell 1 0 1'], 'a minute late'],
  [thread({ firstTouchAt: at('19:30') }), [], 'still waits within its time: not judged'],
  [thread(), ['tell 0 0 1'], 'still waits, its time is up'],
  [thread({ closedAt: at('12:00') }), [], 'closed without an answer: not judged'],
  [thread({ channel: 'phone', firstReplyAt: at('10:20') }), ['phone 1 0 0'], 'was spoken to: no target'],
];
for (const [row, expected, why] of FIRST)
  test(`first answers are judged as they should be: ${why}`, () =>
    assert.deepEqual(tallied([row]), expected));

test('a target that counts only watched hours waits for them', () => {
  const evening: MonitoredHours = {
    weekdays: Array.from({ length: 7 }, () => [{ from: '18:00', to: '24:00' }]),
    bank_holidays: 'as-usual',
  };
  const raised = thread({ risk: 'raised', firstReplyAt: at('21:30') });
  assert.deepEqual(tallied([raised]), ['tell 1 0 1']);
  assert.deepEqual(tallied([raised], at('23:00'), { rules, hoursOf: () => evening }), ['tell 1 1 1']);
});

test('the middle of some values is between the least and the greatest, and of none there is none', () => {
  assert.equal(median([]), null);
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1]), 2.5);
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1 }), (values) => {
      const middle = median(values) ?? -1;
      assert.ok(middle >= Math.min(...values) && middle <= Math.max(...values));
    }),
  );
});

test('whoever waits is counted once, by channel and risk; who has an answer is not', () => {
  const since = at('10:00');
  const rows = waitingByChannel(
    [
      { channel: 'messenger', risk: 'now', waitingSince: since },
      { channel: 'messenger', risk: 'ordinary', waitingSince: since },
      { channel: 'tell', risk: 'now', waitingSince: null },
    ],
    CHANNELS,
  );
  assert.deepEqual(rows, [{ channel: 'messenger', byRisk: [1, 0, 0, 1] }]);
});

test('the hour at which most come for each officer stands first, and one without anybody before it', () => {
  const week = (set: readonly (readonly [number, number, number])[]) =>
    Array.from({ length: 7 }, (_, day) =>
      Array.from({ length: 24 }, (__, hour) => set.find((s) => s[0] === day && s[1] === hour)?.[2] ?? 0),
    );
  const pressed = pressedHours(
    week([
      [1, 9, 20],
      [6, 22, 9],
      [0, 3, 2],
    ]),
    week([
      [1, 9, 4],
      [6, 22, 1],
    ]),
    5,
  );
  assert.deepEqual(
    pressed.map(({ weekday, hour }) => [weekday, hour]),
    [
      [0, 3],
      [6, 22],
      [1, 9],
    ],
  );
});

test('no count of one to four is shown, and none that stands alone can be worked out from a total', () => {
  assert.deepEqual(shownCounts([0, 3, 9, 2]), [0, 'fewer-than-five', 9, 'fewer-than-five']);
  assert.deepEqual(shownCounts([0, 3, 9, 12]), [0, 'fewer-than-five', 'not-shown', 12]);
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 12 })), (counts) => {
      const shown = shownCounts(counts);
      shown.forEach((one, i) => assert.ok(typeof one !== 'number' || one === counts[i]));
      assert.ok(shown.every((one) => typeof one !== 'number' || one === 0 || one > 4));
      const hidden = shown.filter((one) => typeof one !== 'number').length;
      assert.ok(hidden !== 1 || counts.every((n) => n < 5));
    }),
  );
});
