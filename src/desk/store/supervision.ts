/** How the desk stands, for a supervisor: as they may see it. What is marked for others is not there, nor in a count. */
import { sql } from 'kysely';
import type { Tx } from '../../db/index.js';
import type { FirstReply, Week } from '../rules/workload.js';

/** Hand-overs that nobody has given a receipt for, the oldest first. */
export const listWithoutReceipt = (tx: Tx) =>
  tx
    .selectFrom('desk.hand_over as h')
    .innerJoin('house.account as a', (join) =>
      join.onRef('a.org', '=', 'h.org').onRef('a.id', '=', 'h.made_by'),
    )
    .select([
      'h.id',
      'h.thread',
      'h.to_kind as toKind',
      'h.to_name as toName',
      'h.made_at as madeAt',
      'a.name as madeBy',
      'h.chased',
    ])
    .where('h.receipt_at', 'is', null)
    .orderBy('h.made_at')
    .limit(200)
    .execute();

/** Replies that could not be sent and that nobody has passed on, the oldest first. */
export const listDead = (tx: Tx) =>
  tx
    .selectFrom('desk.outbox as o')
    .innerJoin('desk.reply as r', (join) => join.onRef('r.org', '=', 'o.org').onRef('r.id', '=', 'o.reply'))
    .select(['r.thread', 'o.channel', 'o.attempts', 'o.problem', 'r.written_at as writtenAt'])
    .where('o.state', '=', 'dead')
    .where('o.settled_at', 'is', null)
    .orderBy('r.written_at')
    .limit(200)
    .execute();

/** What came in since an instant, by hour of the week on the clock of the United Kingdom. */
export async function countArrivals(tx: Tx, since: Date): Promise<Week> {
  const week = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  const { rows } = await sql<{ weekday: number; hour: number; n: number }>`
    select extract(dow from received_at at time zone 'Europe/London')::integer as weekday,
      extract(hour from received_at at time zone 'Europe/London')::integer as hour, count(*)::integer as n
    from desk.contact where received_at >= ${since} group by 1, 2`.execute(tx);
  for (const { weekday, hour, n } of rows) {
    const day = week[weekday];
    if (day) day[hour] = n;
  }
  return week;
}

/** Threads first touched since an instant, with when they were first answered. */
export const listFirstReplies = (tx: Tx, since: Date): Promise<readonly FirstReply[]> =>
  tx
    .selectFrom('desk.thread')
    .select([
      'channel',
      'risk',
      'first_touch_at as firstTouchAt',
      'first_reply_at as firstReplyAt',
      'closed_at as closedAt',
    ])
    .where('first_touch_at', '>=', since)
    .where('merged_into', 'is', null)
    .limit(50_000)
    .execute();

/** How many threads first touched since an instant, by who says they tell and in which language. */
export async function countTellers(
  tx: Tx,
  since: Date,
): Promise<
  readonly { readonly teller: string | null; readonly language: string | null; readonly n: number }[]
> {
  const rows = await tx
    .selectFrom('desk.thread')
    .select((eb) => ['teller', 'language', eb.fn.countAll<string>().as('n')])
    .where('first_touch_at', '>=', since)
    .where('merged_into', 'is', null)
    .groupBy(['teller', 'language'])
    .execute();
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

/** How often each piece of the library was used since an instant, the most used first. */
export async function countAdvice(
  tx: Tx,
  since: Date,
): Promise<readonly { readonly id: string; readonly n: number }[]> {
  const { rows } = await sql<{ id: string; n: number }>`
    select used ->> 'id' as id, count(*)::integer as n
    from desk.reply, jsonb_array_elements(advice) as used
    where written_at >= ${since} and written_by is not null group by 1 order by 2 desc, 1`.execute(tx);
  return rows;
}

export interface SignCount {
  readonly sign: string;
  /** Contacts in which the rules counted it. */
  readonly seen: number;
  /** Decisions in which somebody said that it was not there, or was there and not seen. */
  readonly wrong: number;
  readonly missed: number;
}

/** What the rules saw since an instant, and what people said of it. */
export async function countSigns(tx: Tx, since: Date): Promise<readonly SignCount[]> {
  const { rows } = await sql<SignCount>`
    with said as (
      select id::text as id, s ->> 'sign' as sign, 'seen' as what from desk.contact, jsonb_array_elements(signs) as s
        where received_at >= ${since} and not coalesce((s ->> 'negated')::boolean, false)
      union select id::text, w, 'wrong' from desk.decision, jsonb_array_elements_text(wrong) as w
        where decided_at >= ${since}
      union select id::text, m, 'missed' from desk.decision, jsonb_array_elements_text(missed) as m
        where decided_at >= ${since})
    select sign, (count(*) filter (where what = 'seen'))::integer as seen,
      (count(*) filter (where what = 'wrong'))::integer as wrong,
      (count(*) filter (where what = 'missed'))::integer as missed
    from said group by sign`.execute(tx);
  return rows;
}
