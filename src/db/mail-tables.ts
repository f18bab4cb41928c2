/** The tables of letters on their way and of what comes back, as the query builder sees them. */
import type { ColumnType } from 'kysely';

type Fixed<T> = ColumnType<T, T, never>;

export interface MailTables {
  'count.outbox': LetterOutboxTable;
  'count.message': MessageTable;
  'count.mailbox': MailboxTable;
  'count.made_up_mail': MadeUpMailTable;
}

/** Whether a letter of a round has gone. `refused`: for good. `given-up`: it was tried for over a day. */
export type LetterState = 'waiting' | 'sent' | 'refused' | 'given-up';

/** What a message is: our letter, or what came in. */
export type MessageKind = 'letter' | 'reply' | 'acknowledgement' | 'auto-reply' | 'bounce';

/** How a message found its request. */
export type MatchedBy = 'address' | 'subject' | 'thread' | 'person';

/** Why a message is not wholly here. */
export type MessageTrouble = 'too-large' | 'could-not-be-read';

interface LetterOutboxTable {
  org: Fixed<string>;
  letter: Fixed<string>;
  message_id: Fixed<string>;
  state: LetterState;
  taken_up_at: Fixed<Date>;
  attempts: number;
  next_at: Date;
  claimed_until: Date | null;
  tried_at: Date | null;
  settled_at: Date | null;
  copy_seen: number | null;
  problem: string | null;
  said: string | null;
}

interface MessageTable {
  org: Fixed<string>;
  id: Fixed<string>;
  kind: Fixed<MessageKind>;
  request: string | null;
  letter: Fixed<string | null>;
  message_id: Fixed<string | null>;
  in_reply_to: ColumnType<readonly string[], string, never>;
  thread: ColumnType<readonly string[], string, never>;
  fingerprint: Fixed<string>;
  happened_at: Fixed<Date>;
  entered_at: Fixed<Date>;
  matched_by: MatchedBy | null;
  suggested: Fixed<string | null>;
  head: Fixed<Uint8Array>;
  raw: Fixed<Uint8Array | null>;
  raw_bytes: Fixed<number>;
  trouble: Fixed<MessageTrouble | null>;
  detail: ColumnType<Readonly<Record<string, unknown>>, string, never>;
  entered_by: Fixed<string | null>;
  placed_by: string | null;
  placed_at: Date | null;
  reply: string | null;
  offered_at: Date | null;
  set_aside_at: Date | null;
}

interface MailboxTable {
  org: Fixed<string>;
  name: Fixed<string>;
  uid_validity: string;
  last_uid: number;
  claimed_until: Date | null;
  read_at: Date | null;
  problem: string | null;
  problem_at: Date | null;
}

interface MadeUpMailTable {
  org: Fixed<string>;
  number: ColumnType<number, never, never>;
  answers: Fixed<string>;
  due_at: Fixed<Date>;
  raw: Fixed<Uint8Array>;
  read_at: Date | null;
}
