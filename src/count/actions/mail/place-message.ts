/** A person says where a stray message belongs, or that it belongs nowhere. */
import { dayInLondon } from '../../../base/day.js';
import { type Result, fail, ok } from '../../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { findMessage, updatePlaced, updateSetAside } from '../../store/messages.js';
import { requestOf } from '../../store/rounds.js';
import { enterMessage } from './enter-message.js';

export type PlaceProblem = 'not-there' | 'not-signed-in' | 'request-missing' | 'placed-already';

/** **Shape**: whether what it is could be entered: it may stand in the thread of a request that has no place for it. */
export async function placeMessage(
  tx: Tx,
  actor: Actor,
  of: { readonly message: string; readonly request: string },
  now: Date,
): Promise<Result<{ readonly isEntered: boolean }, PlaceProblem>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  const message = await findMessage(tx, of.message);
  if (!message) return fail({ code: 'not-there' });
  if (!(await requestOf(tx, of.request))) return fail({ code: 'request-missing', field: 'request' });
  if (!(await updatePlaced(tx, message.id, { request: of.request, by: actor.account, at: now })))
    return fail({ code: 'placed-already' });
  const isEntered = await enterMessage(tx, actor, {
    message,
    request: of.request,
    on: dayInLondon(message.happenedAt),
    now,
  });
  const subjects = [
    { kind: 'message', id: message.id },
    { kind: 'request', id: of.request },
  ];
  await writeJournal(tx, actor, { event: 'message-placed', room: 'statistics', subjects }, now);
  return ok({ isEntered });
}

export async function setMessageAside(
  tx: Tx,
  actor: Actor,
  message: string,
  now: Date,
): Promise<Result<null, PlaceProblem>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  if (!(await findMessage(tx, message))) return fail({ code: 'not-there' });
  if (!(await updateSetAside(tx, message, { by: actor.account, at: now })))
    return fail({ code: 'placed-already' });
  const subjects = [{ kind: 'message', id: message }];
  await writeJournal(tx, actor, { event: 'message-set-aside', room: 'statistics', subjects }, now);
  return ok(null);
}
