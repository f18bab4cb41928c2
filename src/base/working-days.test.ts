import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Day, addDays, dayNumber, daysBetween } from './day.js';
import {
  BANK_HOLIDAYS,
  HOLIDAYS_HELD,
  type Law,
  addWorkingDays,
  dueDate,
  explainDueDate,
  isHeld,
  isWorkingDay,
  whyNotWorking,
  workingDaysBetween,
} from './working-days.js';

/** Received, due by FOIA, due by FOISA, due if only the holidays of England and Wales are known, and why they differ. */
const DUE: readonly (readonly [received: Day, foia: Day, foisa: Day, englandOnly: Day, why: string])[] = [
  ['2019-04-01', '2019-05-01', '2019-04-30', '2019-05-01', 'Scotland has no Easter Monday'],
  ['2019-06-20', '2019-07-19', '2019-07-18', '2019-07-18', 'Northern Ireland rests on 12 July'],
  [
    '2019-07-20',
    '2019-08-19',
    '2019-08-19',
    '2019-08-16',
    'received on a Saturday; Scotland rests on 5 August',
  ],
  ['2019-12-06', '2020-01-09', '2020-01-09', '2020-01-08', 'Scotland rests on 2 January'],
  ['2026-03-02', '2026-03-31', '2026-03-30', '2026-03-30', 'Northern Ireland rests on 17 March'],
  ['2026-06-01', '2026-06-30', '2026-06-30', '2026-06-29', 'Scotland rests once only, on 15 June 2026'],
  ['2026-11-02', '2026-12-01', '2026-12-01', '2026-11-30', "Scotland rests on St Andrew's Day"],
  ['2026-12-07', '2027-01-08', '2027-01-08', '2027-01-07', 'Scotland rests on Monday 4 January for the 2nd'],
  ['2026-10-01', '2026-10-29', '2026-10-29', '2026-10-29', 'no holiday anywhere: four weeks'],
  [
    '2022-08-30',
    '2022-09-28',
    '2022-09-28',
    '2022-09-28',
    'the state funeral, proclaimed while requests ran',
  ],
];

for (const [received, foia, foisa, englandOnly, why] of DUE)
  void test(`a request received on ${received} is due on ${foia}, in Scotland on ${foisa}: ${why}`, () => {
    assert.equal(dueDate(received, 'foia'), foia);
    assert.equal(dueDate(received, 'foisa'), foisa);
    assert.equal(dueDate(received, 'victims-code'), englandOnly);
  });

/** The lists printed beside the golden dates, weekdays only: (S) Scotland alone, (N) Northern Ireland alone, (-S) not Scotland. */
const LISTED: Readonly<Record<string, string>> = {
  2019: '01-01 01-02(S) 03-18(N) 04-19 04-22(-S) 05-06 05-27 07-12(N) 08-05(S) 08-26(-S) 12-02(S) 12-25 12-26',
  2020: '01-01 01-02(S) 03-17(N) 04-10 04-13(-S) 05-08 05-25 07-13(N) 08-03(S) 08-31(-S) 11-30(S) 12-25 12-28',
  2026: '01-01 01-02(S) 03-17(N) 04-03 04-06(-S) 05-04 05-25 06-15(S) 07-13(N) 08-03(S) 08-31(-S) 11-30(S) 12-25 12-28',
  2027: '01-01 01-04(S) 03-17(N) 03-26 03-29(-S) 05-03 05-31 07-12(N) 08-02(S) 08-30(-S) 11-30(S) 12-27 12-28',
};

const MARK: Readonly<Record<string, string>> = {
  'england-and-wales,scotland,northern-ireland': '',
  scotland: '(S)',
  'northern-ireland': '(N)',
  'england-and-wales,northern-ireland': '(-S)',
};

for (const [year, listed] of Object.entries(LISTED))
  void test(`the bank holidays of ${year} are those of the list`, () => {
    const held = BANK_HOLIDAYS.filter((h) => h.on.startsWith(year));
    assert.equal(held.map((h) => `${h.on.slice(5)}${MARK[h.divisions.join()] ?? '?'}`).join(' '), listed);
  });

void test('the reckoning names each day that does not count, and whose holiday it is', () => {
  const { due, days } = explainDueDate('2026-06-01', 'foia');
  assert.equal(due, '2026-06-30');
  assert.equal(days.length, 30);
  const skipped = days.flatMap((d) => ('why' in d && d.why.kind === 'bank-holiday' ? [d] : []));
  assert.deepEqual(
    skipped.map((d) => [d.on, d.why.kind === 'bank-holiday' && [d.why.holiday.title.cy, d.why.divisions]]),
    [['2026-06-15', ['Gŵyl banc Cwpan y Byd', ['scotland']]]],
  );
  assert.deepEqual(days.at(0), { on: '2026-06-01', number: 0 });
  assert.deepEqual(days.at(-1), { on: '2026-06-30', number: 20 });
});

void test('a holiday of another nation stops no clock of the Victims’ Code', () => {
  assert.equal(isWorkingDay('2026-06-15', 'victims-code'), true);
  assert.equal(isWorkingDay('2026-07-13', 'victims-code'), true);
  assert.equal(isWorkingDay('2026-07-13', 'foia'), false);
  assert.equal(whyNotWorking('2026-06-20', 'foisa')?.kind, 'weekend');
});

void test('outside the years held it stops, and says what to load', () => {
  assert.throws(
    () => isWorkingDay('2018-12-31', 'foia'),
    /held from 2019-01-01 to before 2029-01-01; 2018-12-31 is outside/,
  );
  assert.throws(() => dueDate('2028-12-15', 'foia'), RangeError);
  assert.throws(() => addWorkingDays('2026-01-01', -1, 'foia'), RangeError);
  assert.equal(isHeld(HOLIDAYS_HELD.to), false);
});

const law = fc.constantFrom<Law>('foia', 'foisa', 'victims-code');
const first = dayNumber(HOLIDAYS_HELD.from);
const day = fc.integer({ min: 0, max: 3400 }).map((n) => addDays(HOLIDAYS_HELD.from, n));
const count = fc.integer({ min: 0, max: 60 });

void test('adding working days and counting them undo each other', () => {
  fc.assert(
    fc.property(day, count, law, (from, n, which) => {
      const to = addWorkingDays(from, n, which);
      assert.equal(workingDaysBetween(from, to, which), n);
      assert.equal(workingDaysBetween(to, from, which), n === 0 ? 0 : -n);
      assert.ok(n === 0 || isWorkingDay(to, which));
    }),
  );
});

void test('a later receipt is never due earlier, and more days are never due earlier', () => {
  fc.assert(
    fc.property(day, count, law, (from, n, which) => {
      assert.ok(addWorkingDays(addDays(from, 1), n, which) >= addWorkingDays(from, n, which));
      assert.ok(addWorkingDays(from, n + 1, which) > addWorkingDays(from, n, which));
    }),
  );
});

void test('the law that counts every nation’s holidays is never due before one that counts some', () => {
  fc.assert(
    fc.property(day, count, (from, n) => {
      const foia = addWorkingDays(from, n, 'foia');
      assert.ok(foia >= addWorkingDays(from, n, 'foisa'));
      assert.ok(foia >= addWorkingDays(from, n, 'victims-code'));
    }),
  );
});

void test('the day-by-day list has every calendar day once and counts to the end', () => {
  fc.assert(
    fc.property(day, count, law, (from, n, which) => {
      const { due, days } = explainDueDate(from, which, n);
      assert.equal(days.length, daysBetween(from, due) + 1);
      assert.deepEqual(
        days.map((d) => dayNumber(d.on) - first),
        days.map((_, i) => dayNumber(from) - first + i),
      );
      assert.equal(days.filter((d) => 'number' in d).length, n + 1);
    }),
  );
});
