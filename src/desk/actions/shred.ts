/** Destroys the keys of a thread whose time has come: the row stays and says so, what was told is gone for everybody. */
import { type Result, fail, ok } from '../../base/result.js';
import { type Actor, type Tx, writeJournal } from '../../db/index.js';
import type { Keyring } from '../../keys/index.js';
import { findRetention, listSealedRows, updateShredded } from '../store/retention.js';
import { findThread } from '../store/threads.js';

export type ShredProblem = 'thread-not-there' | 'thread-held' | 'thread-open' | 'thread-shredded';

export interface Shredded {
  readonly thread: string;
  /** Every sealed row that it had. */
  readonly records: readonly string[];
  readonly keysDestroyed: number;
}

/** The keys go last, after everything has been written down in this transaction: a key cannot be put back. */
export async function shredThread(
  tx: Tx,
  { actor, keys }: { readonly actor: Actor; readonly keys: Keyring },
  { thread: id, now }: { readonly thread: string; readonly now: Date },
): Promise<Result<Shredded, ShredProblem>> {
  const thread = await findThread(tx, id);
  const retention = await findRetention(tx, id);
  if (!thread) return fail({ code: 'thread-not-there' });
  if (thread.state !== 'closed' || !retention) return fail({ code: 'thread-open' });
  if (retention.held_because !== null) return fail({ code: 'thread-held' });
  if (retention.shredded_at !== null) return fail({ code: 'thread-shredded' });
  await updateShredded(tx, { thread: id, by: actor.account, at: now });
  await writeJournal(
    tx,
    actor,
    { event: 'thread-shredded', room: 'inbox', subjects: [{ kind: 'thread', id }] },
    now,
  );
  const records = await listSealedRows(tx, id);
  let keysDestroyed = 0;
  for (const row of records) keysDestroyed += keys.destroy(row);
  return ok({ thread: id, records, keysDestroyed });
}
