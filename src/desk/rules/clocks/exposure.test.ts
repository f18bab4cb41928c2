/** What one officer has read is measured and eased, and measures nobody's work. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addMilliseconds, instant } from '../../../base/day.js';
import { RISKS } from '../signs/triage-rules.js';
import { type Viewing, ease, exposureOf } from './exposure.js';

const since = instant('2026-11-24T07:00:00Z');
const MINUTE = 60_000;
const budget = { items: 4, minutes: 60, longest_minutes: 30 };
const viewing = (thread: string, from: number, to: number, risk: Viewing['risk'] = 'high'): Viewing => ({
  account: 'a',
  thread,
  risk,
  openedAt: addMilliseconds(since, from * MINUTE),
  lastAt: addMilliseconds(since, to * MINUTE),
});
const of = (...viewings: readonly Viewing[]) => exposureOf('a', viewings, { since, budget });

void test('only threads of high risk count, each once, and two open at once count once', () => {
  assert.deepEqual(of(), { account: 'a', items: 0, minutes: 0 });
  assert.deepEqual(of(viewing('1', 0, 10), viewing('1', 20, 25)), { account: 'a', items: 1, minutes: 15 });
  assert.deepEqual(of(viewing('1', 0, 10), viewing('2', 5, 15)), { account: 'a', items: 2, minutes: 15 });
  assert.deepEqual(of(viewing('1', 0, 10, 'ordinary')), { account: 'a', items: 0, minutes: 0 });
});

void test('a page left open is not read for ever, and what was before the shift does not count', () => {
  assert.equal(of(viewing('1', 0, 400)).minutes, 30);
  assert.equal(of(viewing('1', -10, 5)).minutes, 5);
  assert.equal(of(viewing('1', -50, -10)).items, 0);
});

void test('whoever has read most is offered the next ordinary item first', () => {
  const eased = ease(
    [
      { account: 'b', items: 1, minutes: 5 },
      { account: 'c', items: 5, minutes: 20 },
      { account: 'a', items: 1, minutes: 45 },
    ],
    budget,
  );
  assert.deepEqual(
    eased.map((e) => `${e.account} ${e.easing}`),
    ['c ordinary-only', 'a ordinary-first', 'b anything'],
  );
});

void test('reading more never makes an officer’s exposure less, and never more than the time that passed', () => {
  const any = fc.record({
    thread: fc.constantFrom('1', '2', '3'),
    risk: fc.constantFrom(...RISKS),
    from: fc.nat(400),
    length: fc.nat(90),
  });
  fc.assert(
    fc.property(fc.array(any), any, (before, next) => {
      const all = [...before, next].map((v) => viewing(v.thread, v.from, v.from + v.length, v.risk));
      const [less, more] = [of(...all.slice(0, -1)), of(...all)];
      assert.ok(more.items >= less.items && more.minutes >= less.minutes);
      assert.ok(more.minutes <= 490);
    }),
  );
});
