/** Sets of authorities that somebody saved under a name. */
import type { Tx } from '../../db/index.js';

export interface SavedSet {
  readonly id: string;
  readonly name: string;
  readonly authorities: readonly string[];
}

export const listSets = async (tx: Tx): Promise<readonly SavedSet[]> =>
  (
    await tx.selectFrom('count.authority_set').select(['id', 'name', 'authorities']).orderBy('name').execute()
  ).map(({ id, name, authorities }) => ({ id, name, authorities }));

/** Saves a set, in place of one of the same name. */
export async function putSet(
  tx: Tx,
  set: { readonly name: string; readonly authorities: readonly string[] },
  of: { readonly org: string; readonly by: string; readonly at: Date },
): Promise<void> {
  const authorities = JSON.stringify(set.authorities);
  await tx
    .insertInto('count.authority_set')
    .values({ org: of.org, name: set.name, authorities, saved_by: of.by, saved_at: of.at })
    .onConflict((c) =>
      c.columns(['org', 'name']).doUpdateSet({ authorities, saved_by: of.by, saved_at: of.at }),
    )
    .execute();
}

export async function updateSetName(
  tx: Tx,
  id: string,
  of: { readonly name: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('count.authority_set')
    .set({ name: of.name, saved_by: of.by, saved_at: of.at })
    .where('id', '=', id)
    .execute();
}

/** **Shape**: false when there was none. */
export async function deleteSet(tx: Tx, id: string): Promise<boolean> {
  const done = await tx.deleteFrom('count.authority_set').where('id', '=', id).executeTakeFirst();
  return done.numDeletedRows > 0n;
}
