/** What opening the database takes, gives and may find wrong: the words shared by our own server and another's. */
import type pg from 'pg';
import { type Problem, type Result, fail, ok } from '../base/result.js';
import type { EmbeddedProblem } from './embedded.js';
import type { Database } from './actor.js';
import type { MigrateProblem } from './migrate.js';
import { type Target, endPool, openPool } from './pool.js';
import { type SafetyProblem, unsafeBecause } from './safety.js';

export interface OpenOptions {
  readonly dataFolder: string;
  /** The login of the running product on a PostgreSQL server. Without it the embedded database is used. */
  readonly url?: string | undefined;
  /** The login that owns the tables; needed only to migrate. */
  readonly ownerUrl?: string | undefined;
  /** `serve` holds the data folder alone; a `verb` of the command line may work beside it. */
  readonly purpose: 'serve' | 'verb';
  readonly pgbin?: string | undefined;
}

/** One opening of the embedded database. */
export interface Opening extends OpenOptions {
  /** In the name of each of its connections, so that it can tell its own from others'. */
  readonly tag: string;
}

export interface OpenDatabase {
  readonly db: Database;
  readonly about: AboutDatabase;
  /** Settles only if the data folder is lost to another server while we run: then nothing more may be promised. */
  readonly lost: Promise<Problem<DatabaseProblem>>;
  /** Ends every connection. The embedded server stops with the last one that uses it. */
  close(): Promise<void>;
}

export interface AboutDatabase {
  readonly kind: 'embedded' | 'server';
  /** The server's version, as it prints it: 18.4. */
  readonly version: string;
  readonly how: 'made' | 'started' | 'attached';
  /** Migrations run at this opening. */
  readonly migrated: readonly string[];
  readonly dataFolder: string;
}

export type DatabaseProblem =
  | EmbeddedProblem
  | MigrateProblem
  | SafetyProblem
  | 'folder-in-use'
  | 'restore-unfinished'
  | 'owner-login-missing'
  | 'server-unreachable'
  | 'server-refused-login';

/** A pool whose login and server have been looked at and found fit. */
export async function openSafely(target: Target, name = 'plimsoll'): Promise<Result<pg.Pool, SafetyProblem>> {
  const pool = openPool(target, name);
  try {
    const problems = await unsafeBecause(pool);
    if (problems.length === 0) return ok(pool);
    await endPool(pool);
    return fail(...problems);
  } catch (e) {
    await endPool(pool);
    throw e;
  }
}

export async function versionOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ server_version: string }>('show server_version');
  return rows[0]?.server_version.split(' ')[0] ?? '?';
}
