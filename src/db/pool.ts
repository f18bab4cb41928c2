/** Connections, and how the driver's values become ours. */
import { AsyncLocalStorage } from 'node:async_hooks';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresDialect,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.js';

/** Where to connect: over a Unix socket's folder, or by address. */
export type Target =
  | { readonly host: string; readonly user: string; readonly database: string }
  | { readonly connectionString: string };

const INT8 = 20;
const DATE = 1082;

function wholeNumber(text: string): number {
  const n = Number(text);
  if (!Number.isSafeInteger(n)) throw new RangeError('a whole number in the database is too large to hold');
  return n;
}

/** A day is text and a count a whole number: the driver's own choices are a local `Date` and text. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format !== 'binary' && oid === DATE) return (text: string) => text;
    if (format !== 'binary' && oid === INT8) return wholeNumber;
    return pg.types.getTypeParser(oid, format);
  },
};

const LIMITS = {
  connectionTimeoutMillis: 10_000,
  statement_timeout: 30_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 60_000,
} as const;

/** One connection of its own, outside any pool and without time limits. */
export function oneClient(target: Target, name: string): pg.Client {
  const client = new pg.Client({ ...target, application_name: name, types: TYPES });
  // A connection lost while nobody asks anything of it must not end the process; the next question will say so.
  client.on('error', () => {});
  return client;
}

/** `limited`: no statement may take half a minute, and no transaction stand idle; a migration may. */
export function openPool(target: Target, name: string, { max = 10, limited = true } = {}): pg.Pool {
  const pool = new pg.Pool({
    ...target,
    ...(limited ? LIMITS : {}),
    max,
    application_name: name,
    types: TYPES,
  });
  pool.on('error', () => {});
  // The pool listens only while a connection lies idle; one lost between two statements of a transaction would
  // otherwise end the process.
  const leaving: Promise<void>[] = [];
  pool.on('connect', (client) => {
    client.on('error', () => {});
    leaving.push(new Promise((resolve) => client.once('end', resolve)));
  });
  LEAVING.set(pool, leaving);
  return pool;
}

/** For each pool, when each of its connections has gone. */
const LEAVING = new WeakMap<pg.Pool, Promise<void>[]>();

/**
 * Ends a pool, and waits until the server has seen it: the pool's own `end` only asks. (A query builder that was
 * never used would not even do that when destroyed.)
 */
export async function endPool(pool: pg.Pool): Promise<void> {
  if (!pool.ending) await pool.end();
  await Promise.all(LEAVING.get(pool) ?? []);
}

/** What a transaction begins with, handed from `inTransaction` to the driver. Used once, so that nothing inherits it. */
export interface Preamble {
  sql: string | null;
}
export const preamble = new AsyncLocalStorage<Preamble>();

/** Sends `begin` and the settings of the transaction as one simple query: one journey in place of two. */
class PreambleDriver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    const waiting = preamble.getStore();
    if (!waiting?.sql) return super.beginTransaction(connection, settings);
    const text = waiting.sql;
    waiting.sql = null;
    await connection.executeQuery(CompiledQuery.raw(`begin; ${text}`));
  }
}

class Dialect extends PostgresDialect {
  readonly #pool: pg.Pool;
  constructor(pool: pg.Pool) {
    super({ pool });
    this.#pool = pool;
  }
  override createDriver(): Driver {
    return new PreambleDriver({ pool: this.#pool });
  }
}

/** It lives as long as its pool: end that, not this. */
export const queryBuilder = (pool: pg.Pool): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new Dialect(pool) });
