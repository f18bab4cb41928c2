/** The tables of replies, what was read in them and what people made of it, as the query builder sees them. */
import type { ColumnType } from 'kysely';
import type { Day } from '../base/day.js';
import type {
  LabelFacet,
  ReplyDecision,
  ReplyFileState,
  ReplyHow,
  ReplySeat,
  ReplyState,
} from '../base/reply-state.js';

type Fixed<T> = ColumnType<T, T, never>;
/** A jsonb column that is written once, as JSON text. */
type FixedJson<T> = ColumnType<T, string, never>;

export interface ReplyTables {
  'count.reply': ReplyTable;
  'count.reply_file': ReplyFileTable;
  'count.reading': ReadingTable;
  'count.reply_reader': ReplyReaderTable;
  'count.reply_code': ReplyCodeTable;
  'count.label_meaning': LabelMeaningTable;
  'count.load_withdrawn': LoadWithdrawnTable;
}

interface ReplyTable {
  org: Fixed<string>;
  id: Fixed<string>;
  request: Fixed<string | null>;
  authority: Fixed<string>;
  received_on: Fixed<Day>;
  how: Fixed<ReplyHow>;
  asked: FixedJson<unknown>;
  state: ReplyState;
  replaces: Fixed<string | null>;
  load_id: string | null;
  withdrawn_on: Day | null;
  withdrawn_by: string | null;
  withdrawn_why: string | null;
  added_by: Fixed<string | null>;
  added_at: Fixed<Date>;
  settled_by: string | null;
  settled_at: Date | null;
}

interface ReplyFileTable {
  org: Fixed<string>;
  id: Fixed<string>;
  reply: Fixed<string>;
  position: Fixed<number>;
  made_from: Fixed<string | null>;
  name: Fixed<string>;
  sha256: Fixed<string>;
  format: Fixed<string>;
  size: Fixed<number>;
  hidden: FixedJson<unknown>;
  state: ReplyFileState;
  sealed: Fixed<Buffer>;
  released_by: string | null;
  released_at: Date | null;
  released_why: string | null;
}

interface ReadingTable {
  org: Fixed<string>;
  id: Fixed<string>;
  reply: Fixed<string>;
  reader_version: Fixed<string>;
  candidates: Fixed<number>;
  sealed: Fixed<Buffer>;
  read_at: Fixed<Date>;
}

interface ReplyReaderTable {
  org: Fixed<string>;
  reading: Fixed<string>;
  seat: Fixed<'first' | 'second'>;
  account: Fixed<string>;
  taken_at: Fixed<Date>;
  finished_at: Date | null;
}

interface ReplyCodeTable {
  org: Fixed<string>;
  reading: Fixed<string>;
  seat: Fixed<ReplySeat>;
  candidate: Fixed<string>;
  revision: Fixed<number>;
  decision: Fixed<ReplyDecision>;
  said: ColumnType<unknown, string | null, never>;
  by: Fixed<string>;
  at: Fixed<Date>;
}

interface LabelMeaningTable {
  org: Fixed<string>;
  authority: Fixed<string>;
  label: Fixed<string>;
  facet: Fixed<LabelFacet>;
  meaning: Fixed<string>;
  times: number;
  last_on: Day;
}

interface LoadWithdrawnTable {
  org: Fixed<string>;
  load_id: Fixed<string>;
  withdrawn_on: Fixed<Day>;
  by: Fixed<string>;
  at: Fixed<Date>;
}
