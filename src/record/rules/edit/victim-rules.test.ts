import { type EditCase, THE_CLASS_86, RAPE, tryCases } from '../../../../test/make/edit-case.js';
import { VICTIM_RULES } from './victim-rules.js';

const CASES: readonly EditCase[] = [
  {
    code: 'PR-040',
    why: '13 in a class under 13',
    breaks: { offence_code: '21', victim_age: '13' },
    holds: { offence_code: '21', victim_age: '12' },
  },
  {
    code: 'PR-041',
    why: '12 in a class of 13 to 15',
    breaks: { offence_code: '22B', victim_age: '12' },
    holds: { offence_code: '22B', victim_age: '13' },
  },
  {
    code: 'PR-042',
    why: '16 in a class of 13 to 15',
    breaks: { offence_code: '22B', victim_age: '16' },
    holds: { offence_code: '22B', victim_age: '15' },
  },
  {
    code: 'PR-043',
    why: '16 in section 15A, by the date of birth',
    breaks: { victim_age: '', victim_dob: '2009-03-10' },
    holds: { victim_age: '', victim_dob: '2009-03-11' },
  },
  {
    code: 'PR-043',
    why: 'a decoy’s age is made up',
    breaks: { victim_age: '40' },
    holds: { victim_age: '40', victim_dob: '', victim_kind: 'decoy' },
  },
  {
    code: 'PR-044',
    why: '18 in exploitation of children',
    breaks: { offence_code: '71', offence_title: '', victim_age: '18' },
    holds: { offence_code: '71', offence_title: '', victim_age: '17' },
  },
  {
    code: 'PR-045',
    why: '12 in a class of 13 and over',
    breaks: { offence_code: '20A', victim_age: '12' },
    holds: { offence_code: '20A', victim_age: '13' },
  },
  {
    code: 'PR-046',
    why: '15 in a class of 16 and over',
    breaks: { offence_code: '19C', victim_age: '15' },
    holds: { offence_code: '19C', victim_age: '16' },
  },
  {
    code: 'PR-047',
    why: 'the birthday says 13',
    breaks: { victim_age: '12' },
    holds: { committed_to: '2025-06-30', victim_age: '14' },
  },
  {
    code: 'PR-048',
    why: 'the class hides children',
    breaks: { offence_code: '20A', victim_age: '', victim_dob: '' },
    holds: { offence_code: '86/10', victim_age: '', victim_dob: '' },
  },
  {
    code: 'PR-049',
    why: 'a child’s offence without an age',
    breaks: { victim_age: '', victim_dob: '' },
    holds: { victim_age: '' },
  },
  { code: 'PR-050', why: 'an age nobody has', breaks: { victim_age: '111' }, holds: { victim_age: '110' } },
  { code: 'PR-051', why: 'born after the record', breaks: { victim_dob: '2025-03-14' } },
  {
    code: 'PR-052',
    why: 'an unknown child with an age',
    breaks: { ...THE_CLASS_86, victim_kind: 'state' },
    holds: { ...THE_CLASS_86, victim_kind: 'state', victim_age: '', victim_dob: '' },
  },
  {
    code: 'PR-053',
    why: 'a decoy was not born',
    breaks: { victim_kind: 'decoy' },
    holds: { victim_kind: 'decoy', victim_dob: '' },
  },
  {
    code: 'PR-054',
    why: 'the state in an offence against a person',
    breaks: { victim_kind: 'the crown' },
    holds: { ...THE_CLASS_86, victim_kind: 'the crown' },
  },
  {
    code: 'PR-055',
    why: 'two victims, one crime',
    breaks: { victim_count: '2' },
    holds: { ...THE_CLASS_86, victim_count: '40' },
  },
  { code: 'PR-056', why: 'a boy in 19D', breaks: { ...RAPE, victim_sex: 'male' }, holds: RAPE },
  {
    code: 'PR-057',
    why: 'a girl in 19G',
    breaks: { ...RAPE, offence_code: '19G' },
    holds: { ...RAPE, offence_code: '19G', victim_sex: 'male' },
  },
  {
    code: 'PR-058',
    why: 'the class goes by sex',
    breaks: { ...RAPE, victim_sex: '' },
    holds: { victim_sex: '' },
  },
  { code: 'PR-059', why: 'one person on both sides', breaks: { suspect_id: 'V1' } },
  {
    code: 'PR-060',
    why: 'the narrative speaks of a decoy',
    breaks: { narrative: 'A hunter group used a decoy of 13 on a chat site; suspect asked to meet.' },
  },
  {
    code: 'PR-061',
    why: 'nothing to know the victim by',
    breaks: { victim_id: '' },
    holds: { victim_id: '', victim_kind: 'decoy', victim_dob: '' },
  },
];

tryCases(VICTIM_RULES, CASES);
