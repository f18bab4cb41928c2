import { type EditCase, tryCases } from '../../../../test/make/edit-case.js';
import { CLOCK_RULES } from './clock-rules.js';

const CASES: readonly EditCase[] = [
  {
    code: 'PR-030',
    why: 'a minute too late, and no reason',
    breaks: { recorded_at: '2025-03-14 09:01' },
    holds: { recorded_at: '2025-03-14 09:00' },
  },
  {
    code: 'PR-030',
    why: 'of days alone two whole ones are surely too long',
    breaks: { first_contact_at: '2025-03-13', recorded_at: '2025-03-15' },
    holds: { first_contact_at: '2025-03-13', recorded_at: '2025-03-14' },
  },
  {
    code: 'PR-030',
    why: 'in October a day can have 25 hours: 24 by the wall is one too many',
    breaks: { first_contact_at: '2024-10-26 09:00', recorded_at: '2024-10-27 09:00' },
    holds: { first_contact_at: '2024-10-26 09:00', recorded_at: '2024-10-27 08:00' },
  },
  {
    code: 'PR-031',
    why: 'late, with a reason',
    breaks: { recorded_at: '2025-03-14 09:01', late_reason: 'Language line' },
    holds: { late_reason: 'Language line' },
  },
  {
    code: 'PR-032',
    why: '72 hours until April 2015',
    breaks: { first_contact_at: '2015-03-01 09:00', recorded_at: '2015-03-04 09:01' },
    holds: { first_contact_at: '2015-03-01 09:00', recorded_at: '2015-03-04 09:00' },
  },
  { code: 'PR-033', why: 'no first touch', breaks: { first_contact_at: '' } },
  {
    code: 'PR-034',
    why: 'the clock of the crime desk',
    breaks: { first_contact_at: '2025-03-13 15:30' },
    holds: { first_contact_at: '2025-03-13', recorded_at: '2025-03-13' },
  },
  {
    code: 'PR-035',
    why: 'a year and more',
    breaks: { reported_at: '2024-03-01' },
    holds: { reported_at: '2024-04-01' },
  },
];

tryCases(CLOCK_RULES, CASES);
