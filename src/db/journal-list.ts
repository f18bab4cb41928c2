/** The journal as people read it: newest first, a page at a time, found by number so that no page is ever slow. */
import type { Tx } from './actor.js';
import type { Entry } from './journal.js';

export interface JournalWanted {
  /** Only what this account did. */
  readonly account?: string | null;
  readonly event?: string | null;
  /** Only entries with a lower number. */
  readonly before?: number | null;
  readonly limit: number;
}

export async function listJournal(tx: Tx, wanted: JournalWanted): Promise<readonly Entry[]> {
  let query = tx.selectFrom('journal.entry').selectAll().orderBy('seq', 'desc').limit(wanted.limit);
  if (wanted.account) query = query.where('account', '=', wanted.account);
  if (wanted.event) query = query.where('event', '=', wanted.event);
  if (wanted.before) query = query.where('seq', '<', wanted.before);
  return (await query.execute()).map((row) => ({ ...row, at: row.at.toISOString() }));
}
