/** "The last three financial years", counted back from the day of the reply. Whole years that had ended by then. */
import type { Day } from '../../../base/day.js';
import { type Period, calendarYear, financialYear } from '../../../base/period.js';

const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
  dwy: 2,
  tair: 3,
  pedair: 4,
  pum: 5,
};
const LAST =
  /\b(?:last|past|previous|preceding)\s+(?:(\d{1,2}|two|three|four|five|six|ten)\s+)?(?:full |complete )?(financial|calendar|fiscal)?\s*years?\b|\b(dwy|tair|pedair|pum|\d{1,2}) (?:flynedd|blynedd|mlynedd) (ariannol|calendr)? ?diwethaf/i;

/** **Shape**: "the last three financial years", 2024-06-10 → 1 April 2021 to 1 April 2024; no such words → null. */
export function lastYears(text: string, repliedOn: Day): Period | null {
  const m = LAST.exec(text);
  if (!m) return null;
  const said = (m[1] ?? m[3] ?? '1').toLowerCase();
  const n = NUMBERS[said] ?? Number(said);
  if (!(n >= 1 && n <= 20)) return null;
  const year = Number(repliedOn.slice(0, 4));
  const financial = /financial|fiscal|ariannol/i.test(m[2] ?? m[4] ?? '');
  const last = financial ? (repliedOn.slice(5) >= '04-01' ? year - 1 : year - 2) : year - 1;
  const make = financial ? financialYear : calendarYear;
  return { from: make(last - n + 1).from, to: make(last).to };
}
