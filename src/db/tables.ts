/**
 * Every table, as the query builder sees it: one entry a table, named schema.table.
 * Instants come back as `Date`; calendar days as text; counts as whole numbers (see `pool.ts`).
 * Columns of kind `jsonb` are given as text made by `JSON.stringify` and come back parsed.
 */
import type { ColumnType, Generated } from 'kysely';
import type { At, Unit } from '../base/observation.js';
import type { Day } from '../base/day.js';
import type { ReleaseState } from '../base/release-state.js';
import type { ValueKind } from '../base/value.js';
import type { Lang } from '../base/words.js';
import type { AuditTables } from './audit-tables.js';
import type { DeskTables } from './desk-tables.js';
import type { MailTables } from './mail-tables.js';
import type { RecordTables } from './record-tables.js';
import type { ReplyTables } from './reply-tables.js';
import type { RoundTables } from './round-tables.js';

export interface Tables extends DeskTables, RecordTables, AuditTables, RoundTables, MailTables, ReplyTables {
  'house.organisation': OrganisationTable;
  'house.account': AccountTable;
  'house.account_role': AccountRoleTable;
  'house.passkey': PasskeyTable;
  'house.session': SessionTable;
  'house.setup_link': SetupLinkTable;
  'house.sign_in_attempt': SignInAttemptTable;
  'house.role_request': RoleRequestTable;
  'journal.head': JournalHeadTable;
  'journal.entry': JournalEntryTable;
  'count.figures_load': FiguresLoadTable;
  'count.observation': ObservationTable;
  'count.confirmation': ConfirmationTable;
  'count.release': ReleaseTable;
  'count.release_version': ReleaseVersionTable;
  'count.release_approval': ReleaseApprovalTable;
  'count.pre_release_reader': PreReleaseReaderTable;
  'count.release_edit': ReleaseEditTable;
  'count.checked_claim': CheckedClaimTable;
}

/** A jsonb column: read as `T`, written as JSON text. */
type Json<T> = ColumnType<T, string, string>;
/** Set when the row is made, never after. */
type Fixed<T> = ColumnType<T, T, never>;

interface OrganisationTable {
  id: Fixed<string>;
  name_en: string;
  name_cy: string;
  made_up: Fixed<boolean>;
  created_at: Fixed<Date>;
}

interface AccountTable {
  org: Fixed<string>;
  id: Generated<string>;
  name: string;
  email: string | null;
  oidc_issuer: string | null;
  oidc_subject: string | null;
  created_at: Fixed<Date>;
  disabled_at: Date | null;
}

interface AccountRoleTable {
  org: Fixed<string>;
  account: Fixed<string>;
  role: Fixed<string>;
  granted_at: Fixed<Date>;
  granted_by: Fixed<string | null>;
}

interface PasskeyTable {
  org: Fixed<string>;
  /** The credential's id, base64url. */
  id: Fixed<string>;
  account: Fixed<string>;
  public_key: Fixed<Uint8Array>;
  counter: number;
  transports: Json<readonly string[]>;
  label: string;
  created_at: Fixed<Date>;
  last_used_at: Date | null;
}

interface SessionTable {
  org: Fixed<string>;
  token_sha256: Fixed<string>;
  id: Generated<string>;
  account: Fixed<string>;
  created_at: Fixed<Date>;
  last_seen_at: Date;
  step_up_at: Date | null;
  ended_at: Date | null;
  language: Lang;
}

interface SetupLinkTable {
  org: Fixed<string>;
  token_sha256: Fixed<string>;
  kind: Fixed<SetupLinkKind>;
  account: Fixed<string | null>;
  created_at: Fixed<Date>;
  created_by: Fixed<string | null>;
  expires_at: Fixed<Date>;
  used_at: Date | null;
}

export type SetupLinkKind = 'first-administrator' | 'enrolment';

interface SignInAttemptTable {
  org: Fixed<string>;
  id: Fixed<string>;
  kind: Fixed<AttemptKind>;
  challenge: Fixed<string>;
  nonce: Fixed<string | null>;
  verifier: Fixed<string | null>;
  account: Fixed<string | null>;
  return_to: Fixed<string | null>;
  created_at: Fixed<Date>;
  expires_at: Fixed<Date>;
}

export type AttemptKind = 'oidc' | 'passkey-sign-in' | 'passkey-enrolment' | 'step-up';

interface RoleRequestTable {
  org: Fixed<string>;
  id: Generated<string>;
  account: Fixed<string>;
  roles: ColumnType<readonly string[], string, never>;
  asked_by: Fixed<string>;
  asked_at: Fixed<Date>;
  decision: RoleDecision | null;
  decided_by: string | null;
  decided_at: Date | null;
  decided_alone: Generated<boolean>;
}

export type RoleDecision = 'confirmed' | 'declined';

interface JournalHeadTable {
  org: Fixed<string>;
  seq: number;
  hash: string;
  at: Date | null;
}

interface JournalEntryTable {
  org: Fixed<string>;
  seq: Fixed<number>;
  at: Fixed<Date>;
  account: Fixed<string | null>;
  account_name: Fixed<string>;
  room: Fixed<string>;
  event: Fixed<string>;
  subjects: ColumnType<readonly JournalSubject[], string, never>;
  why: Fixed<string | null>;
  session: Fixed<string | null>;
  prev_hash: Fixed<string>;
  hash: Fixed<string>;
}

/** Whom or what an entry is about: a kind and an id, never the content. */
export interface JournalSubject {
  readonly kind: string;
  readonly id: string;
}

interface FiguresLoadTable {
  org: Fixed<string>;
  id: Generated<string>;
  file_name: Fixed<string>;
  sha256: Fixed<string>;
  row_count: Fixed<number>;
  loaded_at: Fixed<Date>;
  loaded_by: Fixed<string | null>;
}

interface ObservationTable {
  org: Fixed<string>;
  id: Generated<string>;
  load_id: Fixed<string>;
  position: Fixed<number>;
  authority: Fixed<string>;
  measure: Fixed<string>;
  period_from: Fixed<Day>;
  period_to: Fixed<Day>;
  by: ColumnType<Readonly<Record<string, string>>, string, never>;
  value_kind: Fixed<ValueKind>;
  value_n: Fixed<number | null>;
  value_lo: Fixed<number | null>;
  value_hi: Fixed<number | null>;
  value_exemption: ColumnType<readonly string[] | null, string | null, never>;
  unit: Fixed<Unit>;
  rule_version: Fixed<string | null>;
  known_on: Fixed<Day>;
  known_precision: Fixed<'day' | 'month' | 'year'>;
  months: Fixed<number | null>;
  has_coverage: Fixed<boolean>;
  coverage_answered: Fixed<number | null>;
  coverage_asked: Fixed<number | null>;
  source_publisher: Fixed<string>;
  source_address: Fixed<string | null>;
  source_sha256: Fixed<string | null>;
  source_at: ColumnType<At | null, string | null, never>;
  as_written: Fixed<string>;
  words: Fixed<string | null>;
  note: Fixed<string | null>;
}

interface ConfirmationTable {
  org: Fixed<string>;
  observation: Fixed<string>;
  confirmed_by: Fixed<string>;
  confirmed_at: Fixed<Date>;
}

interface ReleaseTable {
  org: Fixed<string>;
  id: Generated<string>;
  slug: Fixed<string>;
  created_at: Fixed<Date>;
  created_by: Fixed<string | null>;
}

interface ReleaseVersionTable {
  org: Fixed<string>;
  id: Generated<string>;
  release: Fixed<string>;
  major: number;
  minor: number;
  state: ReleaseState;
  /** What these hold is the count room's affair. */
  selection: Json<unknown>;
  content: Json<unknown>;
  findings: Json<unknown>;
  drafted_by: string | null;
  drafted_at: Date;
  checked_at: Date | null;
  appears_at: Date | null;
  published_by: string | null;
  published_at: Date | null;
  withdrawn_on: Day | null;
  withdrawn_by: string | null;
  withdrawn_reason: ColumnType<Readonly<Record<Lang, string>> | null, string | null, string | null>;
}

interface ReleaseApprovalTable {
  org: Fixed<string>;
  version: Fixed<string>;
  drafted_by: Fixed<string>;
  approved_by: Fixed<string>;
  approved_at: Fixed<Date>;
}

interface PreReleaseReaderTable {
  org: Fixed<string>;
  version: Fixed<string>;
  name: Fixed<string>;
  post: Fixed<string>;
  added_at: Fixed<Date>;
  added_by: Fixed<string | null>;
}

interface ReleaseEditTable {
  org: Fixed<string>;
  id: Generated<number>;
  version: Fixed<string>;
  place: Fixed<string>;
  text_en: Fixed<string | null>;
  text_cy: Fixed<string | null>;
  composed_en: Fixed<string>;
  composed_cy: Fixed<string>;
  edited_by: Fixed<string | null>;
  edited_at: Fixed<Date>;
}

interface CheckedClaimTable {
  org: Fixed<string>;
  id: Fixed<string>;
  text: Fixed<string>;
  language: Fixed<Lang>;
  said_by: Fixed<string>;
  said_on: Fixed<Day>;
  said_at: Fixed<string | null>;
  /** What this holds is the count room's affair. */
  judged: ColumnType<unknown, string, never>;
  kept_at: Fixed<Date>;
  kept_by: Fixed<string>;
  published_at: Date | null;
  published_by: string | null;
  withdrawn_on: Day | null;
  withdrawn_reason: ColumnType<Readonly<Record<Lang, string>> | null, string | null, string | null>;
}
