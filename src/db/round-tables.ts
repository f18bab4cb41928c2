/** The tables of rounds, requests and what happened to them, as the query builder sees them. */
import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../base/day.js';
import type { LetterKind, RequestEventKind, RequestLaw } from '../base/request-event.js';

type Fixed<T> = ColumnType<T, T, never>;
type Json<T> = ColumnType<T, string, string>;

export type { LetterKind, RequestEventKind, RequestLaw };

export interface RoundTables {
  'count.authority_set': AuthoritySetTable;
  'count.round': RoundTable;
  'count.request': RequestTable;
  'count.letter': LetterTable;
  'count.request_event': RequestEventTable;
  'count.letter_file': LetterFileTable;
  'count.authority_address': AuthorityAddressTable;
  'count.closing_load': ClosingLoadTable;
}

export type RoundState = 'draft' | 'open' | 'closed';
interface AuthoritySetTable {
  org: Fixed<string>;
  id: Generated<string>;
  name: string;
  authorities: Json<readonly string[]>;
  saved_by: string;
  saved_at: Date;
}

interface RoundTable {
  org: Fixed<string>;
  id: Generated<string>;
  title: string;
  state: RoundState;
  question: Json<unknown>;
  cloned_from: Fixed<string | null>;
  made_by: Fixed<string>;
  made_at: Fixed<Date>;
  opened_at: Date | null;
  closed_at: Date | null;
}

interface RequestTable {
  org: Fixed<string>;
  id: Generated<string>;
  round: Fixed<string>;
  authority: Fixed<string>;
  law: Fixed<RequestLaw>;
  token: Fixed<string>;
  send_to: string | null;
  added_at: Fixed<Date>;
  added_by: Fixed<string>;
}

interface LetterTable {
  org: Fixed<string>;
  id: Generated<string>;
  request: Fixed<string>;
  kind: Fixed<LetterKind>;
  language: Fixed<'en' | 'cy' | 'both'>;
  subject: Fixed<string>;
  body: Fixed<string>;
  seen_by: Fixed<string>;
  seen_at: Fixed<Date>;
  /** The version of the wording it was composed in. */
  wording: Fixed<string>;
}

interface LetterFileTable {
  org: Fixed<string>;
  letter: Fixed<string>;
  position: Fixed<number>;
  name: Fixed<string>;
  media_type: Fixed<string>;
  bytes: Fixed<Uint8Array>;
}

interface AuthorityAddressTable {
  org: Fixed<string>;
  authority: Fixed<string>;
  send_to: string | null;
  set_by: string;
  set_at: Date;
}

interface RequestEventTable {
  org: Fixed<string>;
  request: Fixed<string>;
  position: Fixed<number>;
  kind: Fixed<RequestEventKind>;
  happened_on: Fixed<Day>;
  entered_at: Fixed<Date>;
  entered_by: Fixed<string | null>;
  letter: Fixed<string | null>;
  detail: ColumnType<Readonly<Record<string, unknown>>, string, never>;
}

interface ClosingLoadTable {
  org: Fixed<string>;
  load_id: Fixed<string>;
  request: Fixed<string>;
}
