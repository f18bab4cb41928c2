/** Messages of requests: our letters as they went, and what came, however it came. */
import { sql } from 'kysely';
import type { MatchedBy, MessageKind, MessageTrouble, Tx } from '../../db/index.js';

export interface NewMessage {
  readonly org: string;
  readonly id: string;
  readonly kind: MessageKind;
  readonly request: string | null;
  readonly letter: string | null;
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  readonly thread: readonly string[];
  readonly fingerprint: string;
  readonly happenedAt: Date;
  readonly enteredAt: Date;
  readonly matchedBy: MatchedBy | null;
  readonly suggested: string | null;
  readonly head: Uint8Array;
  readonly raw: Uint8Array | null;
  readonly rawBytes: number;
  readonly trouble: MessageTrouble | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly enteredBy: string | null;
}

/** **Shape**: false when the same message is here already. */
export async function insertMessage(tx: Tx, m: NewMessage): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('count.message')
    .values({
      org: m.org,
      id: m.id,
      kind: m.kind,
      request: m.request,
      letter: m.letter,
      message_id: m.messageId,
      in_reply_to: JSON.stringify(m.inReplyTo),
      thread: JSON.stringify(m.thread),
      fingerprint: m.fingerprint,
      happened_at: m.happenedAt,
      entered_at: m.enteredAt,
      matched_by: m.matchedBy,
      suggested: m.suggested,
      head: m.head,
      raw: m.raw,
      raw_bytes: m.rawBytes,
      trouble: m.trouble,
      detail: JSON.stringify(m.detail),
      entered_by: m.enteredBy,
      placed_by: null,
      placed_at: null,
      reply: null,
      offered_at: null,
      set_aside_at: null,
    })
    .onConflict((conflict) => conflict.columns(['org', 'fingerprint']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** A message as it is held, its sealed head with it. The raw bytes are asked for apart. */
export interface HeldMessage {
  readonly org: string;
  readonly id: string;
  readonly kind: MessageKind;
  readonly request: string | null;
  readonly letter: string | null;
  readonly messageId: string | null;
  readonly happenedAt: Date;
  readonly matchedBy: MatchedBy | null;
  readonly suggested: string | null;
  readonly head: Uint8Array;
  readonly rawBytes: number;
  readonly trouble: MessageTrouble | null;
  readonly detail: Readonly<Record<string, unknown>>;
  /** The reply that was read in it. */
  readonly reply: string | null;
}

const messages = (tx: Tx) =>
  tx
    .selectFrom('count.message')
    .select(['org', 'id', 'kind', 'request', 'letter', 'message_id', 'happened_at', 'matched_by'])
    .select(['suggested', 'head', 'raw_bytes', 'trouble', 'detail', 'reply']);
type MessageRow = Awaited<ReturnType<ReturnType<typeof messages>['execute']>>[number];

const asMessage = ({ message_id, happened_at, matched_by, raw_bytes, ...rest }: MessageRow): HeldMessage => ({
  ...rest,
  messageId: message_id,
  happenedAt: happened_at,
  matchedBy: matched_by,
  rawBytes: raw_bytes,
});

/** All that was written about a request, by either side, the oldest first. */
export const listMessages = async (tx: Tx, request: string): Promise<readonly HeldMessage[]> =>
  (
    await messages(tx)
      .where('request', '=', request)
      // A mail server tells whole seconds.
      .orderBy(sql`date_trunc('second', happened_at)`)
      .orderBy('entered_at')
      .orderBy('id')
      .execute()
  ).map(asMessage);

export async function findMessage(tx: Tx, id: string): Promise<HeldMessage | null> {
  const row = await messages(tx).where('id', '=', id).executeTakeFirst();
  return row ? asMessage(row) : null;
}

/** Whether this very message is here. */
export async function hasMessage(tx: Tx, fingerprint: string): Promise<boolean> {
  const row = await tx
    .selectFrom('count.message')
    .select('id')
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  return row !== undefined;
}

/** The sealed bytes of a message; null for our own letters. */
export async function findRaw(tx: Tx, id: string): Promise<Uint8Array | null> {
  const row = await tx.selectFrom('count.message').select('raw').where('id', '=', id).executeTakeFirst();
  return row?.raw ?? null;
}

/** What came and belongs to no request yet, the newest first. */
export const listStray = async (tx: Tx): Promise<readonly HeldMessage[]> =>
  (
    await messages(tx)
      .where('request', 'is', null)
      .where('set_aside_at', 'is', null)
      .orderBy('happened_at', 'desc')
      .orderBy('id')
      .limit(200)
      .execute()
  ).map(asMessage);

/** Messages that may answer their request and were not offered to the readers of replies yet, the oldest first. */
export const listUnread = async (tx: Tx): Promise<readonly HeldMessage[]> =>
  (
    await messages(tx)
      .where('request', 'is not', null)
      .where('kind', '=', 'reply')
      .where('trouble', 'is', null)
      .where('offered_at', 'is', null)
      .orderBy('happened_at')
      .orderBy('id')
      .limit(50)
      .execute()
  ).map(asMessage);

/** **Shape**: false when somebody else did so in the same moment. */
export async function updateOffered(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('count.message')
    .set({ offered_at: at })
    .where('id', '=', id)
    .where('offered_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The reply that is read in it. */
export const updateMessageReply = async (tx: Tx, id: string, reply: string): Promise<void> =>
  void (await tx.updateTable('count.message').set({ reply }).where('id', '=', id).execute());

/** Message-IDs of what was written about a request, the oldest first: the thread that the next letter stands in. */
export async function listThread(tx: Tx, request: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('count.message')
    .select('message_id')
    .where('request', '=', request)
    .where('message_id', 'is not', null)
    .where('kind', 'in', ['letter', 'reply', 'acknowledgement'])
    .orderBy('entered_at')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ message_id }) => (message_id === null ? [] : [message_id]));
}

/** **Shape**: false when it stands at a request already, or is none of ours to place. */
export async function updatePlaced(
  tx: Tx,
  id: string,
  of: { readonly request: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('count.message')
    .set({
      request: of.request,
      matched_by: 'person',
      placed_by: of.by,
      placed_at: of.at,
      set_aside_at: null,
    })
    .where('id', '=', id)
    .where('request', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function updateSetAside(
  tx: Tx,
  id: string,
  of: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('count.message')
    .set({ set_aside_at: of.at, placed_by: of.by, placed_at: of.at })
    .where('id', '=', id)
    .where('request', 'is', null)
    .where('set_aside_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The requests whose tokens these are. */
export async function listByTokens(
  tx: Tx,
  tokens: readonly string[],
): Promise<readonly { readonly id: string; readonly token: string }[]> {
  if (tokens.length === 0) return [];
  return tx.selectFrom('count.request').select(['id', 'token']).where('token', 'in', tokens).execute();
}

/** The requests in whose threads these Message-IDs stand: ours that went out, and what came back before. */
export async function listByMessageIds(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const [sent, came] = await Promise.all([
    tx
      .selectFrom('count.outbox as o')
      .innerJoin('count.letter as l', 'l.id', 'o.letter')
      .select('l.request')
      .where('o.message_id', 'in', ids)
      .execute(),
    tx
      .selectFrom('count.message')
      .select('request')
      .where('message_id', 'in', ids)
      .where('request', 'is not', null)
      .execute(),
  ]);
  return [...new Set([...sent, ...came].flatMap(({ request }) => (request === null ? [] : [request])))];
}

/** Requests of open rounds that were sent to an address of that organisation, the newest first. */
export async function listByDomain(
  tx: Tx,
  domain: string,
): Promise<readonly { readonly id: string; readonly sendTo: string }[]> {
  const last = domain.split('.').slice(-3).join('.');
  const rows = await tx
    .selectFrom('count.request as q')
    .innerJoin('count.round as r', 'r.id', 'q.round')
    .select(['q.id', 'q.send_to'])
    .where('r.state', '=', 'open')
    .where(sql<boolean>`lower(q.send_to) like ${`%${last}`}`)
    .orderBy('q.added_at', 'desc')
    .orderBy('q.id')
    .limit(20)
    .execute();
  return rows.flatMap(({ id, send_to }) => (send_to === null ? [] : [{ id, sendTo: send_to }]));
}

export interface RequestChoice {
  readonly id: string;
  readonly authority: string;
  readonly round: string;
  readonly title: string;
  readonly token: string;
}

/** Requests that a stray message may be put to: of every round that was opened, the newest round first. */
export const listChoices = (tx: Tx): Promise<readonly RequestChoice[]> =>
  tx
    .selectFrom('count.request as q')
    .innerJoin('count.round as r', 'r.id', 'q.round')
    .select(['q.id', 'q.authority', 'q.round', 'r.title', 'q.token'])
    .where('r.state', '!=', 'draft')
    .orderBy('r.opened_at', 'desc')
    .orderBy('q.authority')
    .execute();

/** How many messages of each kind came since then. */
export async function countCame(tx: Tx, since: Date): Promise<ReadonlyMap<MessageKind, number>> {
  const rows = await tx
    .selectFrom('count.message')
    .select(['kind', (eb) => eb.fn.countAll<number>().as('n')])
    .where('entered_at', '>=', since)
    .groupBy('kind')
    .execute();
  return new Map(rows.map(({ kind, n }) => [kind, Number(n)]));
}
