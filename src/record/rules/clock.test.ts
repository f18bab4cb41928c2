import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMilliseconds, instant } from '../../base/day.js';
import { isLate, recordBy, timeToRecord } from './clock.js';

const TOUCH = instant('2026-10-24T10:00:00Z');

test('what was told at ten must be recorded by ten the next day', () => {
  assert.equal(recordBy(TOUCH).toISOString(), '2026-10-25T10:00:00.000Z');
  assert.equal(isLate({ firstTouchAt: TOUCH, recordedAt: recordBy(TOUCH) }), false);
  assert.equal(isLate({ firstTouchAt: TOUCH, recordedAt: addMilliseconds(recordBy(TOUCH), 1) }), true);
});

test('the night on which the clocks go back gives nobody an hour: 24 hours are 24 hours', () => {
  // 25 October 2026, 02:00 in summer time becomes 01:00.
  const said = instant('2026-10-24T23:30:00Z');
  assert.equal(recordBy(said).toISOString(), '2026-10-25T23:30:00.000Z');
});

test('a record dated before its first touch took no time, and not less than none', () => {
  assert.equal(timeToRecord({ firstTouchAt: TOUCH, recordedAt: addMilliseconds(TOUCH, -5) }), 0);
});
