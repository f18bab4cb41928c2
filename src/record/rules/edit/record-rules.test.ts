import { type EditCase, tryCases } from '../../../../test/make/edit-case.js';
import { RECORD_RULES } from './record-rules.js';

const CASES: readonly EditCase[] = [
  {
    code: 'PR-180',
    why: 'N100 has sub-reasons',
    breaks: { offence_code: 'N100', offence_title: '', published_class: '' },
    holds: { offence_code: 'N100/02', sub_reason: 'Another force' },
  },
  {
    code: 'PR-181',
    why: 'a teacher acts for the child',
    breaks: { offence_code: 'N100', reporter: 'teacher', sub_reason: 'Third party, victim unconfirmed' },
    holds: {
      offence_code: 'N100',
      reporter: 'witness',
      sub_reason: 'Third party, victim unconfirmed',
      victim_confirmed: '',
    },
  },
  {
    code: 'PR-182',
    why: 'see log',
    breaks: { narrative: 'See log 4 of today, TBC' },
    holds: { narrative: 'See what follows: IP contacted by Snapchat.' },
  },
  { code: 'PR-183', why: 'nothing told', breaks: { narrative: '' } },
  { code: 'PR-184', why: 'a whole document', breaks: { narrative: 'IP contacted. '.repeat(8000) } },
  { code: 'PR-185', why: 'no number', breaks: { crime_id: '' } },
  {
    code: 'PR-186',
    why: 'the report came online, the offence did not',
    breaks: {
      platforms: '',
      narrative:
        'Reported online by the mother through the force website. Suspect approached IP in the park.',
    },
    holds: {
      platforms: '',
      narrative: 'Reported online by the mother. Suspect approached IP through Snapchat.',
    },
  },
];

tryCases(RECORD_RULES, CASES);
