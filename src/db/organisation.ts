/** The one organisation of this installation. Its id is random, and everything else hangs from it. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Database, type Tx, systemActor } from './actor.js';
import { inTransaction } from './transaction.js';

export interface Organisation {
  readonly id: string;
  readonly name: { readonly en: string; readonly cy: string };
  /** True when everything in it is made up, for looking round: it decides whether sign-in-as exists. */
  readonly madeUp: boolean;
  /** The force that it is, by the code of data/authorities; null where nobody has said, or it is none. */
  readonly authority: string | null;
}

/**
 * The installation's organisation, made now if there is none. Two at once make one.
 * **Shape**: `whenNew` is used only for making it; an installation never changes from made up to real.
 */
export async function ensureOrganisation(
  db: Database,
  whenNew: Omit<Organisation, 'id' | 'authority'> & { readonly authority?: string | null },
  now: Date,
): Promise<Organisation> {
  const fresh = randomUUID();
  const id = await inTransaction(db, systemActor(fresh), async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('house.organisation'))`.execute(tx);
    const held = await sql<{ id: string | null }>`select house.this_organisation() as id`.execute(tx);
    if (held.rows[0]?.id) return held.rows[0].id;
    const { name, madeUp, authority = null } = whenNew;
    await tx
      .insertInto('house.organisation')
      .values({ id: fresh, name_en: name.en, name_cy: name.cy, made_up: madeUp, authority, created_at: now })
      .execute();
    return fresh;
  });
  return findOrganisation(db, id);
}

/** Whose installation this is, inside a transaction of it. */
export async function findOrganisationIn(tx: Tx): Promise<Organisation> {
  const row = await tx.selectFrom('house.organisation').selectAll().executeTakeFirstOrThrow();
  const { id, authority } = row;
  return { id, name: { en: row.name_en, cy: row.name_cy }, madeUp: row.made_up, authority };
}

/** Says which force this organisation is. */
export async function nameForce(tx: Tx, authority: string | null): Promise<void> {
  await tx.updateTable('house.organisation').set({ authority }).execute();
}

async function findOrganisation(db: Database, id: string): Promise<Organisation> {
  return inTransaction(db, systemActor(id), findOrganisationIn);
}
