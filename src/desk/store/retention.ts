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

/** What is held, and why. */
export const listHeld = (tx: Tx) =>
  tx
    .selectFrom('desk.retention as r')
    .leftJoin('house.account as a', (join) =>
      join.onRef('a.org', '=', 'r.org').onRef('a.id', '=', 'r.held_by'),
    )
    .select([
      'r.thread',
      'r.class',
      'r.review_on',
      'r.held_because',
      'r.held_by',
      'r.held_at as heldAt',
      'a.name as heldByName',
    ])
    .where('r.held_because', 'is not', null)
    .orderBy('r.review_on')
    .execute();

/** Of one thread, with who holds it by name. **Shape**: undefined when nothing holds it. */
export const findHold = async (tx: Tx, thread: string) =>
  (await listHeld(tx)).find((one) => one.thread === thread);

/** Holds a thread for a reason, or lets it go again with null. */
export async function updateHold(
  tx: Tx,
  of: {
    readonly thread: string;
    readonly because: string | null;
    readonly by: string | null;
    readonly at: Date | null;
  },
): Promise<void> {
  await tx
    .updateTable('desk.retention')
    .set(
      of.because === null
        ? { held_because: null, held_by: null, held_at: null }
        : { held_because: of.because, held_by: of.by, held_at: of.at },
    )
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

/** The boxes in which a thread's teller finds replies, by name. */
export async function listBoxesOf(tx: Tx, thread: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('desk.conversation')
    .select('box')
    .where('thread', '=', thread)
    .where('box', 'is not', null)
    .execute();
  return rows.flatMap(({ box }) => (box === null ? [] : [box]));
}

export async function listShreddedThreads(tx: Tx): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('desk.retention')
    .select('thread')
    .where('shredded_at', 'is not', null)
    .execute();
  return rows.map(({ thread }) => thread);
}

/** Threads that one of these contacts came into and that are not written down as shredded. */
export async function listUnmarkedOf(tx: Tx, contacts: readonly string[]): Promise<readonly string[]> {
  if (contacts.length === 0) return [];
  const rows = await tx
    .selectFrom('desk.contact as c')
    .innerJoin('desk.retention as r', (join) =>
      join.onRef('r.org', '=', 'c.org').onRef('r.thread', '=', 'c.thread'),
    )
    .select('c.thread')
    .distinct()
    .where('c.id', 'in', contacts)
    .where('r.shredded_at', 'is', null)
    .execute();
  return rows.map(({ thread }) => thread);
}

/** Sealed contacts in the order of their ids, a page at a time: for proving that the keys open them. */
export const listSealedContacts = (
  tx: Tx,
  { after, most }: { readonly after: string; readonly most: number },
) =>
  tx
    .selectFrom('desk.contact')
    .select(['org', 'id', 'narrative', 'identity'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute();
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
