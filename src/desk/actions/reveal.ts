/** Shows who the teller is: a step of its own, with a reason that is written down before the name is seen. */
import { type Result, fail, ok } from '../../base/result.js';
import { type Tx, writeJournal } from '../../db/index.js';
import type { Identity } from '../../tell/index.js';
import { openIdentity } from '../sealed.js';
import { listContacts } from '../store/inside.js';
import { findThread } from '../store/threads.js';
import type { Doing } from './act-on.js';
import type { DeskProblem } from '../rules/problems.js';

export interface Revealed {
  readonly contact: string;
  readonly channel: string;
  /** Null when it has been shredded. */
  readonly identity: Identity | null;
}

export async function revealIdentity(
  tx: Tx,
  { actor, keys, now, thread: id }: Doing,
  reason: string,
): Promise<Result<readonly Revealed[], DeskProblem>> {
  const why = reason.trim();
  if (why === '') return fail({ code: 'reason-missing', field: 'reason' });
  const thread = await findThread(tx, id);
  if (!thread) return fail({ code: 'thread-not-there' });
  const contacts = await listContacts(tx, id);
  const revealed = contacts.map((contact) => ({
    contact: contact.id,
    channel: contact.channel,
    identity: openIdentity(keys, contact, contact.identity),
  }));
  const subjects = [
    { kind: 'thread', id },
    ...contacts.map((contact) => ({ kind: 'identity', id: contact.id })),
  ];
  await writeJournal(tx, actor, { event: 'identity-revealed', room: 'inbox', subjects, why }, now);
  return ok(revealed);
}
