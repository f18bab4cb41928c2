/** Who sees a version of a release before it is out. */
import type { Tx } from '../../db/index.js';

/** Somebody who sees a version before it is out. */
export interface PreReleaseReader {
  readonly name: string;
  readonly post: string;
  readonly addedAt: Date;
}

/** **Shape**: false when that name stands on the list already. */
export async function insertReader(
  tx: Tx,
  of: {
    readonly org: string;
    readonly version: string;
    readonly reader: Omit<PreReleaseReader, 'addedAt'>;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const done = await tx
    .insertInto('count.pre_release_reader')
    .values({
      org: of.org,
      version: of.version,
      name: of.reader.name,
      post: of.reader.post,
      added_at: of.at,
      added_by: of.by,
    })
    .onConflict((c) => c.columns(['org', 'version', 'name']).doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The pre-release list of a version, in the order it grew. */
export async function listReaders(tx: Tx, version: string): Promise<readonly PreReleaseReader[]> {
  const rows = await tx
    .selectFrom('count.pre_release_reader')
    .select(['name', 'post', 'added_at'])
    .where('version', '=', version)
    .orderBy('added_at')
    .orderBy('name')
    .execute();
  return rows.map((r) => ({ name: r.name, post: r.post, addedAt: r.added_at }));
}
