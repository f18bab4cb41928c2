/** Threads: found one by one to be changed, listed for the queue. */
import type { Updateable } from 'kysely';
import type { DeskTables, Marking, Risk, ThreadState, Tx } from '../../db/index.js';
import type { Lang } from '../../base/words.js';
import type { Channel, Teller } from '../../tell/index.js';

export interface Thread {
  readonly org: string;
  readonly id: string;
  readonly state: ThreadState;
  readonly marking: Marking;
  readonly channel: Channel;
  readonly language: Lang | null;
  readonly teller: Teller | null;
  readonly risk: Risk;
  readonly riskBy: 'rules' | 'person';
  readonly firstTouchAt: Date;
  readonly waitingSince: Date | null;
  readonly lastInAt: Date;
  readonly lastOutAt: Date | null;
  readonly firstReplyAt: Date | null;
  readonly replyBy: Date | null;
  readonly takenBy: string | null;
  readonly takenAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly closedAt: Date | null;
  readonly closeReason: string | null;
  readonly recordedAt: Date | null;
  readonly mergedInto: string | null;
  readonly version: number;
}

export type ThreadChange = Omit<Updateable<DeskTables['desk.thread']>, 'version'>;

const COLUMNS = [
  'org',
  'id',
  'state',
  'marking',
  'channel',
  'language',
  'teller',
  'risk',
  'risk_by as riskBy',
  'first_touch_at as firstTouchAt',
  'waiting_since as waitingSince',
  'last_in_at as lastInAt',
  'last_out_at as lastOutAt',
  'first_reply_at as firstReplyAt',
  'reply_by as replyBy',
  'taken_by as takenBy',
  'taken_at as takenAt',
  'withdrawn_at as withdrawnAt',
  'closed_at as closedAt',
  'close_reason as closeReason',
  'recorded_at as recordedAt',
  'merged_into as mergedInto',
  'version',
] as const;

const asThread = (row: Omit<Thread, 'channel'> & { readonly channel: string }): Thread => ({
  ...row,
  // The table's own check holds the list.
  channel: row.channel as Channel,
});

/** The thread, as the actor may see it. */
export async function findThread(tx: Tx, id: string): Promise<Thread | undefined> {
  const row = await tx.selectFrom('desk.thread').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row && asThread(row);
}

/** The thread, held until this transaction ends: nobody else changes it meanwhile. */
export async function holdThread(tx: Tx, id: string): Promise<Thread | undefined> {
  const row = await tx
    .selectFrom('desk.thread')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && asThread(row);
}

/** Changes a held thread and raises its version. */
export async function updateThread(tx: Tx, thread: Thread, change: ThreadChange): Promise<void> {
  await tx
    .updateTable('desk.thread')
    .set({ ...change, version: thread.version + 1 })
    .where('id', '=', thread.id)
    .where('version', '=', thread.version)
    .execute();
}

export interface Act {
  readonly org: string;
  readonly thread: string;
  readonly act: string;
  readonly from: ThreadState;
  readonly to: ThreadState;
  readonly by: string | null;
  readonly at: Date;
  readonly detail?: Readonly<Record<string, string | number | null>>;
}

/** Writes down what was done to a thread. */
export async function insertAct(tx: Tx, act: Act): Promise<void> {
  await tx
    .insertInto('desk.act')
    .values({
      org: act.org,
      thread: act.thread,
      act: act.act,
      from_state: act.from,
      to_state: act.to,
      by: act.by,
      at: act.at,
      detail: JSON.stringify(act.detail ?? {}),
    })
    .execute();
}

/** Every thread somebody still has to do with. More than a desk can hold at once is never loaded. */
export async function listInWork(tx: Tx, most = 2000): Promise<readonly Thread[]> {
  const rows = await tx
    .selectFrom('desk.thread')
    .select(COLUMNS)
    .where('merged_into', 'is', null)
    .where('state', '<>', 'closed')
    .orderBy('first_touch_at')
    .limit(most)
    .execute();
  return rows.map(asThread);
}

/** Closed threads, newest first, before a moment: a page at a time. */
export async function listClosed(tx: Tx, before: Date, most = 50): Promise<readonly Thread[]> {
  const rows = await tx
    .selectFrom('desk.thread')
    .select(COLUMNS)
    .where('merged_into', 'is', null)
    .where('closed_at', '<', before)
    .orderBy('closed_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(asThread);
}

/** True when anything has ever come in. */
export const hasThread = async (tx: Tx): Promise<boolean> =>
  (await tx.selectFrom('desk.thread').select('id').limit(1).executeTakeFirst()) !== undefined;

/** Threads by their ids, as this person may see them. **Shape**: in the order asked for; what is not there is left out. */
export async function listThreads(tx: Tx, ids: readonly string[]): Promise<readonly Thread[]> {
  if (ids.length === 0) return [];
  const rows = await tx.selectFrom('desk.thread').select(COLUMNS).where('id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, asThread(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
