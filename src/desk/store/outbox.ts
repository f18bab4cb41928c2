/** Replies on their way out. */
import { sql } from 'kysely';
import type { OutboxState, Tx } from '../../db/index.js';

/** **Shape**: true when the reply belonged to the thread and was still to be passed on by hand. */
export async function updateCarriedOut(
  tx: Tx,
  of: { readonly reply: string; readonly thread: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('desk.outbox')
    .set({ state: 'sent', settled_at: of.at, settled_by: of.by })
    .where('reply', '=', of.reply)
    .where('state', 'in', ['by-hand', 'dead', 'ready'])
    .where('reply', 'in', (eb) => eb.selectFrom('desk.reply').select('id').where('thread', '=', of.thread))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface ClaimedReply {
  readonly org: string;
  readonly id: string;
  readonly thread: string;
  readonly conversation: Uint8Array;
  readonly channel: string;
  readonly language: 'en' | 'cy';
  readonly body: Uint8Array;
  /** False: it goes by itself. */
  readonly byPerson: boolean;
  /** Which try this is, from 1. */
  readonly attempt: number;
}

/** The next reply that is due on a channel that we send on, for nobody else until `until`. */
export async function claimReply(tx: Tx, now: Date, until: Date): Promise<ClaimedReply | null> {
  const { rows } = await sql<{ reply: string; attempts: number }>`
    update desk.outbox set claimed_until = ${until}, attempts = attempts + 1
    where (org, reply) = (
      select org, reply from desk.outbox
      where state = 'waiting' and channel not in ('tell', 'partner') and next_at <= ${now}
        and (claimed_until is null or claimed_until <= ${now})
      order by next_at limit 1 for update skip locked)
    returning reply, attempts`.execute(tx);
  const claimed = rows[0];
  if (!claimed) return null;
  const reply = await tx
    .selectFrom('desk.reply')
    .select(['org', 'id', 'thread', 'conversation', 'channel', 'language', 'body', 'written_by'])
    .where('id', '=', claimed.reply)
    .executeTakeFirstOrThrow();
  return { ...reply, byPerson: reply.written_by !== null, attempt: claimed.attempts };
}

/** The contacts of a conversation that a reply answers, oldest first. */
export const listAnswered = (tx: Tx, conversation: Uint8Array) =>
  tx
    .selectFrom('desk.contact')
    .select(['org', 'id', 'channel', 'identity', 'received_at', 'sent_at'])
    .where('conversation', '=', conversation)
    .orderBy('received_at')
    .execute();

export interface Settled {
  readonly state: OutboxState;
  readonly at: Date;
  readonly problem?: string | null;
  readonly providerId?: Uint8Array | null;
}

export async function settleReply(tx: Tx, reply: string, settled: Settled): Promise<void> {
  const state = settled.state === 'sent' || (await isByPerson(tx, reply)) ? settled.state : 'let-go';
  await tx
    .updateTable('desk.outbox')
    .set({
      state,
      claimed_until: null,
      problem: settled.problem ?? null,
      provider_id: settled.providerId ?? null,
      ...(settled.state === 'sent' ? { settled_at: settled.at } : {}),
    })
    .where('reply', '=', reply)
    .execute();
}

/** What no person wrote is nobody's to carry on or to worry about when it does not go. */
async function isByPerson(tx: Tx, reply: string): Promise<boolean> {
  const row = await tx
    .selectFrom('desk.reply')
    .select('written_by')
    .where('id', '=', reply)
    .executeTakeFirst();
  return row?.written_by !== null;
}

/** A person has answered: what was to go by itself and has not yet, goes no more. */
export async function letAutomaticGo(tx: Tx, thread: string): Promise<void> {
  await tx
    .updateTable('desk.outbox')
    .set({ state: 'let-go', problem: 'answered-meanwhile' })
    .where('state', '=', 'waiting')
    .where('reply', 'in', (eb) =>
      eb.selectFrom('desk.reply').select('id').where('thread', '=', thread).where('written_by', 'is', null),
    )
    .execute();
}

export async function delayReply(
  tx: Tx,
  reply: string,
  of: { readonly next: Date; readonly problem: string },
): Promise<void> {
  await tx
    .updateTable('desk.outbox')
    .set({ claimed_until: null, next_at: of.next, problem: of.problem })
    .where('reply', '=', reply)
    .where('state', '=', 'waiting')
    .execute();
}
