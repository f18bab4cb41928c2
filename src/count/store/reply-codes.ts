/** Who reads a reply, what each decided, and what labels were found to mean. */
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Day } from '../../base/day.js';
import type { LabelFacet, ReplySeat } from '../../base/reply-state.js';
import type { ReplyTables, Tx } from '../../db/index.js';
import type { LabelMeaning } from '../rules/confirming/labels.js';
import type { Decisions } from '../rules/confirming/outcomes.js';
import type { Decided, Said } from '../rules/confirming/said.js';

export type ReplyReaderSeat = Selectable<ReplyTables['count.reply_reader']>;

export const listReaders = (tx: Tx, reading: string): Promise<ReplyReaderSeat[]> =>
  tx.selectFrom('count.reply_reader').selectAll().where('reading', '=', reading).orderBy('seat').execute();

export async function insertReader(
  tx: Tx,
  reader: Insertable<ReplyTables['count.reply_reader']>,
): Promise<void> {
  await tx.insertInto('count.reply_reader').values(reader).execute();
}

export async function updateReaderFinished(
  tx: Tx,
  of: { readonly reading: string; readonly account: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('count.reply_reader')
    .set({ finished_at: of.at })
    .where('reading', '=', of.reading)
    .where('account', '=', of.account)
    .where('finished_at', 'is', null)
    .execute();
}

/** The last decision of a seat on each candidate. */
export async function listDecisions(tx: Tx, reading: string, seat: ReplySeat): Promise<Decisions> {
  const rows = await tx
    .selectFrom('count.reply_code')
    .select(['candidate', 'decision', 'said'])
    .distinctOn('candidate')
    .where('reading', '=', reading)
    .where('seat', '=', seat)
    .orderBy('candidate')
    .orderBy('revision', 'desc')
    .execute();
  return new Map(
    rows.map((r): [string, Decided] => [
      r.candidate,
      // Written below from this type.
      r.decision === 'correct'
        ? { decision: 'correct', said: r.said as Said }
        : { decision: r.decision, said: null },
    ]),
  );
}

export async function insertDecision(
  tx: Tx,
  of: {
    readonly org: string;
    readonly reading: string;
    readonly seat: ReplySeat;
    readonly candidate: string;
    readonly decided: Decided;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  const before = await tx
    .selectFrom('count.reply_code')
    .select((e) => e.fn.max('revision').as('last'))
    .where('reading', '=', of.reading)
    .where('seat', '=', of.seat)
    .where('candidate', '=', of.candidate)
    .executeTakeFirst();
  await tx
    .insertInto('count.reply_code')
    .values({
      org: of.org,
      reading: of.reading,
      seat: of.seat,
      candidate: of.candidate,
      revision: (before?.last ?? 0) + 1,
      decision: of.decided.decision,
      said: of.decided.said === null ? null : JSON.stringify(of.decided.said),
      by: of.by,
      at: of.at,
    })
    .execute();
}

export const listMeanings = (tx: Tx, authority: string): Promise<LabelMeaning[]> =>
  tx
    .selectFrom('count.label_meaning')
    .select(['label', 'facet', 'meaning', 'times'])
    .where('authority', '=', authority)
    .execute();

/** Once more somebody found that this label meant this. */
export async function keepMeaning(
  tx: Tx,
  of: {
    readonly org: string;
    readonly authority: string;
    readonly label: string;
    readonly facet: LabelFacet;
    readonly meaning: string;
    readonly on: Day;
  },
): Promise<void> {
  await tx
    .insertInto('count.label_meaning')
    .values({
      org: of.org,
      authority: of.authority,
      label: of.label,
      facet: of.facet,
      meaning: of.meaning,
      times: 1,
      last_on: of.on,
    })
    .onConflict((c) =>
      c
        .columns(['org', 'authority', 'label', 'facet', 'meaning'])
        .doUpdateSet({ times: sql`count.label_meaning.times + 1`, last_on: of.on }),
    )
    .execute();
}
