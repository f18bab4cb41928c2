/** Traces that may join threads: written with a contact, and found again in others. */
import { sql } from 'kysely';
import type { TraceWhose, Tx } from '../../db/index.js';
import { asProduct } from './as-product.js';

export interface WrittenTrace {
  readonly trace: Uint8Array;
  readonly whose: TraceWhose;
}

export async function insertTraces(
  tx: Tx,
  of: { readonly org: string; readonly contact: string; readonly traces: readonly WrittenTrace[] },
): Promise<void> {
  if (of.traces.length === 0) return;
  await tx
    .insertInto('desk.trace')
    .values(of.traces.map(({ trace, whose }) => ({ org: of.org, contact: of.contact, trace, whose })))
    .onConflict((c) => c.columns(['org', 'contact', 'trace', 'whose']).doNothing())
    .execute();
}

/** Other threads that share a trace with this one, as far as this person may see them. */
export const listSharing = (tx: Tx, thread: string) =>
  tx
    .selectFrom('desk.trace as mine')
    .innerJoin('desk.contact as c', (join) =>
      join.onRef('c.org', '=', 'mine.org').onRef('c.id', '=', 'mine.contact'),
    )
    .innerJoin('desk.trace as theirs', (join) =>
      join
        .onRef('theirs.org', '=', 'mine.org')
        .onRef('theirs.trace', '=', 'mine.trace')
        .onRef('theirs.whose', '=', 'mine.whose'),
    )
    .innerJoin('desk.contact as d', (join) =>
      join.onRef('d.org', '=', 'theirs.org').onRef('d.id', '=', 'theirs.contact'),
    )
    .innerJoin('desk.thread as t', (join) => join.onRef('t.org', '=', 'd.org').onRef('t.id', '=', 'd.thread'))
    .select(['t.id', 't.state', 't.channel', 'mine.whose'])
    .distinct()
    .where('c.thread', '=', thread)
    .where('d.thread', '<>', thread)
    .orderBy('t.id')
    .orderBy('mine.whose', 'desc')
    .limit(20)
    .execute();

export interface RestrictedMatch {
  /** The thread that this person sees. */
  readonly thread: string;
  /** How many marked threads share a trace with it that this person is not named in. */
  readonly count: number;
  /** Accounts that are named in those: whom to ask. */
  readonly named: readonly string[];
}

/**
 * Marked threads that share a trace with these and that this person may not see. Ask only for who may be told that there
 * are any: it looks past the marking, and brings back a number and whom to ask, never which or what.
 */
export async function listRestrictedMatches(
  tx: Tx,
  threads: readonly string[],
): Promise<readonly RestrictedMatch[]> {
  if (threads.length === 0) return [];
  const found = await asProduct(tx, () =>
    sql<RestrictedMatch>`
      with hidden as (
        select distinct c.thread, t.org, t.id
        from desk.contact c
        join desk.trace mine on mine.org = c.org and mine.contact = c.id
        join desk.trace theirs on theirs.org = mine.org and theirs.trace = mine.trace and theirs.whose = mine.whose
        join desk.contact d on d.org = theirs.org and d.id = theirs.contact and d.thread <> c.thread
        join desk.thread t on t.org = d.org and t.id = d.thread
        where c.thread = any(${sql.val(threads)}::uuid[]) and t.marking <> 'ordinary'
          and not exists (select 1 from desk.named n
            where n.org = t.org and n.thread = t.id and n.account = (select desk.me())))
      select h.thread, count(distinct h.id)::integer as count,
        coalesce(array_agg(distinct n.account::text) filter (where n.account is not null), '{}') as named
      from hidden h left join desk.named n on n.org = h.org and n.thread = h.id
      group by h.thread order by h.thread`.execute(tx),
  );
  return found.rows;
}
