import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type EditCase,
  CLEAN,
  IN_2016,
  RAPE,
  THE_CLASS_86,
  codesOf,
  tryCases,
} from '../../../../test/make/edit-case.js';
import { LAW_RULES } from './law-rules.js';

const CASES: readonly EditCase[] = [
  {
    code: 'PR-001',
    why: 'the day before section 15A',
    breaks: { committed_from: '2017-03-01', committed_to: '2017-04-02' },
    holds: { committed_from: '2017-04-03', committed_to: '2017-04-03' },
  },
  {
    code: 'PR-002',
    why: 'it went on past the day',
    breaks: { committed_from: '2017-03-01', committed_to: '2017-04-03' },
    holds: { committed_from: '2017-04-03', committed_to: '2017-05-01' },
  },
  {
    code: 'PR-003',
    why: 'cyberflashing of 2023',
    breaks: { offence_title: 'Cyberflashing', committed_from: '2023-05-01', committed_to: '' },
    holds: { offence_title: 'Cyberflashing', committed_from: '2024-01-31', committed_to: '' },
  },
  {
    code: 'PR-004',
    why: 'grooming of the nineties',
    breaks: { offence_code: '88/06', offence_title: '', committed_from: '1995-01-02', committed_to: '' },
    holds: { offence_code: '88A', offence_title: '', committed_from: '2004-05-01', committed_to: '' },
  },
  {
    code: 'PR-005',
    why: 'a prohibited image of 2009',
    breaks: {
      offence_title: 'Possession of a prohibited image of a child',
      committed_from: '2009-05-01',
      committed_to: '',
    },
    holds: {
      offence_title: 'Possession of a prohibited image of a child',
      committed_from: '2010-04-01',
      committed_to: '',
    },
  },
  {
    code: 'PR-006',
    why: 'self-harm encouraged in 2023',
    breaks: {
      offence_title: 'Encouraging serious self-harm',
      committed_from: '2023-12-31',
      committed_to: '',
    },
    holds: { offence_title: 'Encouraging serious self-harm', committed_from: '2024-06-01', committed_to: '' },
  },
  {
    code: 'PR-007',
    why: 'until 2004 the age was 16',
    breaks: { ...THE_CLASS_86, victim_age: '17', committed_from: '2003-05-01', committed_to: '' },
    holds: { ...THE_CLASS_86, victim_age: '17', committed_from: '2005-05-01', committed_to: '' },
  },
  {
    code: 'PR-008',
    why: 'a historic offence',
    breaks: { ...RAPE, committed_from: '1998-05-01', committed_to: '' },
    holds: RAPE,
  },
  { code: 'PR-009', why: 'a legacy class', breaks: { offence_code: '72' } },
];

tryCases(LAW_RULES, CASES);

test('section 15A of 2016 is known by its code alone, its title alone, in Welsh and zero-padded', () => {
  for (const cells of [
    { offence_title: '' },
    { offence_code: '88A' },
    { offence_code: '88A', offence_title: 'Cyfathrebu rhywiol â phlentyn' },
    { offence_code: '071 / 17', offence_title: '' },
  ])
    assert.ok(codesOf({ ...CLEAN, ...IN_2016, ...cells }).includes('PR-001'));
});
