/** Days of one crime among themselves. */
import { addDays, daysBetween } from '../../../base/day.js';
import { limit } from './lookups.js';
import { type Moment, isBefore } from './moment.js';
import { type AsOn, rule } from './rule.js';

/** Both are known, and the first surely came before the second. */
const before = (a: Moment | null, b: Moment | null): boolean => a !== null && b !== null && isBefore(a, b);

/** A day that has not come: the day after today may be today elsewhere in a system's clock, and is let be. */
const isToCome = (m: Moment | null, { today }: AsOn): boolean =>
  m !== null && m.day > today && m.day > addDays(today, 1);

/** Days that record systems put in when nobody knows one. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '1753-01-01',
  '1899-12-30',
  '1899-12-31',
  '1900-01-01',
  '1970-01-01',
  '9999-12-31',
]);

/** When the National Crime Recording Standard was adopted by every force. */
const STANDARD_FROM = '2002-04-01';

export const DATE_RULES = [
  rule({
    code: 'PR-010',
    needs: ['committed_from', 'committed_to'],
    column: 'committed_to',
    breaks: (r) => before(r.committed_to, r.committed_from),
  }),
  rule({
    code: 'PR-011',
    needs: ['committed_from', 'recorded_at'],
    breaks: (r) => before(r.recorded_at, r.committed_from),
  }),
  rule({
    code: 'PR-012',
    needs: ['committed_from', 'reported_at'],
    breaks: (r) => before(r.reported_at, r.committed_from),
  }),
  rule({
    code: 'PR-013',
    needs: ['committed_to', 'reported_at'],
    breaks: (r) => before(r.reported_at, r.committed_to),
  }),
  rule({
    code: 'PR-014',
    needs: ['recorded_at', 'reported_at'],
    breaks: (r) => before(r.recorded_at, r.reported_at),
  }),
  rule({
    code: 'PR-015',
    needs: ['first_contact_at', 'reported_at'],
    breaks: (r) => before(r.reported_at, r.first_contact_at),
  }),
  rule({ code: 'PR-016', needs: ['recorded_at'], breaks: (r, at) => isToCome(r.recorded_at, at) }),
  rule({ code: 'PR-017', needs: ['reported_at'], breaks: (r, at) => isToCome(r.reported_at, at) }),
  rule({
    code: 'PR-018',
    needs: ['committed_from'],
    uses: ['committed_to'],
    breaks: (r, at) => isToCome(r.committed_from, at) || isToCome(r.committed_to, at),
  }),
  rule({
    code: 'PR-019',
    needs: ['committed_from', 'victim_dob'],
    uses: ['committed_to'],
    column: 'victim_dob',
    breaks: (r) => {
      const last = (r.committed_to ?? r.committed_from)?.day;
      return last !== undefined && r.victim_dob !== null && last < r.victim_dob;
    },
  }),
  rule({
    code: 'PR-020',
    needs: ['committed_from'],
    uses: ['committed_to'],
    breaks: (r) => [r.committed_from, r.committed_to].some((m) => m !== null && PLACEHOLDERS.has(m.day)),
  }),
  rule({ code: 'PR-021', needs: ['committed_from'], breaks: (r) => r.committed_from === null }),
  rule({ code: 'PR-022', needs: ['recorded_at'], breaks: (r) => r.recorded_at === null }),
  rule({
    code: 'PR-023',
    needs: ['recorded_at'],
    breaks: (r) => r.recorded_at !== null && r.recorded_at.day < STANDARD_FROM,
  }),
  rule({
    code: 'PR-024',
    needs: ['committed_from', 'committed_to'],
    column: 'committed_to',
    breaks: ({ committed_from: from, committed_to: to }) =>
      from !== null && to !== null && daysBetween(from.day, to.day) > limit('longest-conduct') * DAYS_A_YEAR,
  }),
];

const DAYS_A_YEAR = 366;
