/** Puts somebody on the list of those who see a version before it is out. */
import { type Result, fail, ok } from '../../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../../db/index.js';
import { insertReader } from '../../store/readers.js';
import { takeWorking } from './take.js';

/**
 * **Source**: Pre-release Access to Official Statistics Orders: who, in which post; the list is kept.
 * **Errors**: `name-missing`; `not-in-this-state` when nothing is waiting to come out.
 */
export async function nameReader(
  tx: Tx,
  actor: Actor,
  { slug, name, post }: { readonly slug: string; readonly name: string; readonly post: string },
  now: Date,
): Promise<Result<null, 'name-missing' | 'not-in-this-state'>> {
  const reader = { name: name.trim().slice(0, 200), post: post.trim().slice(0, 200) };
  if (reader.name === '' || reader.post === '') return fail({ code: 'name-missing', field: 'name' });
  const version = await takeWorking(tx, slug);
  if (!version) return fail({ code: 'not-in-this-state' });
  await insertReader(tx, { org: actor.org, version: version.id, reader, by: actor.account, at: now });
  const subjects = [{ kind: 'release-version', id: version.id }];
  await writeJournal(tx, actor, { event: 'reader-named', room: 'releases', subjects }, now);
  return ok(null);
}
