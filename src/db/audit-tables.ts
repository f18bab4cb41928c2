/** The flag audit's tables, as the query builder sees them. A crime's number and its narrative are sealed bytes. */
import type { ColumnType } from 'kysely';
import type { Day } from '../base/day.js';

type Json<T> = ColumnType<T, string, string>;
type Fixed<T> = ColumnType<T, T, never>;

export interface AuditTables {
  'record.audit': AuditTable;
  'record.audit_tally': AuditTallyTable;
  'record.audit_recorder_tally': AuditRecorderTallyTable;
  'record.audit_recorder': AuditRecorderTable;
  'record.audit_record': AuditRecordTable;
  'record.audit_coder': AuditCoderTable;
  'record.audit_code': AuditCodeTable;
  'record.audit_review': AuditReviewTable;
  'record.extract_map': ExtractMapTable;
  'record.flag_lexicon': FlagLexiconTable;
}

export type AuditFlag = 'yes' | 'no' | 'unset';
export type AuditReader = 'yes' | 'no' | 'person';
/** Why a record of the extract is kept: drawn for the sample, or a suggested correction. */
export type AuditPurpose = 'sample' | 'review';
/** Whose code it is: of one of the two coders, or what settled a difference. */
export type AuditSeat = 'first' | 'second' | 'settled';
export type AuditCode = 'online' | 'not-online' | 'unclear';
/** What the registrar made of a suggested correction. */
export type ReviewDecision = 'correct' | 'leave' | 'later';

interface AuditTable {
  org: Fixed<string>;
  id: Fixed<string>;
  name: Fixed<string>;
  authority: Fixed<string>;
  file_sha256: Fixed<string>;
  headings: Fixed<string>;
  shape: Fixed<'plain' | 'niche' | 'connect' | 'athena'>;
  column_map: ColumnType<Readonly<Record<string, string>>, string, never>;
  reader_version: Fixed<string>;
  rules: Fixed<'2015' | '2017' | '2024' | null>;
  records: Fixed<number>;
  problems: ColumnType<Readonly<Record<string, number>>, string, never>;
  new_words: ColumnType<Readonly<Record<string, number>>, string, never>;
  imported_by: Fixed<string>;
  imported_at: Fixed<Date>;
  plan: ColumnType<unknown, string | null, string>;
  seed: string | null;
  drawn_by: string | null;
  drawn_at: Date | null;
  signed_result: ColumnType<unknown, string | null, string>;
  signed_by: string | null;
  signed_at: Date | null;
}

interface AuditTallyTable {
  org: Fixed<string>;
  audit: Fixed<string>;
  month: Fixed<string>;
  offence: Fixed<string>;
  unit: Fixed<string>;
  flag: Fixed<AuditFlag>;
  reader: Fixed<AuditReader>;
  records: Fixed<number>;
  probability: Fixed<number>;
}

interface AuditRecorderTallyTable {
  org: Fixed<string>;
  audit: Fixed<string>;
  recorder: Fixed<string>;
  flag: Fixed<AuditFlag>;
  reader: Fixed<AuditReader>;
  records: Fixed<number>;
}

interface AuditRecorderTable {
  org: Fixed<string>;
  recorder: Fixed<string>;
  account: string;
  said_by: string;
  said_at: Date;
}

interface AuditRecordTable {
  org: Fixed<string>;
  id: Fixed<string>;
  audit: Fixed<string>;
  purpose: Fixed<AuditPurpose>;
  place: Fixed<number>;
  stratum: Fixed<string>;
  month: Fixed<string>;
  offence: Fixed<string>;
  code: Fixed<string>;
  recorded_on: Fixed<Day | null>;
  recorder: Fixed<string | null>;
  probability: Fixed<number>;
  rule: Fixed<string>;
  spans: Json<readonly (readonly [number, number, string])[]>;
  crime: Fixed<Uint8Array>;
  narrative: Fixed<Uint8Array>;
}

interface AuditCoderTable {
  org: Fixed<string>;
  audit: Fixed<string>;
  seat: Fixed<'first' | 'second'>;
  account: Fixed<string>;
  taken_at: Fixed<Date>;
}

interface AuditCodeTable {
  org: Fixed<string>;
  record: Fixed<string>;
  seat: Fixed<AuditSeat>;
  coded: Fixed<AuditCode>;
  by: Fixed<string>;
  at: Fixed<Date>;
}

interface AuditReviewTable {
  org: Fixed<string>;
  record: Fixed<string>;
  decision: ReviewDecision;
  by: string;
  at: Date;
}

interface ExtractMapTable {
  org: Fixed<string>;
  headings: Fixed<string>;
  map: ColumnType<Readonly<Record<string, string>>, string, string>;
  said_by: string;
  said_at: Date;
}

interface FlagLexiconTable {
  org: Fixed<string>;
  version: Fixed<number>;
  base: Fixed<string>;
  rows: ColumnType<unknown, string, never>;
  made_at: Fixed<Date>;
  made_by: Fixed<string>;
  why: Fixed<string>;
}
