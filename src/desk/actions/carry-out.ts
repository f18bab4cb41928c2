/** A reply that only a person could pass on has been passed on: on the telephone, at the counter. */
import { isId } from '../../base/id.js';
import { type Tx, writeJournal } from '../../db/index.js';
import { updateCarriedOut } from '../store/outbox.js';
import type { Doing } from './act-on.js';

/** **Shape**: false when there was no such reply still to be passed on. */
export async function carryOut(tx: Tx, { actor, now, thread }: Doing, reply: string): Promise<boolean> {
  if (!isId(reply) || !(await updateCarriedOut(tx, { reply, thread, by: actor.account, at: now })))
    return false;
  const subjects = [
    { kind: 'thread', id: thread },
    { kind: 'reply', id: reply },
  ];
  await writeJournal(tx, actor, { event: 'reply-carried-out', room: 'inbox', subjects }, now);
  return true;
}
