import { type EditCase, THE_CLASS_86, OTHER, CLEAN, tryCases } from '../../../../test/make/edit-case.js';
import { DUPLICATE_RULES } from './duplicate-rules.js';

const CASES: readonly EditCase[] = [
  {
    code: 'PR-120',
    why: 'one number, two rows',
    breaks: CLEAN,
    after: { ...CLEAN, ...OTHER, crime_id: '2500000001' },
    holds: OTHER,
  },
  {
    code: 'PR-121',
    why: 'the same crime twice',
    breaks: { crime_id: '3' },
    after: { ...CLEAN, ...OTHER, victim_id: 'V1' },
    holds: { crime_id: '3', committed_to: '2025-03-11' },
  },
  {
    code: 'PR-122',
    why: 'one incident, two crimes',
    breaks: { crime_id: '3', offence_code: '22B', published_class: '22B', offence_title: '' },
    after: { ...CLEAN, ...OTHER, report_id: 'R1', victim_id: 'V1' },
    holds: { crime_id: '3', victim_id: 'V3' },
  },
  {
    code: 'PR-123',
    why: 'images are counted by offender',
    breaks: { ...THE_CLASS_86, crime_id: '3' },
    after: { ...CLEAN, ...OTHER, ...THE_CLASS_86, report_id: 'R1', suspect_id: 'S1' },
    holds: { ...THE_CLASS_86, crime_id: '3', suspect_id: 'S3' },
  },
  {
    code: 'PR-124',
    why: 'pasted from another crime',
    breaks: { crime_id: '3', victim_id: 'V3', report_id: 'R3', suspect_id: 'S3' },
    after: { ...CLEAN, crime_id: '4', victim_id: 'V4' },
    holds: OTHER,
  },
  {
    code: 'PR-125',
    why: 'it went on, and was recorded again',
    breaks: { crime_id: '3', committed_from: '2025-03-09', committed_to: '2025-03-20' },
    after: { ...CLEAN, ...OTHER, victim_id: 'V1', suspect_id: 'S1' },
    holds: { crime_id: '3', committed_from: '2024-03-09', committed_to: '2024-03-20' },
  },
];

tryCases(DUPLICATE_RULES, CASES);
