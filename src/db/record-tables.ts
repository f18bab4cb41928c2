/** The record room's tables, as the query builder sees them. Sealed columns are bytes; nothing in the clear names anybody. */
import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../base/day.js';
import type { Lang } from '../base/words.js';
import type { Marking, RetentionClass } from './desk-tables.js';

type Json<T> = ColumnType<T, string, string>;
type Fixed<T> = ColumnType<T, T, never>;

export interface RecordTables {
  'record.report': ReportTable;
  'record.named': ReportNamedTable;
  'record.incident': RecordIncidentTable;
  'record.number_given': NumberGivenTable;
  'record.crime': CrimeTable;
  'record.fact': FactTable;
  'record.classification_event': ClassificationEventTable;
  'record.flag_event': FlagEventTable;
  'record.cancellation_event': CancellationEventTable;
  'record.transfer_event': TransferEventTable;
  'record.let_stand': LetStandTable;
  'record.retention': CrimeRetentionTable;
}

export type ReportSource = 'thread' | 'keyed' | 'imported';
/** Who reported it, as the recording rules tell them apart. */
export type Reporter =
  | 'victim'
  | 'parent'
  | 'professional'
  | 'third-party'
  | 'other-force'
  | 'police'
  | 'not-known';

interface ReportTable {
  org: Fixed<string>;
  id: Fixed<string>;
  thread: Fixed<string | null>;
  source: Fixed<ReportSource>;
  marking: Fixed<Marking>;
  channel: Fixed<string>;
  reporter: Fixed<Reporter>;
  language: Fixed<Lang | null>;
  first_touch_at: Fixed<Date>;
  made_by: Fixed<string | null>;
  made_at: Fixed<Date>;
}

interface ReportNamedTable {
  org: Fixed<string>;
  report: Fixed<string>;
  account: Fixed<string>;
  named_at: Fixed<Date>;
}

interface RecordIncidentTable {
  org: Fixed<string>;
  id: Fixed<string>;
  report: Fixed<string>;
  number: Fixed<string>;
  no_crime: string | null;
  made_by: Fixed<string | null>;
  made_at: Fixed<Date>;
}

export type NumberKind = 'crime' | 'incident';

interface NumberGivenTable {
  org: Fixed<string>;
  kind: Fixed<NumberKind>;
  year: Fixed<number>;
  last: number;
}

export type CrimeState = 'recorded' | 'cancelled' | 'transferred';
/** Whom a crime is against: a child who is known, the state, a grown-up who posed as a child, a child nobody has found. */
export type VictimKind = 'victim' | 'state' | 'decoy' | 'unidentified';
export type Sex = 'female' | 'male' | 'another' | 'not-known';
export type SuspectAgeBand = 'under-10' | '10-to-17' | '18-and-over' | 'not-known';
/** The online flag has three values. */
export type FlagValue = 'yes' | 'no' | 'not-assessed';

interface CrimeTable {
  org: Fixed<string>;
  id: Fixed<string>;
  report: Fixed<string>;
  incident: Fixed<string>;
  number: Fixed<string>;
  year: Fixed<number>;
  force: Fixed<string>;
  owning_force: string | null;
  state: Generated<CrimeState>;
  class: string;
  sub_class: string | null;
  offence: string | null;
  is_attempt: boolean;
  is_principal: boolean;
  is_course_of_conduct: boolean;
  committed_from: Day;
  committed_to: Day;
  first_touch_at: Fixed<Date>;
  reported_at: Fixed<Date>;
  recorded_at: Fixed<Date>;
  channel: Fixed<string>;
  reporter: Fixed<Reporter>;
  victim_kind: VictimKind;
  victim_ref: Uint8Array | null;
  victim_age: number | null;
  victim_age_band: string | null;
  victim_sex: Sex;
  suspect_age_band: SuspectAgeBand;
  relationship: string;
  place: string;
  contact_means: Json<readonly string[]>;
  platforms: Json<readonly string[]>;
  flag: Generated<FlagValue>;
  flag_rule_version: string | null;
  lateness: string | null;
  lateness_by: string | null;
  lateness_at: Date | null;
  narrative: Uint8Array;
  identity: Uint8Array;
  language: Fixed<Lang | null>;
  recorded_by: Fixed<string | null>;
  investigator: string | null;
  version: Generated<number>;
}

export type FactSaidBy = 'teller' | 'officer' | 'professional' | 'other-force' | 'system';

interface FactTable {
  org: Fixed<string>;
  id: Generated<string>;
  crime: Fixed<string>;
  fact: Fixed<string>;
  value: Fixed<string>;
  said_by: Fixed<FactSaidBy>;
  entered_by: Fixed<string | null>;
  entered_at: Fixed<Date>;
}

interface ClassificationEventTable {
  org: Fixed<string>;
  id: Fixed<string>;
  crime: Fixed<string>;
  class: Fixed<string>;
  sub_class: Fixed<string | null>;
  offence: Fixed<string | null>;
  is_attempt: Fixed<boolean>;
  rule_version: Fixed<string | null>;
  why: Fixed<Uint8Array | null>;
  by: Fixed<string | null>;
  at: Fixed<Date>;
}

/** Who or what an answer about the flag came from. */
export type FlagSource = 'officer' | 'supervisor' | 'registrar' | 'audit' | 'reader-accepted' | 'imported';
/** What the flag reader can answer. */
export type ReaderAnswer = 'yes' | 'no' | 'person';

/** A place in the sealed narrative that bears on the flag: never the words themselves. */
export interface FlagSpanAt {
  readonly start: number;
  readonly end: number;
  readonly why: string;
}

interface FlagEventTable {
  org: Fixed<string>;
  id: Fixed<string>;
  crime: Fixed<string>;
  flag: Fixed<FlagValue>;
  rule_version: Fixed<string | null>;
  rule: Fixed<string | null>;
  source: Fixed<FlagSource>;
  why: Fixed<Uint8Array | null>;
  spans: ColumnType<readonly FlagSpanAt[], string, never>;
  reader_answer: Fixed<ReaderAnswer | null>;
  reader_version: Fixed<string | null>;
  reader_probability: Fixed<number | null>;
  by: Fixed<string | null>;
  at: Fixed<Date>;
}

/** Why a recorded crime no longer counts: committed elsewhere, no crime, a duplicate, an error, self-defence. */
export type CancellationCode = 'C1' | 'C2' | 'C3' | 'C4' | 'C5';

interface CancellationEventTable {
  org: Fixed<string>;
  id: Fixed<string>;
  crime: Fixed<string>;
  code: Fixed<CancellationCode>;
  avi: Fixed<Uint8Array | null>;
  other_number: Fixed<string | null>;
  why: Fixed<Uint8Array>;
  by: Fixed<string | null>;
  at: Fixed<Date>;
}

interface TransferEventTable {
  org: Fixed<string>;
  id: Fixed<string>;
  crime: Fixed<string>;
  to_force: Fixed<string>;
  evidence_secured: Fixed<boolean>;
  safeguarded: Fixed<boolean>;
  made_by: Fixed<string | null>;
  made_at: Fixed<Date>;
  chase_at: Date;
  chased: Generated<number>;
  receipt: string | null;
  receipt_at: Date | null;
  receipt_by: string | null;
}

interface LetStandTable {
  org: Fixed<string>;
  id: Fixed<string>;
  crime: Fixed<string>;
  rule: Fixed<string>;
  why: Fixed<Uint8Array>;
  by: Fixed<string | null>;
  at: Fixed<Date>;
}

interface CrimeRetentionTable {
  org: Fixed<string>;
  crime: Fixed<string>;
  class: Fixed<RetentionClass>;
  review_on: Fixed<Day>;
  held_because: string | null;
  held_by: string | null;
  held_at: Date | null;
  shredded_at: Date | null;
  shredded_by: string | null;
}
