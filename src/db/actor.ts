/** The database, a transaction in it, and whoever it is done for. */
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.js';

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** Who is doing something, as the database and the journal see it. */
export interface Actor {
  /** The organisation this installation belongs to. */
  readonly org: string;
  /** The account's id, or null for a visitor or the system itself. */
  readonly account: string | null;
  readonly name: string;
  readonly roles: readonly string[];
  /** The session's id (never its token), or null. */
  readonly session: string | null;
  /** The highest marking that may be seen; ordinary when left out. */
  readonly clearance?: Clearance;
}

export type Clearance = 'ordinary' | 'restricted' | 'sealed';

/** The product itself, at work without a person: at start, in jobs, before somebody has signed in. */
export const systemActor = (org: string, clearance: Clearance = 'ordinary'): Actor => ({
  org,
  account: null,
  name: 'plimsoll',
  roles: [],
  session: null,
  clearance,
});
