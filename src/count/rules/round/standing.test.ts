import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Day, addDays } from '../../../base/day.js';
import { isWorkingDay } from '../../../base/working-days.js';
import { commissionerBy, requestClock, reviewBy, reviewClock } from './clock.js';
import type { EventDetail, RequestEvent, RequestEventKind, RequestLaw } from './event.js';
import { type RequestStatus, requestStanding } from './standing.js';
import { REQUEST_TRANSITIONS } from './transitions.js';

/** **Source**: domain reference 5.2. Each row is wrong by one day for whoever knows one nation's holidays only. */
const GOLDEN: readonly (readonly [received: Day, foia: Day, foisa: Day, why: string])[] = [
  ['2019-04-01', '2019-05-01', '2019-04-30', 'Scotland has no Easter Monday'],
  ['2019-06-20', '2019-07-19', '2019-07-18', '12 July, Northern Ireland'],
  ['2019-07-20', '2019-08-19', '2019-08-19', 'received on a Saturday; 5 August, Scotland'],
  ['2019-12-06', '2020-01-09', '2020-01-09', '2 January, Scotland'],
  ['2026-03-02', '2026-03-31', '2026-03-30', '17 March, Northern Ireland'],
  ['2026-06-01', '2026-06-30', '2026-06-30', '15 June 2026, Scotland, once'],
  ['2026-11-02', '2026-12-01', '2026-12-01', 'St Andrew’s Day'],
  ['2026-12-07', '2027-01-08', '2027-01-08', 'Christmas, New Year and 4 January'],
];

/** Events in the order given, each with its day. */
const happened = (
  ...rows: readonly (readonly [RequestEventKind, Day, EventDetail?])[]
): readonly RequestEvent[] =>
  rows.map(([kind, happenedOn, detail], i) => ({
    position: i + 1,
    kind,
    happenedOn,
    detail: detail ?? {},
    letterKind: null,
  }));

test('a request is due on the day that its own Act and nation say, holidays counted', () => {
  for (const [received, foia, foisa, why] of GOLDEN) {
    const sent = happened(['sent', received]);
    assert.equal(requestStanding(sent, 'foia', received).due, foia, `FOIA ${received}: ${why}`);
    assert.equal(requestStanding(sent, 'foisa', received).due, foisa, `FOISA ${received}: ${why}`);
  }
});

test('the working has every day from receipt to the last, with the reason for each that does not count', () => {
  const { clock } = requestStanding(happened(['sent', '2026-11-02']), 'foia', '2026-11-02');
  const days = clock?.working.days ?? [];
  assert.equal(days.length, 30);
  assert.deepEqual(days[0], { on: '2026-11-02', number: 0 });
  const andrew = days.find((d) => d.on === '2026-11-30');
  assert.ok(andrew && 'why' in andrew && andrew.why.kind === 'bank-holiday');
  assert.deepEqual(days.at(-1), { on: '2026-12-01', number: 20 });
});

const SENT: Day = '2026-06-01';
const STANDINGS: readonly (readonly [
  why: string,
  law: RequestLaw,
  events: readonly (readonly [RequestEventKind, Day, EventDetail?])[],
  today: Day,
  status: RequestStatus,
  due: Day | null,
])[] = [
  ['nothing went yet', 'foia', [], '2026-06-02', 'not-sent', null],
  ['the last day is in time', 'foia', [['sent', SENT]], '2026-06-30', 'due', '2026-06-30'],
  ['the day after is late', 'foia', [['sent', SENT]], '2026-07-01', 'late', '2026-06-30'],
  ['forty working days on is still late', 'foia', [['sent', SENT]], '2026-07-29', 'late', '2026-06-30'],
  ['after that it is very late', 'foia', [['sent', SENT]], '2026-07-30', 'very-late', '2026-06-30'],
  [
    'an acknowledgement stops nothing',
    'foia',
    [
      ['sent', SENT],
      ['acknowledged', '2026-06-03'],
      ['auto-reply', SENT],
    ],
    '2026-07-01',
    'late',
    '2026-06-30',
  ],
  [
    'a question back stops the clock',
    'foia',
    [
      ['sent', SENT],
      ['clarification-asked', '2026-06-08'],
    ],
    '2026-09-01',
    'clarification',
    null,
  ],
  [
    'its answer starts the clock anew, at day 0',
    'foia',
    [
      ['sent', SENT],
      ['clarification-asked', '2026-06-08'],
      ['clarification-answered', '2026-06-20'],
    ],
    '2026-07-01',
    'due',
    '2026-07-20',
  ],
  [
    'an extension for the public interest moves the day',
    'foia',
    [
      ['sent', SENT],
      ['extended', '2026-06-29', { to: '2026-07-29' }],
    ],
    '2026-07-20',
    'extended',
    '2026-07-29',
  ],
  [
    'an extension moves nothing in Scotland, whose Act has none',
    'foisa',
    [
      ['sent', SENT],
      ['extended', '2026-06-29', { to: '2026-07-29' }],
    ],
    '2026-07-20',
    'late',
    '2026-06-30',
  ],
  [
    'what came and was not read yet waits for us',
    'foia',
    [
      ['sent', SENT],
      ['reply-received', '2026-06-20'],
    ],
    '2026-08-20',
    'to-read',
    '2026-06-30',
  ],
  [
    'a bounce is no receipt',
    'foia',
    [
      ['sent', SENT],
      ['delivery-failed', SENT],
    ],
    '2026-06-02',
    'delivery-failed',
    '2026-06-30',
  ],
  [
    'sent again, it counts from then',
    'foia',
    [
      ['sent', SENT],
      ['delivery-failed', SENT],
      ['sent', '2026-06-20'],
    ],
    '2026-07-20',
    'due',
    '2026-07-20',
  ],
  [
    'refused, then reviewed, then overturned',
    'foia',
    [
      ['sent', SENT],
      ['refused', '2026-06-29', { exemptions: ['foia-s12'] }],
      ['review-asked', '2026-07-01'],
      ['review-answered', '2026-07-20', { outcome: 'overturned' }],
    ],
    '2026-07-21',
    'reviewed',
    '2026-06-30',
  ],
  [
    'a review that takes more than twenty working days is late',
    'foia',
    [
      ['sent', SENT],
      ['refused', '2026-06-29', { exemptions: ['foia-s12'] }],
      ['review-asked', '2026-07-01'],
    ],
    '2026-08-03',
    'review-late',
    '2026-06-30',
  ],
  [
    'an answer that the authority withdrew is no answer',
    'foia',
    [
      ['sent', SENT],
      ['answered', '2026-06-20'],
      ['withdrawn-by-body', '2026-07-20'],
    ],
    '2026-07-21',
    'withdrawn-by-body',
    '2026-06-30',
  ],
  [
    'and one that took its place is',
    'foia',
    [
      ['sent', SENT],
      ['answered', '2026-06-20'],
      ['withdrawn-by-body', '2026-07-20'],
      ['replaced', '2026-07-22'],
    ],
    '2026-07-23',
    'replaced',
    '2026-06-30',
  ],
  [
    'what we withdrew is withdrawn, whatever comes after',
    'foia',
    [
      ['sent', SENT],
      ['withdrawn', '2026-06-10'],
      ['reply-received', '2026-06-20'],
    ],
    '2026-07-21',
    'withdrawn',
    null,
  ],
];

test('where a request stands is worked out from what happened and the day it is asked', () => {
  for (const [why, law, events, today, status, due] of STANDINGS) {
    const standing = requestStanding(happened(...events), law, today);
    assert.deepEqual([standing.status, standing.due], [status, due], why);
  }
});

test('events entered late stand where they happened, not where they were entered', () => {
  const events = happened(['sent', SENT], ['answered', '2026-06-20'], ['acknowledged', '2026-06-02']);
  assert.equal(requestStanding(events, 'foia', '2026-06-21').status, 'answered');
  assert.equal(requestStanding(events, 'foia', '2026-06-10').status, 'due');
});

test('a chaser that bounces leaves the request where it was', () => {
  const events: readonly RequestEvent[] = [
    ...happened(['sent', SENT], ['chased', '2026-07-02']),
    { position: 3, kind: 'delivery-failed', happenedOn: '2026-07-02', detail: {}, letterKind: 'chaser' },
  ];
  assert.equal(requestStanding(events, 'foia', '2026-07-03').status, 'late');
});

test('lateness is counted in working days, until the answer', () => {
  const late = happened(['sent', SENT], ['answered', '2026-07-03']);
  assert.equal(requestStanding(late, 'foia', '2026-10-01').workingDaysLate, 3);
  assert.equal(requestStanding(happened(['sent', SENT]), 'foia', '2026-07-14').workingDaysLate, 9);
  // What came is not later for our not having read it.
  const came = happened(['sent', SENT], ['reply-received', '2026-07-02']);
  assert.equal(requestStanding(came, 'foia', '2026-10-01').workingDaysLate, 2);
});

test('what is guidance, practice or not in the Act says so', () => {
  const clock = (law: RequestLaw, to: Day) =>
    requestClock({ law, received: SENT, extendedTo: to, restarted: false })?.marks;
  assert.deepEqual(clock('foia', '2026-07-29'), ['extension-by-guidance']);
  assert.deepEqual(clock('foia', '2026-07-30'), ['extension-beyond-guidance']);
  assert.deepEqual(clock('foisa', '2026-07-10'), ['extension-not-in-law']);
  assert.deepEqual(reviewClock('foia', SENT)?.marks, ['review-time-by-guidance']);
  assert.equal(reviewClock('foia', SENT)?.atMost, '2026-07-29');
  assert.equal(reviewClock('foisa', SENT)?.atMost, reviewClock('foisa', SENT)?.due);
  assert.deepEqual(reviewBy('foia', SENT), { on: '2026-07-29', marks: ['review-request-time-by-code'] });
  assert.deepEqual(commissionerBy('foisa', '2026-08-31'), { on: '2027-02-28', marks: [] });
  assert.deepEqual(commissionerBy('foia', '2026-08-31'), {
    on: '2026-10-12',
    marks: ['commissioner-time-by-practice'],
  });
});

test('a clock that would run past the holidays held is not guessed', () => {
  assert.equal(requestStanding(happened(['sent', '2028-12-20']), 'foia', '2028-12-21').clock, null);
  assert.equal(requestStanding(happened(['sent', '2011-12-20']), 'foia', '2012-12-21').status, 'due');
});

test('for any day of receipt the twentieth is a working day, and twenty working days lie up to it', () => {
  const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2019-01-02', n));
  fc.assert(
    fc.property(days, fc.constantFrom<RequestLaw>('foia', 'foisa'), (received, law) => {
      const clock = requestClock({ law, received, extendedTo: null, restarted: false });
      assert.ok(clock);
      assert.ok(isWorkingDay(clock.due, law));
      assert.equal(clock.working.days.filter((d) => 'number' in d && d.number > 0).length, 20);
      assert.ok(clock.fortieth > clock.twentieth);
    }),
  );
});

test('of each place and event the table has one row at most', () => {
  const seen = new Set<string>();
  for (const row of REQUEST_TRANSITIONS)
    for (const from of row.from) {
      assert.ok(!seen.has(`${from} ${row.event}`), `${from} × ${row.event} stands twice`);
      seen.add(`${from} ${row.event}`);
    }
});
