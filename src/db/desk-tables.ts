/** The desk's tables, as the query builder sees them. Sealed columns are bytes; nothing in the clear names anybody. */
import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../base/day.js';
import type { Lang } from '../base/words.js';

type Json<T> = ColumnType<T, string, string>;
type Fixed<T> = ColumnType<T, T, never>;

export interface DeskTables {
  'desk.thread': ThreadTable;
  'desk.named': NamedTable;
  'desk.conversation': ConversationTable;
  'desk.contact': ContactTable;
  'desk.trace': TraceTable;
  'desk.intake_cursor': IntakeCursorTable;
  'desk.intake_problem': IntakeProblemTable;
  'desk.act': ActTable;
  'desk.decision': DecisionTable;
  'desk.note': NoteTable;
  'desk.reply': ReplyTable;
  'desk.outbox': OutboxTable;
  'desk.hand_over': HandOverTable;
  'desk.incident': IncidentTable;
  'desk.merge': MergeTable;
  'desk.exposure': ExposureTable;
  'desk.channel': ChannelTable;
  'desk.triage_rules': TriageRulesTable;
  'desk.staffing': StaffingTable;
  'desk.quality_check': QualityCheckTable;
  'desk.retention': RetentionTable;
  'desk.automatic': AutomaticTable;
  'desk.reading': ReadingTable;
  'desk.rereading': RereadingTable;
}

export type ThreadState = 'waiting' | 'taken' | 'answered' | 'handed-over' | 'closed';
export type Marking = 'ordinary' | 'restricted' | 'sealed';
export type Risk = 'now' | 'high' | 'raised' | 'ordinary';
type Teller = 'child' | 'parent' | 'professional' | 'someone-else';

interface ThreadTable {
  org: Fixed<string>;
  id: Generated<string>;
  state: ThreadState;
  marking: Generated<Marking>;
  channel: string;
  language: Lang | null;
  teller: Teller | null;
  risk: Risk;
  risk_by: 'rules' | 'person';
  first_touch_at: Date;
  waiting_since: Date | null;
  last_in_at: Date;
  last_out_at: Date | null;
  first_reply_at: Date | null;
  reply_by: Date | null;
  taken_by: string | null;
  taken_at: Date | null;
  withdrawn_at: Date | null;
  closed_at: Date | null;
  close_reason: string | null;
  recorded_at: Date | null;
  merged_into: string | null;
  version: Generated<number>;
}

interface NamedTable {
  org: Fixed<string>;
  thread: Fixed<string>;
  account: Fixed<string>;
  named_at: Fixed<Date>;
  named_by: Fixed<string | null>;
}

interface ConversationTable {
  org: Fixed<string>;
  conversation: Fixed<Uint8Array>;
  thread: string;
  box: string | null;
  box_key: Uint8Array | null;
}

/** What the rules saw at a place of the text: the words themselves are only in the sealed narrative. */
export interface SignAt {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** The id of the reason. */
  readonly why: string;
  /** Said not to be so, or spoken of as what could happen. */
  readonly negated?: true;
  readonly general?: true;
  /** The place is in this answer, counted from nought, and not in what was told freely. */
  readonly answer?: number;
}

interface ContactTable {
  org: Fixed<string>;
  id: Fixed<string>;
  thread: string;
  conversation: Fixed<Uint8Array>;
  channel: Fixed<string>;
  external_id: Fixed<Uint8Array>;
  kind: Fixed<string>;
  received_at: Fixed<Date>;
  sent_at: Fixed<Date | null>;
  kept_at: Fixed<Date>;
  language: Fixed<Lang | null>;
  teller: Fixed<Teller | null>;
  narrative: Fixed<Uint8Array>;
  identity: Fixed<Uint8Array>;
  offered: Json<readonly { readonly kind: string; readonly bytes: number | null }[]>;
  rules_version: string;
  signs: Json<readonly SignAt[]>;
  risk: Risk;
}

export type TraceWhose = 'teller' | 'suspect';

interface TraceTable {
  org: Fixed<string>;
  contact: Fixed<string>;
  trace: Fixed<Uint8Array>;
  whose: Fixed<TraceWhose>;
}

interface IntakeCursorTable {
  org: Fixed<string>;
  journal: Fixed<string>;
  position: number;
  entries: number;
  moved_at: Date;
}

export type IntakeProblemKind = 'does-not-open' | 'not-a-contact' | 'damaged';

interface IntakeProblemTable {
  org: Fixed<string>;
  journal: Fixed<string>;
  entry: Fixed<string>;
  problem: Fixed<IntakeProblemKind>;
  box: Fixed<Uint8Array>;
  seen_at: Fixed<Date>;
  settled_at: Date | null;
  settled_by: string | null;
}

interface ActTable {
  org: Fixed<string>;
  id: Generated<string>;
  thread: string;
  act: Fixed<string>;
  from_state: Fixed<string>;
  to_state: Fixed<string>;
  by: Fixed<string | null>;
  at: Fixed<Date>;
  detail: Json<Readonly<Record<string, string | number | null>>>;
}

interface DecisionTable {
  org: Fixed<string>;
  id: Generated<string>;
  thread: string;
  risk: Fixed<Risk>;
  rules_risk: Fixed<Risk>;
  rules_version: Fixed<string>;
  wrong: Json<readonly string[]>;
  missed: Json<readonly string[]>;
  why: Fixed<Uint8Array | null>;
  decided_by: Fixed<string>;
  decided_at: Fixed<Date>;
}

interface NoteTable {
  org: Fixed<string>;
  id: Fixed<string>;
  thread: string;
  body: Fixed<Uint8Array>;
  written_by: Fixed<string>;
  written_at: Fixed<Date>;
}

/** A piece of the advice library as it was used. */
export interface AdviceUsed {
  readonly id: string;
  readonly version: string;
}

interface ReplyTable {
  org: Fixed<string>;
  id: Fixed<string>;
  thread: string;
  conversation: Fixed<Uint8Array>;
  channel: Fixed<string>;
  language: Fixed<Lang>;
  body: Fixed<Uint8Array>;
  advice: Json<readonly AdviceUsed[]>;
  /** Null: it went by itself. */
  written_by: Fixed<string | null>;
  written_at: Fixed<Date>;
}

/** `ready`: it lies where a partner collects it. `let-go`: an automatic answer that need go no further. */
export type OutboxState = 'waiting' | 'sent' | 'by-hand' | 'dead' | 'ready' | 'let-go';

interface OutboxTable {
  org: Fixed<string>;
  reply: Fixed<string>;
  channel: Fixed<string>;
  state: OutboxState;
  attempts: Generated<number>;
  next_at: Date;
  claimed_until: Date | null;
  provider_id: Uint8Array | null;
  problem: string | null;
  settled_at: Date | null;
  settled_by: string | null;
}

export type HandOverTo = 'support' | 'childrens-services' | 'other-force' | 'ceop';

interface HandOverTable {
  org: Fixed<string>;
  id: Generated<string>;
  thread: string;
  to_kind: Fixed<HandOverTo>;
  to_name: Fixed<string>;
  made_by: Fixed<string>;
  made_at: Fixed<Date>;
  chase_at: Date;
  chased: Generated<number>;
  receipt: string | null;
  receipt_at: Date | null;
  receipt_by: string | null;
}

interface IncidentTable {
  org: Fixed<string>;
  thread: string;
  number: Fixed<string>;
  made_by: Fixed<string>;
  made_at: Fixed<Date>;
}

interface MergeTable {
  org: Fixed<string>;
  id: Generated<string>;
  kept: Fixed<string>;
  merged: Fixed<string>;
  /** What this holds is the desk's affair. */
  before: Json<unknown>;
  merged_by: Fixed<string>;
  merged_at: Fixed<Date>;
  undone_by: string | null;
  undone_at: Date | null;
}

interface ExposureTable {
  org: Fixed<string>;
  id: Generated<string>;
  account: Fixed<string>;
  thread: Fixed<string>;
  risk: Fixed<Risk>;
  opened_at: Fixed<Date>;
  last_at: Date;
}

interface ChannelTable {
  org: Fixed<string>;
  channel: Fixed<string>;
  hours: Json<unknown>;
  changed_at: Date;
  changed_by: string | null;
}

interface TriageRulesTable {
  org: Fixed<string>;
  version: Fixed<number>;
  changes: Json<unknown>;
  made_at: Fixed<Date>;
  made_by: Fixed<string>;
  why: Fixed<string>;
}

interface StaffingTable {
  org: Fixed<string>;
  weekday: Fixed<number>;
  hour: Fixed<number>;
  officers: number;
}

export type QualityFinding = 'sound' | 'learning' | 'put-right';

interface QualityCheckTable {
  org: Fixed<string>;
  thread: Fixed<string>;
  drawn_at: Fixed<Date>;
  checked_by: string | null;
  checked_at: Date | null;
  finding: QualityFinding | null;
}

export type RetentionClass = 'unrecorded-contact' | 'recorded' | 'not-for-police' | 'test';

interface RetentionTable {
  org: Fixed<string>;
  thread: Fixed<string>;
  class: RetentionClass;
  review_on: Day;
  held_because: string | null;
  held_by: string | null;
  held_at: Date | null;
  shredded_at: Date | null;
  shredded_by: string | null;
}

interface AutomaticTable {
  org: Fixed<string>;
  channel: Fixed<string>;
  is_on: boolean;
  changed_at: Date;
  changed_by: string;
}

interface ReadingTable {
  org: Fixed<string>;
  contact: Fixed<string>;
  rules_version: Fixed<string>;
  signs: Json<readonly SignAt[]>;
  risk: Fixed<Risk>;
  replaced_at: Fixed<Date>;
}

interface RereadingTable {
  org: Fixed<string>;
  version: Fixed<number>;
  rules_version: Fixed<string>;
  begun_at: Fixed<Date>;
  last_contact: string | null;
  contacts: Generated<number>;
  up: Generated<number>;
  down: Generated<number>;
  finished_at: Date | null;
}
