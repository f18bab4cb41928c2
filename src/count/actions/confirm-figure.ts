/** Keeps that somebody compared a figure with its source and found it as printed. */
import { type Result, fail, ok } from '../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../db/index.js';
import { insertConfirmation } from '../store.js';

/**
 * Confirms one observation in the actor's name.
 * **Errors**: `not-signed-in` when nobody is: a confirmation without a person is none.
 */
export async function confirmFigure(
  tx: Tx,
  actor: Actor,
  observation: string,
  now: Date,
): Promise<Result<null, 'not-signed-in'>> {
  const by = actor.account;
  if (by === null) return fail({ code: 'not-signed-in' });
  const isNew = await insertConfirmation(tx, { org: actor.org, observation, by, at: now });
  const subjects = [{ kind: 'observation', id: observation }];
  if (isNew) await writeJournal(tx, actor, { event: 'figure-confirmed', room: 'statistics', subjects }, now);
  return ok(null);
}
