/** The face of the database: what the rest of the house may use. */
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
}
