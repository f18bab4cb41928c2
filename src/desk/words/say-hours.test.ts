import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALWAYS, type MonitoredHours, NEVER, type Span } from '../rules/clocks/hours.js';
import { hoursInWords } from './say-hours.js';

const day: readonly Span[] = [{ from: '08:00', to: '22:00' }];
const split: readonly Span[] = [
  { from: '08:00', to: '12:00' },
  { from: '14:00', to: '18:00' },
];
const weekdays = (working: readonly Span[], rest: readonly Span[]) => [
  rest,
  ...Array.from({ length: 5 }, () => working),
  rest,
];

const CASES: readonly (readonly [MonitoredHours, en: string, cy: string])[] = [
  [ALWAYS, 'At all hours, every day', 'Bob awr, bob dydd'],
  [NEVER, 'Nobody watches', 'Nid oes neb yn gwylio'],
  [
    { weekdays: weekdays(day, []), bank_holidays: [] },
    'Monday to Friday: 08:00 to 22:00; Saturday to Sunday: nobody watches; bank holidays: nobody watches',
    'Dydd Llun i ddydd Gwener, 08:00 tan 22:00; Dydd Sadwrn i ddydd Sul, nid oes neb yn gwylio; gwyliau banc: nid oes neb yn gwylio',
  ],
  [
    { weekdays: weekdays(split, split), bank_holidays: 'as-usual' },
    'Every day: 08:00 to 12:00 and 14:00 to 18:00',
    'Bob dydd, 08:00 tan 12:00 a 14:00 tan 18:00',
  ],
];

for (const [hours, en, cy] of CASES)
  test(`hours are said as “${en}” and in Welsh`, () => {
    assert.equal(hoursInWords(hours, 'en'), en);
    assert.equal(hoursInWords(hours, 'cy'), cy);
  });
