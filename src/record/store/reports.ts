/** Reports, the incidents they have, and the numbers that were given. */
import type { Marking, NumberKind, Reporter, ReportSource, Tx } from '../../db/index.js';
import type { Lang } from '../../base/words.js';

export interface ReportMade {
  readonly org: string;
  readonly id: string;
  readonly thread: string | null;
  readonly source: ReportSource;
  readonly marking: Marking;
  readonly channel: string;
  readonly reporter: Reporter;
  readonly language: Lang | null;
  readonly firstTouchAt: Date;
  readonly by: string | null;
  readonly at: Date;
}

export async function insertReport(tx: Tx, made: ReportMade, named: readonly string[]): Promise<void> {
  // The names first: a policy decides whether a marked report may be written at all.
  const row = {
    org: made.org,
    id: made.id,
    thread: made.thread,
    source: made.source,
    marking: made.marking,
    channel: made.channel,
    reporter: made.reporter,
    language: made.language,
    first_touch_at: made.firstTouchAt,
    made_by: made.by,
    made_at: made.at,
  };
  for (const account of named)
    await tx
      .insertInto('record.named')
      .values({ org: made.org, report: made.id, account, named_at: made.at })
      .execute();
  await tx.insertInto('record.report').values(row).execute();
}

/** The report that was made of a thread, if one was. */
export const findReportOfThread = (tx: Tx, thread: string) =>
  tx.selectFrom('record.report').selectAll().where('thread', '=', thread).executeTakeFirst();

/** With the marking that it has now: its thread's, where it came from one. */
export async function findReport(tx: Tx, id: string) {
  const found = await tx
    .selectFrom('record.report as r')
    .leftJoin('desk.thread as t', (join) => join.onRef('t.org', '=', 'r.org').onRef('t.id', '=', 'r.thread'))
    .selectAll('r')
    .select('t.marking as threadMarking')
    .where('r.id', '=', id)
    .executeTakeFirst();
  return found && { ...found, marking: found.threadMarking ?? found.marking };
}

export interface IncidentMade {
  readonly org: string;
  readonly id: string;
  readonly report: string;
  readonly number: string;
  readonly noCrime: string | null;
  readonly by: string | null;
  readonly at: Date;
}

/** **Shape**: false when the number was given already, perhaps to a report that this person may not see. */
export async function insertIncident(tx: Tx, made: IncidentMade): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('record.incident')
    .values({
      org: made.org,
      id: made.id,
      report: made.report,
      number: made.number,
      no_crime: made.noCrime,
      made_by: made.by,
      made_at: made.at,
    })
    .onConflict((c) => c.columns(['org', 'number']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export const findIncidentOf = (tx: Tx, report: string) =>
  tx.selectFrom('record.incident').selectAll().where('report', '=', report).executeTakeFirst();

/** A crime after all: why it was none no longer stands. */
export async function updateNoCrime(tx: Tx, incident: string, noCrime: string | null): Promise<void> {
  await tx.updateTable('record.incident').set({ no_crime: noCrime }).where('id', '=', incident).execute();
}

/** The last number given in a year: a count alone, which says nothing of who may see what. */
export async function lastNumber(
  tx: Tx,
  of: { readonly org: string; readonly kind: NumberKind; readonly year: number },
): Promise<number> {
  const row = await tx
    .selectFrom('record.number_given')
    .select('last')
    .where('org', '=', of.org)
    .where('kind', '=', of.kind)
    .where('year', '=', of.year)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** A number of our own style came from elsewhere: ours go on after it. */
export async function keepNumberFree(
  tx: Tx,
  of: { readonly org: string; readonly kind: NumberKind; readonly year: number },
  upTo: number,
): Promise<void> {
  await tx
    .insertInto('record.number_given')
    .values({ ...of, last: upTo })
    .onConflict((c) =>
      c.columns(['org', 'kind', 'year']).doUpdateSet((eb) => ({
        last: eb.fn<number>('greatest', ['record.number_given.last', eb.val(upTo)]),
      })),
    )
    .execute();
}

/** The next number of a year. Whoever asks at the same time waits until this transaction ends. */
export async function nextNumber(
  tx: Tx,
  of: { readonly org: string; readonly kind: NumberKind; readonly year: number },
): Promise<number> {
  const { last } = await tx
    .insertInto('record.number_given')
    .values({ ...of, last: 1 })
    .onConflict((c) =>
      c
        .columns(['org', 'kind', 'year'])
        .doUpdateSet((eb) => ({ last: eb('record.number_given.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
