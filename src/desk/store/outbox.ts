/** Replies on their way out. */
import type { Tx } from '../../db/index.js';

/** **Shape**: true when the reply belonged to the thread and was still to be passed on by hand. */
export async function updateCarriedOut(
  tx: Tx,
  of: { readonly reply: string; readonly thread: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('desk.outbox')
    .set({ state: 'sent', settled_at: of.at, settled_by: of.by })
    .where('reply', '=', of.reply)
    .where('state', 'in', ['by-hand', 'dead'])
    .where('reply', 'in', (eb) => eb.selectFrom('desk.reply').select('id').where('thread', '=', of.thread))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
