/** How long closed threads are kept, what is held, and what has been shredded. */
import type { Day } from '../../base/day.js';
import type { RetentionClass, Tx } from '../../db/index.js';

export async function upsertRetention(
  tx: Tx,
  of: {
    readonly org: string;
    readonly thread: string;
    readonly class: RetentionClass;
    readonly reviewOn: Day;
  },
): Promise<void> {
  const set = { class: of.class, review_on: of.reviewOn };
  await tx
    .insertInto('desk.retention')
    .values({ org: of.org, thread: of.thread, ...set })
    .onConflict((c) => c.columns(['org', 'thread']).doUpdateSet(set))
    .execute();
}

export const findRetention = (tx: Tx, thread: string) =>
  tx.selectFrom('desk.retention').selectAll().where('thread', '=', thread).executeTakeFirst();

/** Closed threads whose day of review has come and that are neither held nor gone. */
export const listDue = (tx: Tx, on: Day) =>
  tx
    .selectFrom('desk.retention as r')
    .innerJoin('desk.thread as t', (join) => join.onRef('t.org', '=', 'r.org').onRef('t.id', '=', 'r.thread'))
    .select(['r.thread', 'r.class', 'r.review_on'])
    .where('r.review_on', '<=', on)
    .where('r.held_because', 'is', null)
    .where('r.shredded_at', 'is', null)
    .where('t.state', '=', 'closed')
    .orderBy('r.review_on')
    .execute();

/** Holds a thread for a reason, or lets it go again with null. */
export async function updateHold(
  tx: Tx,
  of: { readonly thread: string; readonly because: string | null; readonly by: string | null },
): Promise<void> {
  await tx
    .updateTable('desk.retention')
    .set({ held_because: of.because, held_by: of.because === null ? null : of.by })
    .where('thread', '=', of.thread)
    .execute();
}

export async function updateShredded(
  tx: Tx,
  of: { readonly thread: string; readonly by: string | null; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('desk.retention')
    .set({ shredded_at: of.at, shredded_by: of.by })
    .where('thread', '=', of.thread)
    .execute();
}

/** Every sealed row of a thread: what its keys are named by. */
export async function listSealedRows(tx: Tx, thread: string): Promise<readonly string[]> {
  const [contacts, notes, replies, decisions] = await Promise.all([
    tx.selectFrom('desk.contact').select('id').where('thread', '=', thread).execute(),
    tx.selectFrom('desk.note').select('id').where('thread', '=', thread).execute(),
    tx.selectFrom('desk.reply').select('id').where('thread', '=', thread).execute(),
    tx.selectFrom('desk.decision').select('id').where('thread', '=', thread).execute(),
  ]);
  return [...contacts, ...notes, ...replies, ...decisions].map(({ id }) => id);
}

export type Retention = Awaited<ReturnType<typeof listRetention>>[number];

/** How long some threads are kept, those of them that were ever closed. */
export const listRetention = async (tx: Tx, threads: readonly string[]) =>
  threads.length === 0
    ? []
    : tx
        .selectFrom('desk.retention')
        .select(['thread', 'class', 'review_on', 'held_because', 'shredded_at'])
        .where('thread', 'in', threads)
        .execute();
