/** What the queue shows of its threads beside the threads themselves. */
import { sql } from 'kysely';
import type { Tx } from '../../db/index.js';

/** The contacts of some threads in which the rules saw something. */
export const listSigned = (tx: Tx, threads: readonly string[]) =>
  threads.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('desk.contact')
        .select(['org', 'id', 'thread', 'narrative', 'signs', 'language', 'received_at'])
        .where('thread', 'in', threads)
        .where(sql<boolean>`signs <> '[]'::jsonb`)
        .orderBy('received_at')
        .execute();

/** Entries that could not be brought in and that nobody has settled. */
export async function countIntakeProblems(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('desk.intake_problem')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('settled_at', 'is', null)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/** Threads that something is outstanding with: a hand-over without a receipt, a reply that was not sent or not collected. */
export async function listOutstanding(
  tx: Tx,
  now: Date,
): Promise<{ readonly noReceipt: ReadonlySet<string>; readonly notSent: ReadonlySet<string> }> {
  const receipts = await tx
    .selectFrom('desk.hand_over')
    .select('thread')
    .where('receipt_at', 'is', null)
    .execute();
  const dead = await tx
    .selectFrom('desk.outbox as o')
    .innerJoin('desk.reply as r', (join) => join.onRef('r.org', '=', 'o.org').onRef('r.id', '=', 'o.reply'))
    .select('r.thread')
    .where('o.settled_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('o.state', 'in', ['dead', 'by-hand']),
        eb.and([eb('o.state', '=', 'ready'), eb('o.next_at', '<=', now)]),
      ]),
    )
    .execute();
  return {
    noReceipt: new Set(receipts.map(({ thread }) => thread)),
    notSent: new Set(dead.map(({ thread }) => thread)),
  };
}
