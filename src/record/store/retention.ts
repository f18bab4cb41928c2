/** How long crimes are kept, what is held, and what has been shredded. */
import type { Day } from '../../base/day.js';
import type { RetentionClass, Tx } from '../../db/index.js';

export async function insertRetention(
  tx: Tx,
  of: {
    readonly org: string;
    readonly crime: string;
    readonly class: RetentionClass;
    readonly reviewOn: Day;
  },
): Promise<void> {
  await tx
    .insertInto('record.retention')
    .values({
      org: of.org,
      crime: of.crime,
      class: of.class,
      review_on: of.reviewOn,
      held_because: null,
      held_by: null,
      held_at: null,
      shredded_at: null,
      shredded_by: null,
    })
    .execute();
}

export const findRetention = (tx: Tx, crime: string) =>
  tx.selectFrom('record.retention').selectAll().where('crime', '=', crime).executeTakeFirst();

/** Crimes whose day has come, that nothing holds, neither themselves nor their thread, and that are not gone. */
export const listDueCrimes = (tx: Tx, on: Day) =>
  tx
    .selectFrom('record.retention as r')
    .innerJoin('record.crime as c', (join) => join.onRef('c.org', '=', 'r.org').onRef('c.id', '=', 'r.crime'))
    .innerJoin('record.report as p', (join) =>
      join.onRef('p.org', '=', 'c.org').onRef('p.id', '=', 'c.report'),
    )
    .leftJoin('desk.retention as t', (join) =>
      join.onRef('t.org', '=', 'p.org').onRef('t.thread', '=', 'p.thread'),
    )
    .select(['r.crime', 'c.number', 'r.class', 'r.review_on'])
    .where('r.review_on', '<=', on)
    .where('r.held_because', 'is', null)
    .where('t.held_because', 'is', null)
    .where('r.shredded_at', 'is', null)
    .orderBy('r.review_on')
    .orderBy('r.crime')
    .execute();

export const listHeldCrimes = (tx: Tx) =>
  tx
    .selectFrom('record.retention')
    .select(['crime', 'class', 'review_on', 'held_because'])
    .where('held_because', 'is not', null)
    .orderBy('review_on')
    .execute();

/** Whether the thread that it came from is held. */
export async function isThreadHeld(tx: Tx, crime: string): Promise<boolean> {
  const row = await tx
    .selectFrom('record.crime as c')
    .innerJoin('record.report as p', (join) =>
      join.onRef('p.org', '=', 'c.org').onRef('p.id', '=', 'c.report'),
    )
    .innerJoin('desk.retention as t', (join) =>
      join.onRef('t.org', '=', 'p.org').onRef('t.thread', '=', 'p.thread'),
    )
    .select('t.thread')
    .where('c.id', '=', crime)
    .where('t.held_because', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function updateHold(
  tx: Tx,
  of: {
    readonly crime: string;
    readonly because: string | null;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  const { because, by, at } = of;
  const isHeld = because !== null;
  await tx
    .updateTable('record.retention')
    .set({ held_because: because, held_by: isHeld ? by : null, held_at: isHeld ? at : null })
    .where('crime', '=', of.crime)
    .execute();
}

export async function updateShredded(
  tx: Tx,
  of: { readonly crime: string; readonly by: string | null; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('record.retention')
    .set({ shredded_at: of.at, shredded_by: of.by })
    .where('crime', '=', of.crime)
    .execute();
}
