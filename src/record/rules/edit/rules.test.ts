/** Every rule of the register, with a record that breaks it and one that does not, and why. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExtractColumn } from '../extract-columns.js';
import { EXTRACT_COLUMNS } from '../extract-columns.js';
import { EDIT_RULES, EditRun, crimeRowReader } from './index.js';

type Cells = Readonly<Partial<Record<ExtractColumn, string>>>;

/** A record that breaks nothing, in the cells of an extract. */
const CLEAN: Cells = {
  crime_id: '2500000001',
  report_id: 'R1',
  force: 'Gwent',
  unit: 'A1',
  recorder: '1234',
  offence_code: '71/17',
  published_class: '88A',
  offence_title: 'Sexual communication with a child',
  committed_from: '2025-03-10 18:00',
  committed_to: '2025-03-12 20:00',
  first_contact_at: '2025-03-13 09:00',
  reported_at: '2025-03-13 09:00',
  recorded_at: '2025-03-13 15:30',
  reporter: 'parent',
  victim_id: 'V1',
  victim_kind: 'person',
  victim_count: '1',
  victim_age: '13',
  victim_dob: '2011-06-01',
  victim_sex: 'female',
  victim_confirmed: 'yes',
  suspect_id: 'S1',
  suspect_age: '34',
  suspect_dob: '1990-05-05',
  suspect_relation: 'stranger',
  online_flag: 'yes',
  flag_rule: 'online-flag-2024',
  flag_set_at: '2025-03-13 16:00',
  platforms: 'Snapchat',
  reader_online: 'yes',
  narrative: 'Suspect contacted IP by Snapchat and asked for images. Account since deleted.',
  outcome: '16',
  outcome_at: '2025-09-01',
};

const TODAY = '2025-10-01';
const ALL: ReadonlySet<ExtractColumn> = new Set(EXTRACT_COLUMNS);

/** The codes that rows break, taken one after another. */
function codesOf(...rows: readonly Cells[]): readonly string[] {
  const run = new EditRun({ columns: ALL, today: TODAY });
  const read = crimeRowReader();
  return rows.flatMap((cells, i) =>
    run
      .check(
        read((column) => cells[column] ?? ''),
        i + 2,
      )
      .map((f) => f.code),
  );
}

interface Case {
  readonly code: string;
  readonly why: string;
  readonly breaks: Cells;
  /** Beside the clean record; a rule that a small change keeps is better known than by the clean record alone. */
  readonly holds?: Cells;
  /** The row before, for rules over many. */
  readonly after?: Cells;
}

const THE_CLASS_86 = { offence_code: '86/02', published_class: '86', offence_title: '' } as const;
const IN_2016 = { committed_from: '2016-05-01', committed_to: '2016-05-02' } as const;
const RAPE = { offence_code: '19D', published_class: '19D', offence_title: '' } as const;
const OTHER = {
  crime_id: '2500000002',
  report_id: 'R2',
  victim_id: 'V2',
  suspect_id: 'S2',
  narrative: 'Another telling altogether, of a request made by Instagram in April, by a stranger.',
} as const;

const CASES: readonly Case[] = [
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
  {
    code: 'PR-080',
    why: 'four weeks without a flag',
    breaks: { online_flag: '', recorded_at: '2025-09-03' },
    holds: { online_flag: 'not assessed', recorded_at: '2025-09-04' },
  },
  {
    code: 'PR-081',
    why: 'online, and nowhere',
    breaks: { platforms: '' },
    holds: { platforms: 'not known' },
  },
  { code: 'PR-082', why: 'the reader says yes', breaks: { online_flag: 'no' } },
  {
    code: 'PR-083',
    why: 'the reader says no',
    breaks: { reader_online: 'no' },
    holds: { reader_online: 'person' },
  },
  { code: 'PR-084', why: 'unset, and the reader says yes', breaks: { online_flag: '' } },
  {
    code: 'PR-085',
    why: 'the rule of 2017 in 2025',
    breaks: { flag_rule: '2017' },
    holds: { flag_rule: '2024' },
  },
  {
    code: 'PR-086',
    why: 'no flag before April 2014',
    breaks: { recorded_at: '2014-03-31' },
    holds: { recorded_at: '2014-04-01' },
  },
  {
    code: 'PR-087',
    why: 'set before there was a record',
    breaks: { flag_set_at: '2025-03-12' },
    holds: { flag_set_at: '2025-03-13' },
  },
  {
    code: 'PR-088',
    why: 'Snapchat, and not online',
    breaks: { online_flag: 'no' },
    holds: { online_flag: 'no', platforms: 'none' },
  },
  {
    code: 'PR-089',
    why: 'section 15A, not online',
    breaks: { online_flag: 'no' },
    holds: { ...RAPE, online_flag: 'no' },
  },
  {
    code: 'PR-090',
    why: 'text messages are in since April 2024',
    breaks: { online_flag: 'no', platforms: 'SMS' },
    holds: { online_flag: 'no', platforms: 'SMS', recorded_at: '2024-03-31' },
  },
  {
    code: 'PR-091',
    why: 'before that the force decided',
    breaks: { platforms: 'text message', recorded_at: '2024-03-31' },
    holds: { platforms: 'text message' },
  },
  {
    code: 'PR-092',
    why: 'under which rule?',
    breaks: { flag_rule: '' },
    holds: { flag_rule: '', online_flag: '' },
  },
  {
    code: 'PR-093',
    why: 'on no list, or by another name',
    breaks: { platforms: 'Roblox, Zorble' },
    holds: { platforms: 'Roblox; snap, other: Zorble' },
  },
  {
    code: 'PR-100',
    why: 'words where a code belongs',
    breaks: { offence_code: 'grooming?' },
    holds: { offence_code: 'HO code 88a' },
  },
  {
    code: 'PR-101',
    why: 'a code not held here',
    breaks: { offence_code: '105A' },
    holds: { offence_code: '086/02' },
  },
  { code: 'PR-102', why: 'no code', breaks: { offence_code: '' } },
  {
    code: 'PR-103',
    why: '71/17 is published in 88A',
    breaks: { published_class: '71' },
    holds: { published_class: '88a' },
  },
  {
    code: 'PR-104',
    why: 'two offences in one row',
    breaks: { ...THE_CLASS_86, published_class: '22B' },
    holds: THE_CLASS_86,
  },
  {
    code: 'PR-105',
    why: 'the title of another offence',
    breaks: { offence_code: '22B', published_class: '22B' },
    holds: { offence_code: '88A' },
  },
  {
    code: 'PR-106',
    why: '71/17 is not exploitation',
    breaks: { offence_title: 'Abuse of children through exploitation' },
  },
  {
    code: 'PR-107',
    why: 'the court’s code of section 15A',
    breaks: { ...THE_CLASS_86, court_code: 'SX03224A' },
    holds: { court_code: 'SX03224A' },
  },
  {
    code: 'PR-108',
    why: '71 alone says too little',
    breaks: { offence_code: '71', offence_title: '' },
    holds: { offence_code: '71' },
  },
  {
    code: 'PR-109',
    why: '88A alone says too little',
    breaks: { offence_code: '88A', offence_title: '' },
    holds: { offence_code: '88A', offence_title: '', recorded_at: '2017-03-31' },
  },
  {
    code: 'PR-110',
    why: '86 alone says too little',
    breaks: { offence_code: '86', offence_title: '' },
    holds: THE_CLASS_86,
  },
  {
    code: 'PR-111',
    why: 'an intimate image of a child is class 86',
    breaks: { offence_code: '88E', offence_title: 'Sharing an intimate photograph', published_class: '88E' },
    holds: {
      offence_code: '88E',
      offence_title: 'Sharing an intimate photograph',
      published_class: '88E',
      victim_age: '18',
    },
  },
  {
    code: 'PR-112',
    why: 'extortion of a child is hidden in 35',
    breaks: { offence_code: '35' },
    holds: { offence_code: '35', victim_age: '18' },
  },
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
  {
    code: 'PR-130',
    why: 'cancelled, nobody knows why',
    breaks: { cancelled_at: '2025-04-01', outcome: '', outcome_at: '' },
    holds: { cancelled_at: '2025-04-01', cancel_code: 'C4' },
  },
  {
    code: 'PR-131',
    why: 'there is no C7',
    breaks: { cancel_code: 'C7' },
    holds: { cancel_code: 'c2 – AVI' },
  },
  {
    code: 'PR-132',
    why: 'C1 needs the other force’s number',
    breaks: { cancel_code: 'C1' },
    holds: { cancel_code: 'C1', transfer_receipt: 'DP/123' },
  },
  {
    code: 'PR-133',
    why: 'C2 rests on information',
    breaks: { cancel_code: 'C2' },
    holds: { cancel_code: 'C2', avi: 'CCTV of 10 March shows that nobody was there' },
  },
  {
    code: 'PR-134',
    why: 'withdrawal is an outcome',
    breaks: { cancel_code: 'C2', avi: 'Victim has withdrawn her complaint' },
    holds: { cancel_code: 'C2', avi: 'CCTV of 10 March shows that nobody was there' },
  },
  {
    code: 'PR-134',
    why: 'in Welsh too',
    breaks: { cancel_code: 'C2', avi: 'Mae’r dioddefwr wedi tynnu ei chwyn yn ôl' },
  },
  {
    code: 'PR-135',
    why: 'no suspect is an outcome',
    breaks: { cancel_code: 'C2', avi: 'No suspect was found and no lines of enquiry' },
  },
  {
    code: 'PR-136',
    why: 'only the registrar cancels a rape',
    breaks: { ...RAPE, cancelled_at: '2025-04-01', cancelled_by: 'Sergeant' },
    holds: { ...RAPE, cancelled_at: '2025-04-01', cancelled_by: 'FCR' },
  },
  {
    code: 'PR-137',
    why: 'cancelled before it was there',
    breaks: { cancelled_at: '2025-03-01' },
    holds: { cancelled_at: '2025-03-13' },
  },
  {
    code: 'PR-138',
    why: 'a cancelled crime has no outcome',
    breaks: { cancelled_at: '2025-10-01' },
    holds: { cancelled_at: '2025-10-01', outcome: 'New - Under Investigation' },
  },
  {
    code: 'PR-139',
    why: 'no self-defence here',
    breaks: { cancel_code: 'C5' },
    holds: { cancel_code: 'C5', offence_code: '105A' },
  },
  {
    code: 'PR-140',
    why: 'a duplicate of which?',
    breaks: { cancel_code: 'C3', cancel_reason: 'duplicate' },
    holds: { cancel_code: 'C3', cancel_reason: 'part of 2500000009' },
  },
  {
    code: 'PR-141',
    why: 'cancelled when?',
    breaks: { cancel_code: 'C4' },
    holds: { cancel_code: 'C4', cancelled_at: '2025-04-01' },
  },
  {
    code: 'PR-142',
    why: 'too little to verify',
    breaks: { cancel_code: 'C2', avi: 'per OIC' },
    holds: { cancel_code: 'C2', avi: 'CCTV of 10 March shows that nobody was there' },
  },
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
  {
    code: 'PR-170',
    why: 'to itself, in the other language',
    breaks: { transferred_to: 'Heddlu Gwent' },
    holds: { transferred_to: 'South Wales Police' },
  },
  {
    code: 'PR-171',
    why: 'until the number comes it is yours',
    breaks: { transferred_to: 'South Wales' },
    holds: { transferred_to: 'South Wales', transfer_receipt: '25/9' },
  },
  {
    code: 'PR-172',
    why: 'counted twice',
    breaks: { transferred_to: 'South Wales', transfer_receipt: '25/9' },
    holds: { transferred_to: 'South Wales', transfer_receipt: '25/9', cancel_code: 'C1' },
  },
  {
    code: 'PR-173',
    why: 'no such force',
    breaks: { transferred_to: 'Barchester' },
    holds: { transferred_to: 'National Crime Agency' },
  },
  {
    code: 'PR-174',
    why: 'no such force',
    breaks: { force: 'Barchester' },
    holds: { force: 'heddlu de cymru' },
  },
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

for (const { code, why, breaks, holds, after } of CASES)
  test(`${code}: ${why}`, () => {
    const before = after ? [after] : [];
    assert.ok(codesOf(...before, { ...CLEAN, ...breaks }).includes(code), 'it is not broken');
    assert.ok(!codesOf(...before, { ...CLEAN, ...holds }).includes(code), 'it is broken by a good record');
  });

test('the clean record breaks nothing', () => {
  assert.deepEqual(codesOf(CLEAN), []);
});

test('every rule has its case, and every case its rule', () => {
  assert.deepEqual(
    [...new Set(CASES.map((c) => c.code))].toSorted(),
    EDIT_RULES.map((r) => r.code).toSorted(),
  );
  assert.ok(EDIT_RULES.length >= 60);
});

test('section 15A of 2016 is known by its code alone, its title alone, in Welsh and zero-padded', () => {
  for (const cells of [
    { offence_title: '' },
    { offence_code: '88A' },
    { offence_code: '88A', offence_title: 'Cyfathrebu rhywiol â phlentyn' },
    { offence_code: '071 / 17', offence_title: '' },
  ])
    assert.ok(codesOf({ ...CLEAN, ...IN_2016, ...cells }).includes('PR-001'));
});
