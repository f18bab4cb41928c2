/** Watched hours hold on bank holidays and on the nights when the clocks change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addMilliseconds, instant } from '../../../base/day.js';
import { clockRulesOn } from './clock-rules.js';
import {
  ALWAYS,
  type MonitoredHours,
  NEVER,
  type Span,
  addMonitored,
  isMonitored,
  monitoredUntil,
  nextMonitored,
} from './hours.js';
import { shiftAt } from './shifts.js';

const at = (iso: string): Date => instant(iso);
const MINUTE = 60_000;
const OFFICE: readonly Span[] = [{ from: '09:00', to: '17:00' }];
const office: MonitoredHours = {
  weekdays: [[], OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, []],
  bank_holidays: [],
};

const NEXT: readonly (readonly [at: string, next: string, why: string])[] = [
  ['2026-11-24T09:30:00Z', '2026-11-24T09:30:00.000Z', 'watched now'],
  ['2026-11-24T17:00:00Z', '2026-11-25T09:00:00.000Z', 'the end is not watched'],
  ['2026-11-27T18:00:00Z', '2026-11-30T09:00:00.000Z', 'over a weekend'],
  [
    '2026-12-24T18:00:00Z',
    '2026-12-29T09:00:00.000Z',
    'Christmas Day, and Boxing Day’s substitute on Monday',
  ],
  ['2026-07-01T18:00:00Z', '2026-07-02T08:00:00.000Z', 'nine o’clock in summer is eight in UTC'],
  ['2026-03-27T18:00:00Z', '2026-03-30T08:00:00.000Z', 'the clocks went forward on Sunday'],
  ['2026-10-23T17:00:00Z', '2026-10-26T09:00:00.000Z', 'the clocks went back on Sunday'],
];

for (const [from, next, why] of NEXT)
  void test(`a channel in office hours is watched next: ${why}`, () => {
    assert.equal(nextMonitored(office, at(from))?.toISOString(), next);
  });

void test('a channel that is always watched is, and one that nobody watches promises nothing', () => {
  assert.equal(monitoredUntil(ALWAYS, at('2026-03-29T00:30:00Z')), null);
  assert.equal(nextMonitored(NEVER, at('2026-11-24T09:30:00Z')), null);
  assert.equal(addMonitored(NEVER, at('2026-11-24T09:30:00Z'), MINUTE), null);
  assert.deepEqual(
    addMonitored(ALWAYS, at('2026-10-25T00:00:00Z'), 180 * MINUTE),
    at('2026-10-25T03:00:00Z'),
  );
});

void test('a watch over midnight that stands on both days is one watch', () => {
  const night: MonitoredHours = {
    weekdays: Array.from({ length: 7 }, () => [
      { from: '22:00', to: '24:00' },
      { from: '00:00', to: '06:00' },
    ]),
    bank_holidays: 'as-usual',
  };
  assert.deepEqual(monitoredUntil(night, at('2026-11-24T23:00:00Z')), at('2026-11-25T06:00:00Z'));
});

const minute = fc.nat(24 * 60 - 1);
const wall = (m: number): string =>
  `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
const span = fc
  .tuple(minute, minute)
  .map(([a, b]): Span => ({ from: wall(Math.min(a, b)), to: a === b ? '24:00' : wall(Math.max(a, b)) }));
const anyHours = fc
  .tuple(
    fc.array(fc.array(span, { maxLength: 2 }), { minLength: 7, maxLength: 7 }),
    fc.array(span, { maxLength: 1 }),
  )
  .map(([weekdays, bank_holidays]): MonitoredHours => ({ weekdays, bank_holidays }));
// Around the changes of 2026, a plain week, and Christmas.
const start = fc
  .tuple(
    fc.constantFrom(
      '2026-03-28T20:00:00Z',
      '2026-10-24T20:00:00Z',
      '2026-11-24T00:00:00Z',
      '2026-12-24T12:00:00Z',
    ),
    fc.nat(16 * 60),
  )
  .map(([iso, m]) => addMilliseconds(at(iso), m * MINUTE));

void test('the next watched instant is the one that a walk minute by minute would find', () => {
  fc.assert(
    fc.property(anyHours, start, (hours, from) => {
      let walked = from;
      for (let n = 0; n < 2 * 24 * 60 && !isMonitored(hours, walked); n += 1)
        walked = addMilliseconds(walked, MINUTE);
      if (!isMonitored(hours, walked)) return;
      assert.deepEqual(nextMonitored(hours, from), walked);
    }),
    { numRuns: 60 },
  );
});

void test('watched time adds up minute by minute', () => {
  fc.assert(
    fc.property(anyHours, start, fc.integer({ min: 1, max: 300 }), (hours, from, minutes) => {
      const end = addMonitored(hours, from, minutes * MINUTE);
      if (!end || end.getTime() - from.getTime() > 3 * 24 * 60 * MINUTE) return;
      let watched = 0;
      for (let t = from; t.getTime() < end.getTime(); t = addMilliseconds(t, MINUTE))
        if (isMonitored(hours, t)) watched += 1;
      assert.equal(watched, minutes);
    }),
    { numRuns: 60 },
  );
});

const SHIFTS: readonly (readonly [at: string, id: string, hours: number, why: string])[] = [
  ['2026-11-24T10:00:00Z', 'early', 8, 'a morning'],
  ['2026-11-25T03:00:00Z', 'night', 8, 'after midnight it is still last night’s'],
  ['2026-03-29T00:30:00Z', 'night', 7, 'the night the clocks go forward'],
  ['2026-10-25T00:30:00Z', 'night', 9, 'the night they go back'],
];

for (const [when, id, hours, why] of SHIFTS)
  void test(`the shift that is on is ${id}: ${why}`, () => {
    const shift = shiftAt(clockRulesOn('2026-11-24').shifts, at(when));
    assert.ok(shift);
    assert.equal(shift.id, id);
    assert.equal((shift.endsAt.getTime() - shift.startedAt.getTime()) / (60 * MINUTE), hours);
  });
