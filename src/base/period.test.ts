import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, dayFromNumber, dayInLondon, dayNumber, instant, isDay, weekday } from './day.js';
import {
  asFinancialYear,
  calendarYear,
  financialYear,
  isPartOf,
  lengthInDays,
  overlaps,
  periodLabel,
  readPeriod,
  sameYear,
} from './period.js';

test('2018/19 is 365 days from 1 April 2018, and 2019/20 has a leap day', () => {
  assert.deepEqual(financialYear(2018), { from: '2018-04-01', to: '2019-04-01' });
  assert.equal(lengthInDays(financialYear(2018)), 365);
  assert.equal(lengthInDays(financialYear(2019)), 366);
});

test('periods that touch do not overlap', () => {
  assert.equal(overlaps(financialYear(2017), financialYear(2018)), false);
  assert.equal(overlaps(financialYear(2017), calendarYear(2018)), true);
});

test('the first year of an offence that began on 3 April is the year that begins on the 1st', () => {
  const first = { from: '2017-04-03', to: '2018-04-03' };
  assert.equal(sameYear(first, financialYear(2017)), true);
  assert.equal(isPartOf(first, financialYear(2017)), false);
});

test('October 2017 to 2 April 2018 is part of 2017/18', () => {
  assert.equal(isPartOf({ from: '2017-10-01', to: '2018-04-03' }, financialYear(2017)), true);
});

for (const [text, expected] of [
  ['2018/19', financialYear(2018)],
  ['2018-19', financialYear(2018)],
  ['2015', calendarYear(2015)],
  ['2015-04-01..2016-04-01', financialYear(2015)],
  ['2018/20', null],
  ['2016-04-01..2015-04-01', null],
  ['2015-02-30..2016-04-01', null],
  ['last year', null],
] as const)
  test(`“${text}” is ${expected ? periodLabel(expected) : 'no period'}`, () => {
    assert.deepEqual(readPeriod(text), expected);
  });

test('a period is labelled as it is spoken of', () => {
  assert.equal(periodLabel(financialYear(1999)), '1999/00');
  assert.equal(periodLabel(calendarYear(2015)), '2015');
  assert.equal(periodLabel({ from: '2017-10-01', to: '2018-04-03' }), '2017-10-01 to 2018-04-02');
  assert.equal(asFinancialYear(calendarYear(2015)), null);
});

test('days and day numbers are each other’s inverse, and a week has seven', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_567, max: 47_481 }), (n) => {
      const day = dayFromNumber(n);
      assert.ok(isDay(day));
      assert.equal(dayNumber(day), n);
      assert.equal(weekday(addDays(day, 7)), weekday(day));
    }),
  );
});

test('29 February is a day only in leap years', () => {
  assert.equal(isDay('2020-02-29'), true);
  assert.equal(isDay('2019-02-29'), false);
  assert.equal(isDay('1900-02-29'), false);
});

test('half past midnight in summer is that day in London and the day before in UTC', () => {
  assert.equal(dayInLondon(instant('2026-06-30T23:30:00Z')), '2026-07-01');
  assert.equal(dayInLondon(instant('2026-12-31T23:30:00Z')), '2026-12-31');
});
