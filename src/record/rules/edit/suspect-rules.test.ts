import { type EditCase, THE_CLASS_86, tryCases } from '../../../../test/make/edit-case.js';
import { SUSPECT_RULES } from './suspect-rules.js';

const CASES: readonly EditCase[] = [
  {
    code: 'PR-070',
    why: 'the law needs an adult',
    breaks: { suspect_age: '17' },
    holds: { suspect_age: '18' },
  },
  {
    code: 'PR-071',
    why: 'nine, and not outcome 11',
    breaks: { ...THE_CLASS_86, suspect_age: '9', outcome: '21' },
    holds: { ...THE_CLASS_86, suspect_age: '9', outcome: '11' },
  },
  {
    code: 'PR-072',
    why: 'trust is an adult’s',
    breaks: { offence_code: '73', suspect_age: '17', suspect_relation: 'coach' },
    holds: { offence_code: '73', suspect_relation: 'coach' },
  },
  {
    code: 'PR-073',
    why: 'a stranger holds no trust',
    breaks: { offence_code: '73' },
    holds: { offence_code: '73', suspect_relation: 'teacher' },
  },
  {
    code: 'PR-074',
    why: 'familial, and no family',
    breaks: { offence_code: '23' },
    holds: { offence_code: '23', suspect_relation: 'family' },
  },
  { code: 'PR-075', why: 'the birthday says 34', breaks: { suspect_age: '43' } },
  { code: 'PR-076', why: 'an age nobody has', breaks: { suspect_age: '-1' } },
];

tryCases(SUSPECT_RULES, CASES);
