/** A transaction belongs to somebody: row-level security sees what its actor may see, and nothing without one. */
import pg from 'pg';
import type { Actor, Database, Tx } from './actor.js';
import { type Preamble, preamble } from './pool.js';

/**
 * Does some work in one transaction, as the actor. The settings end with the transaction, so nothing of one
 * person's is left on a connection for the next.
 * **Errors**: whatever the work throws, after rolling back.
 */
export async function inTransaction<T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const waiting: Preamble = { sql: settingsOf(actor) };
  return preamble.run(waiting, () =>
    db.transaction().execute((tx) => {
      // If the settings had not been sent, every table would look empty: better to stop than to answer that.
      if (waiting.sql !== null) throw new Error('the transaction began without its actor');
      return work(tx);
    }),
  );
}

function settingsOf(actor: Actor): string {
  const set = (name: string, value: string): string =>
    `set_config('${name}', ${pg.escapeLiteral(value)}, true)`;
  return `select ${[
    set('app.org', actor.org),
    set('app.account', actor.account ?? ''),
    set('app.clearance', actor.clearance ?? 'ordinary'),
  ].join(', ')}`;
}
