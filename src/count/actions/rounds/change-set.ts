/** A set of authorities that was saved under a name gets another name, or is taken away. Rounds keep their own list. */
import { type Result, fail, ok } from '../../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { deleteSet, listSets, updateSetName } from '../../store/authority-sets.js';

const LONGEST = 120;

export type SetProblem = 'not-there' | 'not-signed-in' | 'name-missing' | 'name-taken';

/** **Errors**: `name-taken` by another set; saving over one of the same name is done where a set is saved. */
export async function renameSet(
  tx: Tx,
  actor: Actor,
  of: { readonly id: string; readonly name: string },
  now: Date,
): Promise<Result<null, SetProblem>> {
  const field = `name-${of.id}`;
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  const sets = await listSets(tx);
  if (!sets.some((s) => s.id === of.id)) return fail({ code: 'not-there' });
  const name = of.name.trim().slice(0, LONGEST);
  if (name === '') return fail({ code: 'name-missing', field });
  if (sets.some((s) => s.id !== of.id && s.name === name)) return fail({ code: 'name-taken', field });
  await updateSetName(tx, of.id, { name, by: actor.account, at: now });
  return written(tx, actor, { event: 'authority-set-renamed', id: of.id }, now);
}

export async function removeSet(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<null, SetProblem>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  if (!(await deleteSet(tx, id))) return fail({ code: 'not-there' });
  return written(tx, actor, { event: 'authority-set-removed', id }, now);
}

async function written(
  tx: Tx,
  actor: Actor,
  { event, id }: { readonly event: string; readonly id: string },
  now: Date,
): Promise<Result<null, never>> {
  const subjects = [{ kind: 'authority-set', id }];
  await writeJournal(tx, actor, { event, room: 'statistics', subjects }, now);
  return ok(null);
}
