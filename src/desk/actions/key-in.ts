/** Brings in what a person keyed: a call, a visit, a message pasted from a platform. The same way as any other contact. */
import { randomUUID } from 'node:crypto';
import { type Actor, type Tx, writeJournal } from '../../db/index.js';
import type { Keyring } from '../../keys/index.js';
import type { IncomingContact } from '../../tell/index.js';
import { asProduct } from '../store/as-product.js';
import { findConversation } from '../store/intake.js';
import { findThread } from '../store/threads.js';
import { type ReadText, keepContact, readyContact } from './keep-contact.js';

export interface KeyingIn {
  readonly actor: Actor;
  readonly keys: Keyring;
  readonly readText: ReadText;
}

/** A mark for one form: sent twice it is one contact. */
export const newToken = (): string => randomUUID();

/** **Shape**: the thread it came into, also when it was here already; null when this person may not see that thread. */
export async function keyIn(
  tx: Tx,
  { actor, keys, readText }: KeyingIn,
  { contact, now }: { readonly contact: IncomingContact; readonly now: Date },
): Promise<string | null> {
  const ready = await readyContact(keys, actor.org, { contact, readText });
  const thread = await asProduct(
    tx,
    async () =>
      (await keepContact(tx, ready, now)) ?? (await findConversation(tx, ready.conversation))?.thread,
  );
  if (thread === undefined) return null;
  const subjects = [{ kind: 'thread', id: thread }];
  await writeJournal(tx, actor, { event: 'contact-keyed', room: 'inbox', subjects }, now);
  return (await findThread(tx, thread)) === undefined ? null : thread;
}
