/** Moves what belongs to one thread under another, and back; and works out anew where a thread stands. */
import { sql } from 'kysely';
import type { Risk, Tx } from '../../db/index.js';

/** What moved with a merge: enough to undo it. */
export interface Moved {
  readonly conversations: readonly string[];
  readonly replies: readonly string[];
  readonly notes: readonly string[];
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Puts everything of one thread under another. **Shape**: what it was. */
export async function moveAll(tx: Tx, from: string, to: string): Promise<Moved> {
  const conversations = await tx
    .updateTable('desk.conversation')
    .set({ thread: to })
    .where('thread', '=', from)
    .returning('conversation')
    .execute();
  await tx.updateTable('desk.contact').set({ thread: to }).where('thread', '=', from).execute();
  const replies = await tx
    .updateTable('desk.reply')
    .set({ thread: to })
    .where('thread', '=', from)
    .returning('id')
    .execute();
  const notes = await tx
    .updateTable('desk.note')
    .set({ thread: to })
    .where('thread', '=', from)
    .returning('id')
    .execute();
  return {
    conversations: conversations.map(({ conversation }) => hex(conversation)),
    replies: replies.map(({ id }) => id),
    notes: notes.map(({ id }) => id),
  };
}

/** Puts back what a merge moved, with whatever has come into those conversations since. */
export async function moveBack(tx: Tx, moved: Moved, to: string): Promise<void> {
  const conversations = moved.conversations.map((one) => Buffer.from(one, 'hex'));
  if (conversations.length > 0) {
    await tx
      .updateTable('desk.conversation')
      .set({ thread: to })
      .where('conversation', 'in', conversations)
      .execute();
    await tx
      .updateTable('desk.contact')
      .set({ thread: to })
      .where('conversation', 'in', conversations)
      .execute();
    await tx
      .updateTable('desk.reply')
      .set({ thread: to })
      .where('conversation', 'in', conversations)
      .execute();
  }
  if (moved.replies.length > 0)
    await tx.updateTable('desk.reply').set({ thread: to }).where('id', 'in', moved.replies).execute();
  if (moved.notes.length > 0)
    await tx.updateTable('desk.note').set({ thread: to }).where('id', 'in', moved.notes).execute();
}

export interface Times {
  readonly firstTouchAt: Date;
  readonly lastInAt: Date;
  readonly lastOutAt: Date | null;
  readonly firstReplyAt: Date | null;
  /** The oldest thing from the teller after our last reply; null when there is none. */
  readonly waitingSince: Date | null;
  readonly risk: Risk;
}

/** Where a thread stands by what is in it. **Errors**: throws when it holds no contact. */
export async function timesOf(tx: Tx, thread: string): Promise<Times> {
  const { rows } = await sql<{
    first_touch: Date;
    last_in: Date;
    last_out: Date | null;
    first_reply: Date | null;
    waiting: Date | null;
    risk: Risk;
  }>`
    with outs as (select min(written_at) as first_reply, max(written_at) as last_out from desk.reply
      where thread = ${thread} and written_by is not null)
    select min(c.received_at) as first_touch, max(c.received_at) as last_in, outs.last_out, outs.first_reply,
      min(c.received_at) filter (where outs.last_out is null or c.received_at > outs.last_out) as waiting,
      (array_agg(c.risk order by array_position(array['now', 'high', 'raised', 'ordinary'], c.risk)))[1] as risk
    from desk.contact c cross join outs where c.thread = ${thread} group by outs.last_out, outs.first_reply`.execute(
    tx,
  );
  const row = rows[0];
  if (!row) throw new Error('a thread without a contact');
  return {
    firstTouchAt: row.first_touch,
    lastInAt: row.last_in,
    lastOutAt: row.last_out,
    firstReplyAt: row.first_reply,
    waitingSince: row.waiting,
    risk: row.risk,
  };
}

export async function insertMerge(
  tx: Tx,
  of: {
    readonly org: string;
    readonly kept: string;
    readonly merged: string;
    readonly before: object;
    readonly by: string;
    readonly at: Date;
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('desk.merge')
    .values({
      org: of.org,
      kept: of.kept,
      merged: of.merged,
      before: JSON.stringify(of.before),
      merged_by: of.by,
      merged_at: of.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export const findMerge = (tx: Tx, id: string) =>
  tx
    .selectFrom('desk.merge')
    .selectAll()
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst();

export async function updateUndone(
  tx: Tx,
  of: { readonly id: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('desk.merge')
    .set({ undone_by: of.by, undone_at: of.at })
    .where('id', '=', of.id)
    .execute();
}
