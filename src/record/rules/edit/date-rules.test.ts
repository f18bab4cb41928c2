import { type EditCase, tryCases } from '../../../../test/make/edit-case.js';
import { DATE_RULES } from './date-rules.js';

const CASES: readonly EditCase[] = [
  {
    code: 'PR-010',
    why: 'it ends before it begins',
    breaks: { committed_to: '2025-03-09' },
    holds: { committed_to: '2025-03-10' },
  },
  {
    code: 'PR-011',
    why: 'recorded before it began',
    breaks: { committed_from: '2025-03-14' },
    holds: { committed_from: '2025-03-13' },
  },
  {
    code: 'PR-012',
    why: 'reported before it began',
    breaks: { committed_from: '2025-03-13 10:00' },
    holds: { committed_from: '2025-03-13 08:00' },
  },
  {
    code: 'PR-013',
    why: 'it went on after the report',
    breaks: { committed_to: '2025-03-14' },
    holds: { committed_to: '2025-03-13' },
  },
  {
    code: 'PR-014',
    why: 'recorded the day before the report',
    breaks: { recorded_at: '2025-03-12' },
    holds: { recorded_at: '2025-03-13' },
  },
  {
    code: 'PR-015',
    why: 'the first touch is the earliest',
    breaks: { first_contact_at: '2025-03-13 09:01' },
  },
  {
    code: 'PR-016',
    why: 'two days ahead',
    breaks: { recorded_at: '2025-10-03' },
    holds: { recorded_at: '2025-10-01' },
  },
  {
    code: 'PR-017',
    why: 'two days ahead',
    breaks: { reported_at: '2025-10-03' },
    holds: { reported_at: '2025-10-01' },
  },
  { code: 'PR-018', why: 'a year typed wrong', breaks: { committed_to: '2052-03-12' } },
  {
    code: 'PR-019',
    why: 'before birth',
    breaks: { committed_from: '2011-01-01', committed_to: '2011-05-31' },
    holds: { committed_from: '2011-01-01', committed_to: '2011-06-01' },
  },
  {
    code: 'PR-020',
    why: 'what a system puts in',
    breaks: { committed_from: '1900-01-01' },
    holds: { committed_from: '2025-01-01' },
  },
  { code: 'PR-021', why: 'no day of the conduct', breaks: { committed_from: '' } },
  { code: 'PR-022', why: 'no day of recording', breaks: { recorded_at: '' } },
  {
    code: 'PR-023',
    why: 'before the standard',
    breaks: { recorded_at: '2002-03-31' },
    holds: { recorded_at: '2002-04-01' },
  },
  {
    code: 'PR-024',
    why: 'eleven years',
    breaks: { committed_from: '2014-03-01' },
    holds: { committed_from: '2016-03-11' },
  },
];

tryCases(DATE_RULES, CASES);
