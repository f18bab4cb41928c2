/** Somebody at work on replies, with what it takes: the keys, the guarded reader, and the time. */
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import type { Keyring } from '../../../keys/index.js';
import type { OpenReply } from '../../reading/replies/opened-reply.js';

export interface ReplyDoing {
  readonly actor: Actor & { readonly account: string };
  readonly keys: Keyring;
  readonly now: Date;
}

/** The same where files are opened: a message that came by itself has nobody behind it. */
export interface ReplyIntake {
  readonly actor: Actor;
  readonly keys: Keyring;
  readonly now: Date;
  readonly open: OpenReply;
}

/** Writes the step down, without a word of any reply. */
export const noteReply = (
  tx: Tx,
  { actor, now }: Pick<ReplyIntake, 'actor' | 'now'>,
  event: string,
  { reply, why = null }: { readonly reply: string; readonly why?: string | null },
): Promise<unknown> =>
  writeJournal(tx, actor, { event, room: 'statistics', subjects: [{ kind: 'reply', id: reply }], why }, now);
