/** Channels that answer a first message by themselves, and to whom that was done lately. */
import { sql } from 'kysely';
import type { Tx } from '../../db/index.js';
import { AUTOMATIC_CHANNELS, type AutomaticChannel } from '../rules/automatic.js';

export interface Automatic {
  readonly channel: AutomaticChannel;
  readonly isOn: boolean;
  /** When and by whom, by name; null where nobody has ever set it. */
  readonly changedAt: Date | null;
  readonly changedBy: string | null;
}

/** **Shape**: each channel that can, once, set or not. */
export async function listAutomatic(tx: Tx): Promise<readonly Automatic[]> {
  const rows = await tx
    .selectFrom('desk.automatic as m')
    .innerJoin('house.account as a', (join) =>
      join.onRef('a.org', '=', 'm.org').onRef('a.id', '=', 'm.changed_by'),
    )
    .select(['m.channel', 'm.is_on as isOn', 'm.changed_at as changedAt', 'a.name as changedBy'])
    .execute();
  return AUTOMATIC_CHANNELS.map((channel) => {
    const set = rows.find((row) => row.channel === channel);
    return {
      channel,
      isOn: set?.isOn ?? false,
      changedAt: set?.changedAt ?? null,
      changedBy: set?.changedBy ?? null,
    };
  });
}

export async function upsertAutomatic(
  tx: Tx,
  of: {
    readonly org: string;
    readonly channel: AutomaticChannel;
    readonly isOn: boolean;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  const set = { is_on: of.isOn, changed_at: of.at, changed_by: of.by };
  await tx
    .insertInto('desk.automatic')
    .values({ org: of.org, channel: of.channel, ...set })
    .onConflict((c) => c.columns(['org', 'channel']).doUpdateSet(set))
    .execute();
}

/** What is in a thread, as far as an automatic answer must know. */
export async function countInThread(tx: Tx, thread: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from desk.contact where thread = ${thread})::integer
      + (select count(*) from desk.reply where thread = ${thread})::integer as n`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Whether the same teller, by any of their traces, had an automatic answer since an instant, in any conversation. */
export async function wasAnsweredByItself(
  tx: Tx,
  of: { readonly contact: string; readonly since: Date },
): Promise<boolean> {
  const { rows } = await sql<{ was: boolean }>`
    select exists (
      select 1 from desk.trace mine
      join desk.trace theirs on theirs.org = mine.org and theirs.trace = mine.trace and theirs.whose = 'teller'
      join desk.contact c on c.org = theirs.org and c.id = theirs.contact
      join desk.reply r on r.org = c.org and r.conversation = c.conversation
      where mine.contact = ${of.contact} and mine.whose = 'teller'
        and r.written_by is null and r.written_at >= ${of.since}) as was`.execute(tx);
  return rows[0]?.was ?? false;
}
