/** The clocks of a thread, whom they call, and the order they make. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addMilliseconds, instant } from '../../../base/day.js';
import { RISKS } from '../signs/triage-rules.js';
import { type Clock, type ThreadTimes, clocksOf, targetFor } from './clock.js';
import { clockRulesOn } from './clock-rules.js';
import { escalations } from './escalation.js';
import { firstOf, firstTouch } from './first-touch.js';
import { ALWAYS, type MonitoredHours, NEVER } from './hours.js';
import { queueOrder, soonestDue } from './queue-order.js';

const rules = clockRulesOn('2026-11-24');
const settings = { rules, hoursOf: () => ALWAYS };
const at = (iso: string): Date => instant(iso);
const HOUR = 3_600_000;

const thread = (over: Partial<ThreadTimes> = {}): ThreadTimes => ({
  channel: 'messenger',
  risk: 'high',
  firstTouchAt: at('2026-11-24T10:00:00Z'),
  waitingSince: at('2026-11-24T10:00:00Z'),
  lastInAt: at('2026-11-24T10:00:00Z'),
  firstReplyAt: null,
  replyBy: null,
  recordedAt: null,
  closedAt: null,
  ...over,
});

const clock = (t: ThreadTimes, kind: Clock['kind'], now: string, by = settings): Clock | undefined =>
  clocksOf(t, by, at(now)).find((c) => c.kind === kind);

const STATES: readonly (readonly [
  now: string,
  over: Partial<ThreadTimes>,
  kind: Clock['kind'],
  state: string,
  why: string,
])[] = [
  ['2026-11-24T10:10:00Z', {}, 'first-reply', 'running', 'ten of sixty minutes'],
  ['2026-11-24T10:50:00Z', {}, 'first-reply', 'soon', 'past three quarters'],
  ['2026-11-24T11:00:00Z', {}, 'first-reply', 'over', 'to the minute'],
  ['2026-11-24T23:00:00Z', {}, 'recording', 'soon', 'past half of 24 hours'],
  ['2026-11-25T10:00:00Z', {}, 'recording', 'over', '24 hours from the first touch'],
  [
    '2026-11-26T10:00:00Z',
    { recordedAt: at('2026-11-25T10:00:00Z') },
    'recording',
    'met',
    'recorded in time',
  ],
  [
    '2026-11-26T10:00:00Z',
    { recordedAt: at('2026-11-25T10:00:01Z') },
    'recording',
    'missed',
    'a second late',
  ],
  [
    '2026-11-24T12:00:00Z',
    { closedAt: at('2026-11-24T11:00:00Z') },
    'recording',
    'met',
    'closed with a reason',
  ],
];

for (const [now, over, kind, state, why] of STATES)
  void test(`the ${kind} clock is ${state}: ${why}`, () => {
    assert.equal(clock(thread(over), kind, now)?.state, state);
  });

void test('a thread that is opened again owes the record from the first touch, as if it had never been closed', () => {
  const closed = thread({ closedAt: at('2026-11-24T11:00:00Z'), waitingSince: null });
  const again = { ...closed, closedAt: null, waitingSince: at('2026-11-24T20:00:00Z') };
  assert.deepEqual(clock(again, 'recording', '2026-11-24T21:00:00Z')?.dueAt, at('2026-11-25T10:00:00Z'));
});

void test('the recording clock never moves on when threads are merged, whichever is kept', () => {
  const instants = fc.date({
    noInvalidDate: true,
    min: at('2019-01-01T00:00:00Z'),
    max: at('2028-12-31T00:00:00Z'),
  });
  fc.assert(
    fc.property(fc.array(fc.record({ receivedAt: instants }), { minLength: 1 }), fc.nat(), (touches, cut) => {
      const first = firstTouch(touches);
      const k = cut % touches.length;
      const [a, b] = [firstTouch(touches.slice(0, k)), firstTouch(touches.slice(k))];
      assert.ok(first);
      assert.deepEqual(a && b ? firstOf(a, b) : (a ?? b), first);
      assert.ok(touches.every((t) => first.getTime() <= t.receivedAt.getTime()));
    }),
  );
  assert.equal(firstTouch([]), null);
});

void test('Meta lets an ordinary reply through for 24 hours and a person’s for 7 days, from the last message', () => {
  const t = thread({ lastInAt: at('2026-11-24T12:00:00Z') });
  const early = clock(t, 'platform-window', '2026-11-24T13:00:00Z');
  assert.deepEqual([early?.mode, early?.dueAt], ['standard', at('2026-11-25T12:00:00Z')]);
  const late = clock(t, 'platform-window', '2026-11-25T12:00:00Z');
  assert.deepEqual([late?.mode, late?.dueAt], ['human-agent', at('2026-12-01T12:00:00Z')]);
  assert.equal(clock(t, 'platform-window', '2026-12-01T12:00:00Z')?.state, 'over');
});

void test('a window that the platform itself makes shorter is believed', () => {
  const t = thread({ replyBy: at('2026-11-25T10:00:00Z') });
  assert.deepEqual(clock(t, 'platform-window', '2026-11-25T11:00:00Z')?.dueAt, at('2026-11-25T10:00:00Z'));
});

void test('X and e-mail set no window, and who was spoken to waits for no first reply', () => {
  for (const channel of ['x', 'email', 'tell', 'phone'])
    assert.equal(clock(thread({ channel }), 'platform-window', '2026-11-24T12:00:00Z'), undefined);
  assert.equal(clock(thread({ channel: 'phone' }), 'first-reply', '2026-11-24T12:00:00Z'), undefined);
  assert.equal(targetFor(rules, 'front-counter', 'now'), null);
});

void test('once answered, the next message starts a clock of its own, and none runs while nothing waits', () => {
  const answered = thread({ firstReplyAt: at('2026-11-24T10:20:00Z'), waitingSince: null });
  assert.equal(clock(answered, 'next-reply', '2026-11-24T12:00:00Z'), undefined);
  const more = { ...answered, waitingSince: at('2026-11-24T14:00:00Z') };
  assert.deepEqual(clock(more, 'next-reply', '2026-11-24T14:10:00Z')?.dueAt, at('2026-11-24T15:00:00Z'));
});

const DAYTIME: MonitoredHours = {
  weekdays: Array.from({ length: 7 }, () => [{ from: '08:00', to: '20:00' }]),
  bank_holidays: [],
};

void test('an ordinary message rests while nobody watches; one of high risk does not', () => {
  const by = { rules, hoursOf: () => DAYTIME };
  const night = { firstTouchAt: at('2026-11-24T21:00:00Z'), waitingSince: at('2026-11-24T21:00:00Z') };
  const raised = clock(thread({ ...night, risk: 'raised' }), 'first-reply', '2026-11-24T22:00:00Z', by);
  assert.deepEqual(raised?.dueAt, at('2026-11-25T12:00:00Z'));
  const high = clock(thread({ ...night, risk: 'high' }), 'first-reply', '2026-11-24T21:30:00Z', by);
  assert.deepEqual(high?.dueAt, at('2026-11-24T22:00:00Z'));
  const unwatched = { rules, hoursOf: () => NEVER };
  assert.ok(clock(thread({ ...night, risk: 'raised' }), 'first-reply', '2026-11-24T22:00:00Z', unwatched));
});

void test('a clock calls the officer before it runs out, then the supervisor, then the duty inspector', () => {
  const called = (now: string): readonly string[] =>
    escalations(clocksOf(thread(), settings, at(now)), rules.steps, at(now))
      .filter((e) => e.clock.kind === 'first-reply')
      .map((e) => `${e.to} ${e.is}`);
  assert.deepEqual(called('2026-11-24T10:30:00Z'), []);
  assert.deepEqual(called('2026-11-24T10:45:00Z'), ['officer about-to-run-out']);
  assert.deepEqual(called('2026-11-24T11:00:00Z'), ['supervisor run-out', 'officer about-to-run-out']);
  assert.equal(called('2026-11-24T12:00:00Z')[0], 'duty-inspector run-out');
});

void test('a step says when it was reached, and a stopped clock calls nobody', () => {
  const now = at('2026-11-25T11:00:00Z');
  const [first] = escalations(clocksOf(thread(), settings, now), rules.steps, now).filter(
    (e) => e.clock.kind === 'recording',
  );
  assert.deepEqual([first?.to, first?.since], ['duty-inspector', at('2026-11-25T10:00:00Z')]);
  const closed = clocksOf(thread({ closedAt: at('2026-11-24T11:00:00Z') }), settings, now);
  assert.deepEqual(escalations(closed, rules.steps, now), []);
});

const START = at('2026-11-24T00:00:00Z');
const queued = fc.record({
  id: fc.uuid(),
  risk: fc.constantFrom(...RISKS),
  firstTouchAt: fc.nat(100).map((h) => addMilliseconds(START, h * HOUR)),
  clocks: fc.array(
    fc.nat(100).map(
      (h): Clock => ({
        kind: 'recording',
        startedAt: START,
        dueAt: addMilliseconds(START, h * HOUR),
        stoppedAt: h % 3 === 0 ? START : null,
        state: 'running',
      }),
    ),
    { maxLength: 3 },
  ),
});
const queue = fc.uniqueArray(queued, { selector: (q) => q.id, maxLength: 40 });

void test('the order of the queue is total: however the items came in, they stand the same way', () => {
  fc.assert(
    fc.property(queue, fc.infiniteStream(fc.nat()), (items, picks) => {
      const shuffled = items
        .map((item) => ({ item, pick: picks.next().value }))
        .sort((a, b) => a.pick - b.pick)
        .map(({ item }) => item);
      assert.deepEqual(queueOrder(shuffled), queueOrder(items));
      assert.deepEqual(queueOrder(queueOrder(items)), queueOrder(items));
      assert.equal(queueOrder(items).length, items.length);
    }),
  );
});

void test('nobody at less risk, and among equals no later clock, stands before another', () => {
  fc.assert(
    fc.property(queue, (items) => {
      queueOrder(items).forEach((b, i, all) => {
        const a = all[i - 1];
        if (!a) return;
        const [ra, rb] = [RISKS.indexOf(a.risk), RISKS.indexOf(b.risk)];
        assert.ok(ra <= rb);
        if (ra === rb) assert.ok(soonestDue(a.clocks) <= soonestDue(b.clocks));
      });
    }),
  );
});
