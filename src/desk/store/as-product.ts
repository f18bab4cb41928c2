/** What comes in must reach a thread also when whoever keys it may not see that thread. */
import { sql } from 'kysely';
import type { Tx } from '../../db/index.js';

/** Does one piece of work with the product's own sight of marked threads, and gives it up again. */
export async function asProduct<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ was: string }>`
    select coalesce(current_setting('app.clearance', true), 'ordinary') as was,
      set_config('app.clearance', 'sealed', true)`.execute(tx);
  const done = await work();
  // After an error the whole transaction is undone, and the setting with it.
  await sql`select set_config('app.clearance', ${rows[0]?.was ?? 'ordinary'}, true)`.execute(tx);
  return done;
}
