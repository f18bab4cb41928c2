/** Referrals of partners whose thread has moved, for telling the partner as far as it may know. */
import { sql } from 'kysely';
import type { ThreadState, Tx } from '../../db/index.js';

export interface PartnerContact {
  readonly id: string;
  readonly state: ThreadState;
  readonly recordedAt: Date | null;
  /** True when a person has done anything with the thread. */
  readonly isTouched: boolean;
  /** When the thread last moved. */
  readonly movedAt: Date;
}

/** In the order in which they moved, the last last. `since` null: all of them, as at a start. */
export async function listPartnerContacts(tx: Tx, since: Date | null): Promise<readonly PartnerContact[]> {
  const { rows } = await sql<PartnerContact>`
    select c.id, t.state, t.recorded_at as "recordedAt", a.touched as "isTouched", a.moved as "movedAt"
    from desk.contact c
    join desk.thread t on t.org = c.org and t.id = c.thread
    join lateral (
      select max(at) as moved, coalesce(bool_or(by is not null), false) as touched
      from desk.act where org = c.org and thread = c.thread) a on true
    where c.channel = 'partner' and a.moved is not null and (${since}::timestamptz is null or a.moved > ${since}::timestamptz)
    order by a.moved limit 500`.execute(tx);
  return rows;
}
