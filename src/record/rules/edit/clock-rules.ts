/** From the first touch to the record: 24 hours, and 72 before April 2015. */
import { daysBetween } from '../../../base/day.js';
import type { CrimeRow } from './crime-row.js';
import { limit } from './lookups.js';
import { leastMinutesBetween } from './moment.js';
import { rule } from './rule.js';

/** True when it surely took longer, even where only the days are known. */
function tookLonger(row: Pick<CrimeRow, 'first_contact_at' | 'recorded_at'>, hours: number): boolean {
  const { first_contact_at: first, recorded_at: recorded } = row;
  return first !== null && recorded !== null && leastMinutesBetween(first, recorded) > hours * 60;
}

export const CLOCK_RULES = [
  rule({
    code: 'PR-030',
    needs: ['first_contact_at', 'recorded_at'],
    uses: ['late_reason'],
    column: 'recorded_at',
    breaks: (r) => r.late_reason === null && tookLonger(r, limit('recording-hours')),
  }),
  rule({
    code: 'PR-031',
    needs: ['first_contact_at', 'recorded_at', 'late_reason'],
    column: 'late_reason',
    breaks: (r) => r.late_reason !== null && tookLonger(r, limit('recording-hours')),
  }),
  rule({
    code: 'PR-032',
    needs: ['first_contact_at', 'recorded_at'],
    column: 'recorded_at',
    breaks: (r) => tookLonger(r, limit('recording-hours-before-2015')),
  }),
  rule({
    code: 'PR-033',
    needs: ['first_contact_at', 'recorded_at'],
    breaks: (r) => r.first_contact_at === null && r.recorded_at !== null,
  }),
  rule({
    code: 'PR-034',
    needs: ['first_contact_at', 'recorded_at'],
    breaks: ({ first_contact_at: first, recorded_at: recorded }) =>
      first !== null &&
      recorded !== null &&
      first.minutes !== null &&
      first.minutes === recorded.minutes &&
      first.day === recorded.day,
  }),
  rule({
    code: 'PR-035',
    needs: ['reported_at', 'recorded_at'],
    column: 'recorded_at',
    breaks: ({ reported_at: reported, recorded_at: recorded }) =>
      reported !== null && recorded !== null && daysBetween(reported.day, recorded.day) > 366,
  }),
];
