/** Answered threads drawn by lot for a second pair of eyes, and what was found. */
import type { QualityFinding, Tx } from '../../db/index.js';

/** Threads that were answered since an instant and were never drawn, as this person may see them, in no order. */
export async function listDrawable(tx: Tx, since: Date): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('desk.thread as t')
    .leftJoin('desk.quality_check as q', (join) =>
      join.onRef('q.org', '=', 't.org').onRef('q.thread', '=', 't.id'),
    )
    .select('t.id')
    .where('t.merged_into', 'is', null)
    .where('t.last_out_at', '>=', since)
    .where('q.thread', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

export async function insertDrawn(
  tx: Tx,
  of: { readonly org: string; readonly threads: readonly string[]; readonly at: Date },
): Promise<void> {
  if (of.threads.length === 0) return;
  await tx
    .insertInto('desk.quality_check')
    .values(
      of.threads.map((thread) => ({
        org: of.org,
        thread,
        drawn_at: of.at,
        checked_by: null,
        checked_at: null,
        finding: null,
      })),
    )
    .execute();
}

const checks = (tx: Tx) =>
  tx
    .selectFrom('desk.quality_check as q')
    .innerJoin('desk.thread as t', (join) => join.onRef('t.org', '=', 'q.org').onRef('t.id', '=', 'q.thread'))
    .leftJoin('house.account as a', (join) =>
      join.onRef('a.org', '=', 'q.org').onRef('a.id', '=', 'q.checked_by'),
    )
    .select([
      'q.thread',
      't.channel',
      't.language',
      't.risk',
      'q.drawn_at as drawnAt',
      'q.checked_at as checkedAt',
      'a.name as checkedBy',
      'q.finding',
    ]);

export type QualityCheck = Awaited<ReturnType<typeof listToCheck>>[number];

/** Drawn and not yet read, the oldest draw first. */
export const listToCheck = (tx: Tx) =>
  checks(tx).where('q.checked_at', 'is', null).orderBy('q.drawn_at').orderBy('q.thread').limit(100).execute();

export const listChecked = (tx: Tx, most = 20) =>
  checks(tx).where('q.checked_at', 'is not', null).orderBy('q.checked_at', 'desc').limit(most).execute();

export const findCheck = (tx: Tx, thread: string) =>
  checks(tx).where('q.thread', '=', thread).executeTakeFirst();

/** How often each finding was made since an instant. */
export async function countFindings(tx: Tx, since: Date): Promise<Readonly<Record<QualityFinding, number>>> {
  const rows = await tx
    .selectFrom('desk.quality_check')
    .select((eb) => ['finding', eb.fn.countAll<string>().as('n')])
    .where('checked_at', '>=', since)
    .groupBy('finding')
    .execute();
  const countOf = (finding: QualityFinding): number =>
    Number(rows.find((row) => row.finding === finding)?.n ?? 0);
  return { sound: countOf('sound'), learning: countOf('learning'), 'put-right': countOf('put-right') };
}

/** **Shape**: true when nobody had found anything yet. */
export async function updateFinding(
  tx: Tx,
  of: { readonly thread: string; readonly finding: QualityFinding; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('desk.quality_check')
    .set({ finding: of.finding, checked_by: of.by, checked_at: of.at })
    .where('thread', '=', of.thread)
    .where('checked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
