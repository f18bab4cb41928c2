/** Replies to partners' referrals, on their way into the partners' hands. */
import { sql } from 'kysely';
import type { Lang } from '../../base/words.js';
import type { Tx } from '../../db/index.js';

/** Whether a conversation began with a partner's referral: only then is there somewhere to lay a reply. */
export async function hasReferral(tx: Tx, conversation: Uint8Array): Promise<boolean> {
  const row = await tx
    .selectFrom('desk.contact')
    .select('id')
    .where('conversation', '=', conversation)
    .where('kind', '=', 'referral')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface PartnerReplyRow {
  /** The contact of the referral. */
  readonly referral: string;
  readonly org: string;
  readonly id: string;
  readonly language: Lang;
  readonly body: Uint8Array;
  readonly written_at: Date;
  readonly state: 'waiting' | 'ready';
}

/**
 * Everything not yet collected, for each referral that something new was written to, or that something went from; `all`:
 * for every referral, as at a start.
 */
export async function listForPartners(
  tx: Tx,
  alsoFor: readonly string[] | 'all',
): Promise<readonly PartnerReplyRow[]> {
  const { rows } = await sql<PartnerReplyRow>`
    with lying as (
      select c.id as referral, r.org, r.id, r.language, r.body, r.written_at, o.state
      from desk.outbox o
      join desk.reply r on r.org = o.org and r.id = o.reply
      join desk.contact c on c.org = r.org and c.conversation = r.conversation and c.kind = 'referral'
      where o.channel = 'partner' and o.state in ('waiting', 'ready'))
    select * from lying where referral in (select referral from lying where state = 'waiting')
      or ${alsoFor === 'all' ? sql`true` : sql`referral = any(${sql.val(alsoFor)}::uuid[])`}
    order by referral, written_at`.execute(tx);
  return rows;
}

/** They lie ready. From `overdueAt` on a person is shown that nobody has collected them. */
export async function updateReady(
  tx: Tx,
  of: { readonly replies: readonly string[]; readonly overdueAt: Date },
): Promise<void> {
  if (of.replies.length === 0) return;
  await tx
    .updateTable('desk.outbox')
    .set((eb) => ({ state: 'ready', next_at: of.overdueAt, attempts: eb('attempts', '+', 1) }))
    .where('reply', 'in', of.replies)
    .where('state', '=', 'waiting')
    .execute();
}

export interface Collected {
  readonly thread: string;
  /** The contact of the referral. */
  readonly referral: string;
}

/** **Shape**: whose it was; null when it does not lie ready. */
export async function updateCollected(tx: Tx, reply: string, at: Date): Promise<Collected | null> {
  const { numUpdatedRows } = await tx
    .updateTable('desk.outbox')
    .set({ state: 'sent', settled_at: at })
    .where('reply', '=', reply)
    .where('channel', '=', 'partner')
    // A crash may have come between laying it out and writing that down.
    .where('state', 'in', ['ready', 'waiting'])
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return null;
  const { rows } = await sql<Collected>`
    select r.thread, c.id as referral from desk.reply r
    join desk.contact c on c.org = r.org and c.conversation = r.conversation and c.kind = 'referral'
    where r.id = ${reply}`.execute(tx);
  return rows[0] ?? null;
}
