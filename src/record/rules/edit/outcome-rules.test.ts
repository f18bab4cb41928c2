import { type EditCase, THE_CLASS_86, tryCases } from '../../../../test/make/edit-case.js';
import { OUTCOME_RULES } from './outcome-rules.js';

const CASES: readonly EditCase[] = [
  {
    code: 'PR-150',
    why: 'there is no outcome 23',
    breaks: { outcome: '23' },
    holds: { outcome: 'Outcome 1A' },
  },
  {
    code: 'PR-150',
    why: 'a word is no number, but “under investigation” is no outcome',
    breaks: { outcome: 'filed' },
    holds: { outcome: 'Under investigation' },
  },
  {
    code: 'PR-151',
    why: 'outcome 21 began in January 2016',
    breaks: { outcome: '21', outcome_at: '2015-12-31' },
    holds: { outcome: '21', outcome_at: '2016-01-01' },
  },
  {
    code: 'PR-152',
    why: 'outcome 21 is for imagery',
    breaks: { outcome: '21' },
    holds: { ...THE_CLASS_86, outcome: '21' },
  },
  {
    code: 'PR-153',
    why: 'of young people',
    breaks: { ...THE_CLASS_86, outcome: '21' },
    holds: { ...THE_CLASS_86, outcome: '21', suspect_age: '15' },
  },
  {
    code: 'PR-154',
    why: 'ten is old enough',
    breaks: { outcome: '11', suspect_age: '10' },
    holds: { outcome: '11', suspect_age: '9' },
  },
  {
    code: 'PR-155',
    why: 'no warning for cannabis',
    breaks: { outcome: '7' },
    holds: { outcome: '7', offence_code: '92D' },
  },
  { code: 'PR-156', why: 'no fraud', breaks: { outcome: '19' } },
  {
    code: 'PR-157',
    why: 'a suspect where none was identified',
    breaks: { outcome: '14' },
    holds: { outcome: '14', suspect_id: '' },
  },
  {
    code: 'PR-158',
    why: 'a suspect where none was found',
    breaks: { outcome: '18' },
    holds: { outcome: '18', suspect_id: '' },
  },
  {
    code: 'PR-159',
    why: 'no suspect where one was identified',
    breaks: { suspect_id: '' },
    holds: { outcome: '1' },
  },
  { code: 'PR-160', why: 'an outcome before the record', breaks: { outcome_at: '2025-03-01' } },
  {
    code: 'PR-161',
    why: 'an outcome without a day',
    breaks: { outcome_at: '' },
    holds: { outcome: '', outcome_at: '' },
  },
  {
    code: 'PR-162',
    why: 'a youth caution for an adult',
    breaks: { outcome: '2A' },
    holds: { outcome: '2A', suspect_age: '17' },
  },
  {
    code: 'PR-163',
    why: 'an adult caution for a child',
    breaks: { outcome: '3', suspect_age: '17' },
    holds: { outcome: '3' },
  },
  { code: 'PR-164', why: 'before outcomes', breaks: { outcome_at: '2013-03-31' } },
  { code: 'PR-165', why: 'who has died?', breaks: { outcome: '5', suspect_id: '' }, holds: { outcome: '5' } },
  {
    code: 'PR-166',
    why: 'passed to whom?',
    breaks: { outcome: '20' },
    holds: { outcome: '20', transferred_to: 'Local authority' },
  },
];

tryCases(OUTCOME_RULES, CASES);
