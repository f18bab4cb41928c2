import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDuties, readHours, writeDuties, writeHours } from './typed-hours.js';

const CASES: readonly (readonly [typed: string, read: string, why: string])[] = [
  ['08:00–22:00', '08:00–22:00', 'as it is written again'],
  ['14-22, 8.30 to 12', '08:30–12:00, 14:00–22:00', 'as somebody in a hurry types it, put in order'],
  ['8 tan 17', '08:00–17:00', 'in Welsh'],
  ['0-24', '00:00–24:00', 'all day'],
  ['', '', 'nobody watches'],
  ['22-06', 'hours-backwards', 'a watch over midnight stands on both days'],
  ['8-12, 11-14', 'hours-overlap', 'overlapping'],
  ['8-25', 'hours-unreadable', 'no such hour'],
  ['8-24:30', 'hours-unreadable', 'beyond the day'],
  ['mornings', 'hours-unreadable', 'no hours at all'],
];
for (const [typed, expected, why] of CASES)
  test(`hours typed as “${typed}”: ${why}`, () => {
    const read = readHours(typed);
    assert.equal(read.ok ? writeHours(read.value) : read.problems[0]?.code, expected);
  });

const DUTIES: readonly (readonly [typed: string, problem: string])[] = [
  ['08-16', 'officers-unreadable'],
  ['08-16 = many', 'officers-unreadable'],
  ['08-16 = 3 = 4', 'officers-unreadable'],
  ['08:30-16 = 3', 'hours-not-whole'],
  ['08-16 = 3\n15-23 = 2', 'hours-overlap'],
];
for (const [typed, problem] of DUTIES)
  test(`a line of staffing as “${typed}” is not taken: ${problem}`, () => {
    const read = readDuties(typed);
    assert.equal(read.ok ? 'ok' : read.problems[0]?.code, problem);
  });

test('staffing written down and read again is the same, hour for hour', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 24, maxLength: 24 }), (byHour) => {
      const read = readDuties(writeDuties(byHour));
      assert.deepEqual(read.ok && read.value, byHour);
    }),
  );
});
