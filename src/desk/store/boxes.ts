/** Replies on their way into reply boxes. */
import type { Tx } from '../../db/index.js';

export interface BoxDue {
  readonly conversation: Uint8Array;
  readonly box: string;
  readonly boxKey: Uint8Array;
  readonly isClosed: boolean;
}

/** Boxes with a reply that has not been put in. */
export async function listBoxesDue(tx: Tx): Promise<readonly BoxDue[]> {
  const rows = await tx
    .selectFrom('desk.outbox as o')
    .innerJoin('desk.reply as r', (join) => join.onRef('r.org', '=', 'o.org').onRef('r.id', '=', 'o.reply'))
    .innerJoin('desk.conversation as v', (join) =>
      join.onRef('v.org', '=', 'r.org').onRef('v.conversation', '=', 'r.conversation'),
    )
    .innerJoin('desk.thread as t', (join) => join.onRef('t.org', '=', 'v.org').onRef('t.id', '=', 'v.thread'))
    .select(['v.conversation', 'v.box', 'v.box_key', 't.state'])
    .distinct()
    .where('o.channel', '=', 'tell')
    .where('o.state', '=', 'waiting')
    .limit(200)
    .execute();
  return rows.flatMap(({ conversation, box, box_key, state }) =>
    box === null || box_key === null
      ? []
      : [{ conversation, box, boxKey: box_key, isClosed: state === 'closed' }],
  );
}

/** Everything replied in a conversation, oldest first. */
export const listRepliesForBox = (tx: Tx, conversation: Uint8Array) =>
  tx
    .selectFrom('desk.reply')
    .select(['org', 'id', 'language', 'body', 'written_at'])
    .where('conversation', '=', conversation)
    .where('channel', '=', 'tell')
    .orderBy('written_at')
    .execute();

export async function updateBoxed(
  tx: Tx,
  of: { readonly replies: readonly string[]; readonly at: Date },
): Promise<void> {
  if (of.replies.length === 0) return;
  await tx
    .updateTable('desk.outbox')
    .set((eb) => ({ state: 'sent', settled_at: of.at, attempts: eb('attempts', '+', 1) }))
    .where('reply', 'in', of.replies)
    .where('state', '=', 'waiting')
    .execute();
}
