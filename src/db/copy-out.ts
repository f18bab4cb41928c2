/**
 * The whole database as it was at one moment, row by row, in PostgreSQL's own text for a row: what `pg_dump` would
 * read, by a client that needs no other program and runs on every version we do. Decision record 0016 says why.
 */
import type pg from 'pg';
import type { Head } from './journal.js';
import { MIGRATION_SCHEMA } from './migrate.js';

/** What belongs to nobody's record: whoever was signed in when the copy was made is not when it comes back. */
const NOT_COPIED: ReadonlySet<string> = new Set(['house.session', 'house.sign_in_attempt']);

export interface Snapshot {
  readonly org: string;
  readonly organisation: { readonly en: string; readonly cy: string };
  /** The server's version, as it prints it. */
  readonly postgres: string;
  readonly migrations: readonly string[];
  readonly head: Head | null;
  /** Schema and name, in alphabetical order. */
  readonly tables: readonly string[];
  /** The rows of a table, some at a time. */
  rows(table: string): AsyncGenerator<readonly string[]>;
  end(): Promise<void>;
}

/** Every table of ours, as its owner sees them. */
export async function listTables(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and c.relowner = current_user::regrole and n.nspname <> $1 order by 1`,
    [MIGRATION_SCHEMA],
  );
  return rows.map(({ name }) => name).filter((name) => !NOT_COPIED.has(name));
}

/** **Shape**: null when there is no organisation: nothing to copy. One transaction sees one moment of every table. */
export async function takeSnapshot(client: pg.Client): Promise<Snapshot | null> {
  await client.query('begin isolation level repeatable read read only');
  const org = await organisationOf(client);
  if (org === null) {
    await client.query('rollback');
    return null;
  }
  // The owner is under row-level security too: it sees this organisation, and what is marked.
  await client.query(`select set_config('app.org', $1, true), set_config('app.clearance', 'sealed', true)`, [
    org,
  ]);
  return {
    org,
    ...(await factsOf(client, org)),
    tables: await listTables(client),
    rows: (table) => rowsOf(client, table),
    end: async () => void (await client.query('rollback')),
  };
}

/** Null before the first migration, or before the organisation is made. */
export async function organisationOf(client: pg.Client): Promise<string | null> {
  const there = await client.query<{ is: boolean }>(
    `select to_regprocedure('house.this_organisation()') is not null as is`,
  );
  if (!there.rows[0]?.is) return null;
  const { rows } = await client.query<{ org: string | null }>('select house.this_organisation() as org');
  return rows[0]?.org ?? null;
}

async function factsOf(client: pg.Client, org: string) {
  const done = await client.query<{ name: string }>(
    `select name from ${MIGRATION_SCHEMA}.done order by name`,
  );
  const head = await client.query<{ seq: number; hash: string }>('select seq, hash from journal.head');
  const about = await client.query<{ en: string; cy: string; version: string }>(
    `select name_en as en, name_cy as cy, current_setting('server_version') as version from house.organisation`,
  );
  const [at, named] = [head.rows[0], about.rows[0]];
  return {
    organisation: { en: named?.en ?? '', cy: named?.cy ?? '' },
    postgres: named?.version.split(' ')[0] ?? '?',
    migrations: done.rows.map(({ name }) => name),
    head: at ? { org, ...at } : null,
  };
}

const AT_ONCE = 500;

async function* rowsOf(client: pg.Client, table: string): AsyncGenerator<readonly string[]> {
  await client.query(`declare copied cursor for select t::text as line from ${table} t`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${AT_ONCE} from copied`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await client.query('close copied');
}
