/** What is inside a thread: contacts, replies, notes, decisions, hand-overs, incidents, and what was done to it. */
import type { HandOverTo, Risk, SignAt, Tx } from '../../db/index.js';
import type { Lang } from '../../base/words.js';

export const listContacts = (tx: Tx, thread: string) =>
  tx
    .selectFrom('desk.contact')
    .selectAll()
    .where('thread', '=', thread)
    .orderBy('received_at')
    .orderBy('id')
    .execute();

export const listReplies = (tx: Tx, thread: string) =>
  tx
    .selectFrom('desk.reply as r')
    .leftJoin('desk.outbox as o', (join) => join.onRef('o.org', '=', 'r.org').onRef('o.reply', '=', 'r.id'))
    // An automatic answer has no account.
    .leftJoin('house.account as a', (join) =>
      join.onRef('a.org', '=', 'r.org').onRef('a.id', '=', 'r.written_by'),
    )
    .select([
      'r.org',
      'r.id',
      'r.channel',
      'r.language',
      'r.body',
      'r.advice',
      'r.written_at',
      'a.name as written_by',
      'o.state as outbox_state',
      'o.attempts',
      'o.problem',
    ])
    .where('r.thread', '=', thread)
    .orderBy('r.written_at')
    .execute();

export const listNotes = (tx: Tx, thread: string) =>
  tx
    .selectFrom('desk.note as n')
    .innerJoin('house.account as a', (join) =>
      join.onRef('a.org', '=', 'n.org').onRef('a.id', '=', 'n.written_by'),
    )
    .select(['n.org', 'n.id', 'n.body', 'n.written_at', 'a.name as written_by'])
    .where('n.thread', '=', thread)
    .orderBy('n.written_at')
    .execute();

export const listActs = (tx: Tx, thread: string) =>
  tx
    .selectFrom('desk.act as t')
    .leftJoin('house.account as a', (join) => join.onRef('a.org', '=', 't.org').onRef('a.id', '=', 't.by'))
    .select(['t.act', 't.from_state', 't.to_state', 't.at', 't.detail', 'a.name as by'])
    .where('t.thread', '=', thread)
    .orderBy('t.at')
    .execute();

export const listHandOvers = (tx: Tx, thread: string) =>
  tx.selectFrom('desk.hand_over').selectAll().where('thread', '=', thread).orderBy('made_at').execute();

export const listIncidents = (tx: Tx, thread: string) =>
  tx.selectFrom('desk.incident').selectAll().where('thread', '=', thread).orderBy('made_at').execute();

export const listDecisions = (tx: Tx, thread: string) =>
  tx.selectFrom('desk.decision').selectAll().where('thread', '=', thread).orderBy('decided_at').execute();

/** Merges in which this thread took another in, and that have not been undone. */
export const listMerges = (tx: Tx, thread: string) =>
  tx
    .selectFrom('desk.merge')
    .selectAll()
    .where('kept', '=', thread)
    .where('undone_at', 'is', null)
    .orderBy('merged_at')
    .execute();

/** The conversation of the newest contact: the way a reply goes back. */
export const findWayBack = (tx: Tx, thread: string) =>
  tx
    .selectFrom('desk.contact as c')
    .innerJoin('desk.conversation as v', (join) =>
      join.onRef('v.org', '=', 'c.org').onRef('v.conversation', '=', 'c.conversation'),
    )
    .select(['c.id as contact', 'c.channel', 'c.conversation', 'c.identity', 'v.box', 'v.box_key'])
    .where('c.thread', '=', thread)
    .where('c.kind', '<>', 'public-post')
    .orderBy('c.received_at', 'desc')
    .limit(1)
    .executeTakeFirst();

interface Written {
  readonly org: string;
  readonly id: string;
  readonly thread: string;
  readonly body: Uint8Array;
  readonly at: Date;
}

interface WrittenNote extends Written {
  readonly by: string;
}

export async function insertNote(tx: Tx, note: WrittenNote): Promise<void> {
  await tx
    .insertInto('desk.note')
    .values({
      org: note.org,
      id: note.id,
      thread: note.thread,
      body: note.body,
      written_by: note.by,
      written_at: note.at,
    })
    .execute();
}

export interface WrittenReply extends Written {
  /** Null: it goes by itself. */
  readonly by: string | null;
  readonly conversation: Uint8Array;
  readonly channel: string;
  readonly language: Lang;
  readonly advice: readonly { readonly id: string; readonly version: string }[];
  /** Sent by us, or carried out by a person: on the telephone, at the counter, on a channel without a way in. */
  readonly byHand: boolean;
}

/** The reply and its place in the outbox, together. */
export async function insertReply(tx: Tx, reply: WrittenReply): Promise<void> {
  await tx
    .insertInto('desk.reply')
    .values({
      org: reply.org,
      id: reply.id,
      thread: reply.thread,
      conversation: reply.conversation,
      channel: reply.channel,
      language: reply.language,
      body: reply.body,
      advice: JSON.stringify(reply.advice),
      written_by: reply.by,
      written_at: reply.at,
    })
    .execute();
  await tx
    .insertInto('desk.outbox')
    .values({
      org: reply.org,
      reply: reply.id,
      channel: reply.channel,
      state: reply.byHand ? 'by-hand' : 'waiting',
      next_at: reply.at,
    })
    .execute();
}

export interface WrittenDecision {
  readonly org: string;
  readonly thread: string;
  readonly risk: Risk;
  readonly rulesRisk: Risk;
  readonly rulesVersion: string;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly id: string;
  readonly why: Uint8Array | null;
  readonly by: string;
  readonly at: Date;
}

export async function insertDecision(tx: Tx, decision: WrittenDecision): Promise<void> {
  await tx
    .insertInto('desk.decision')
    .values({
      org: decision.org,
      id: decision.id,
      thread: decision.thread,
      risk: decision.risk,
      rules_risk: decision.rulesRisk,
      rules_version: decision.rulesVersion,
      wrong: JSON.stringify(decision.wrong),
      missed: JSON.stringify(decision.missed),
      why: decision.why,
      decided_by: decision.by,
      decided_at: decision.at,
    })
    .execute();
}

export interface WrittenHandOver {
  readonly org: string;
  readonly thread: string;
  readonly to: HandOverTo;
  readonly name: string;
  readonly by: string;
  readonly at: Date;
  readonly chaseAt: Date;
}

/** **Shape**: its id. */
export async function insertHandOver(tx: Tx, made: WrittenHandOver): Promise<string> {
  const { id } = await tx
    .insertInto('desk.hand_over')
    .values({
      org: made.org,
      thread: made.thread,
      to_kind: made.to,
      to_name: made.name,
      made_by: made.by,
      made_at: made.at,
      chase_at: made.chaseAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** **Shape**: true when the receipt was still missing. */
export async function updateReceipt(
  tx: Tx,
  of: {
    readonly id: string;
    readonly thread: string;
    readonly receipt: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('desk.hand_over')
    .set({ receipt: of.receipt, receipt_at: of.at, receipt_by: of.by })
    .where('id', '=', of.id)
    .where('thread', '=', of.thread)
    .where('receipt_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Hand-overs without a receipt whose day to be chased has come. */
export const listToChase = (tx: Tx, now: Date) =>
  tx
    .selectFrom('desk.hand_over')
    .selectAll()
    .where('receipt_at', 'is', null)
    .where('chase_at', '<=', now)
    .orderBy('chase_at')
    .execute();

export async function updateChased(tx: Tx, id: string, next: Date): Promise<void> {
  await tx
    .updateTable('desk.hand_over')
    .set((eb) => ({ chased: eb('chased', '+', 1), chase_at: next }))
    .where('id', '=', id)
    .execute();
}

export async function insertIncident(
  tx: Tx,
  made: {
    readonly org: string;
    readonly thread: string;
    readonly number: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('desk.incident')
    .values({ org: made.org, thread: made.thread, number: made.number, made_by: made.by, made_at: made.at })
    .onConflict((c) => c.columns(['org', 'thread', 'number']).doNothing())
    .execute();
}

/** That somebody has had a thread's text before them: one row for each sitting of up to half an hour. */
export async function recordExposure(
  tx: Tx,
  of: {
    readonly org: string;
    readonly account: string;
    readonly thread: string;
    readonly risk: Risk;
    readonly at: Date;
    readonly since: Date;
  },
): Promise<void> {
  const open = await tx
    .updateTable('desk.exposure')
    .set({ last_at: of.at })
    .where('account', '=', of.account)
    .where('thread', '=', of.thread)
    .where('last_at', '>=', of.since)
    .executeTakeFirst();
  if (open.numUpdatedRows > 0n) return;
  await tx
    .insertInto('desk.exposure')
    .values({
      org: of.org,
      account: of.account,
      thread: of.thread,
      risk: of.risk,
      opened_at: of.at,
      last_at: of.at,
    })
    .execute();
}

export const listExposure = (tx: Tx, since: Date) =>
  tx.selectFrom('desk.exposure').selectAll().where('opened_at', '>=', since).orderBy('opened_at').execute();

export type Signs = readonly SignAt[];
