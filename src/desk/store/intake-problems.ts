/** What came in and could not be read. Nothing of it is ever deleted; somebody says that they have seen to it. */
import type { IntakeProblemKind, Tx } from '../../db/index.js';

export interface IntakeProblem {
  readonly journal: string;
  readonly entry: string;
  readonly problem: IntakeProblemKind;
  readonly bytes: number;
  readonly seenAt: Date;
  readonly settledAt: Date | null;
  /** Who settled it, by name. */
  readonly settledBy: string | null;
}

const problems = (tx: Tx) =>
  tx
    .selectFrom('desk.intake_problem as p')
    .leftJoin('house.account as a', (join) =>
      join.onRef('a.org', '=', 'p.org').onRef('a.id', '=', 'p.settled_by'),
    )
    .select((eb) => [
      'p.journal',
      'p.entry',
      'p.problem',
      eb.fn<number>('length', ['p.box']).as('bytes'),
      'p.seen_at as seenAt',
      'p.settled_at as settledAt',
      'a.name as settledBy',
    ]);

/** Those that nobody has settled, the oldest first. */
export const listUnsettled = (tx: Tx, most = 200): Promise<readonly IntakeProblem[]> =>
  problems(tx)
    .where('p.settled_at', 'is', null)
    .orderBy('p.seen_at')
    .orderBy('p.entry')
    .limit(most)
    .execute();

/** Those that were settled, the newest first. */
export const listSettled = (tx: Tx, most = 20): Promise<readonly IntakeProblem[]> =>
  problems(tx).where('p.settled_at', 'is not', null).orderBy('p.settled_at', 'desc').limit(most).execute();

/** **Shape**: the entries that were still to be settled. */
export async function updateSettled(
  tx: Tx,
  of: { readonly entries: readonly string[]; readonly by: string; readonly at: Date },
): Promise<readonly string[]> {
  if (of.entries.length === 0) return [];
  const rows = await tx
    .updateTable('desk.intake_problem')
    .set({ settled_at: of.at, settled_by: of.by })
    .where('entry', 'in', of.entries)
    .where('settled_at', 'is', null)
    .returning('entry')
    .execute();
  return rows.map(({ entry }) => entry);
}
