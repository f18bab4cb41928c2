/** What came by e-mail and may be an answer goes to those who read replies, once, as it came. */
import { type Tx, inTransaction } from '../../../db/index.js';
import { openRaw } from '../../mail/open-raw.js';
import { type HeldMessage, listUnread, updateMessageReply, updateOffered } from '../../store/messages.js';
import { receiveReply } from '../replies/receive-reply.js';
import { replyOfMessage } from '../replies/reply-from-message.js';
import type { MailBy } from './by.js';

/** **Shape**: how many messages were offered. One that the readers hold already, from elsewhere, is not read twice. */
export async function offerReplies(by: Omit<MailBy, 'carrier'>, now: () => Date): Promise<number> {
  const { db, actor } = by;
  const unread = await inTransaction(db, actor, listUnread);
  for (const message of unread) await inTransaction(db, actor, (tx) => offer(tx, by, { message, at: now() }));
  return unread.length;
}

async function offer(
  tx: Tx,
  { actor, keys, open }: Omit<MailBy, 'carrier'>,
  { message, at }: { readonly message: HeldMessage; readonly at: Date },
): Promise<void> {
  const file = await openRaw(tx, keys, message.id);
  if (file === null || !(await updateOffered(tx, message.id, at))) return;
  const given = replyOfMessage(message, { files: [file], refuseUnreadable: false });
  const done = await receiveReply(tx, { actor, keys, now: at, open }, given);
  if (done.ok) await updateMessageReply(tx, message.id, done.value.id);
}
