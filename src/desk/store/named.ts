/** Who may see a marked thread. */
import type { Tx } from '../../db/index.js';

export async function insertNamed(
  tx: Tx,
  of: {
    readonly org: string;
    readonly thread: string;
    readonly account: string;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('desk.named')
    .values({ org: of.org, thread: of.thread, account: of.account, named_at: of.at, named_by: of.by })
    .onConflict((c) => c.columns(['org', 'thread', 'account']).doNothing())
    .execute();
}

export async function deleteNamed(tx: Tx, thread: string): Promise<void> {
  await tx.deleteFrom('desk.named').where('thread', '=', thread).execute();
}

export const listNamed = (tx: Tx, thread: string) =>
  tx.selectFrom('desk.named').select('account').where('thread', '=', thread).execute();
