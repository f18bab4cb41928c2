/** Traces that may join threads: written with a contact, and found again in others. */
import type { TraceWhose, Tx } from '../../db/index.js';

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
    .limit(20)
    .execute();
