/**
 * Puts a copied database back, in one transaction: all of it stands and has been checked, or none of it. Triggers that
 * refuse what no person may do (begin a journal in the middle) rest meanwhile, and foreign keys are asked at the end, so
 * that the order of tables does not matter; before the transaction ends everything is as the migrations made it.
 */
import type pg from 'pg';
import { listTables, organisationOf } from './copy-out.js';
import type { Entry, Head } from './journal.js';
import { type Verdict, verifyJournal } from './journal-verify.js';

export interface CopyIn {
  /** Adds rows to a table. **Errors**: throws for a table that this version does not know. */
  add(table: string, lines: readonly string[]): Promise<void>;
  /** How many rows each table now holds, and whether the journal is whole up to the head that was recorded. */
  look(
    head: Head | null,
  ): Promise<{ readonly counts: ReadonlyMap<string, number>; readonly journal: Verdict }>;
  keep(): Promise<void>;
  undo(): Promise<void>;
}

/** **Shape**: null when the database is not empty. */
export async function beginCopyIn(client: pg.Client): Promise<CopyIn | null> {
  if ((await organisationOf(client)) !== null) return null;
  const tables = await listTables(client);
  const keys = await foreignKeysOf(client, tables);
  await client.query('begin');
  for (const table of tables) {
    await client.query(`alter table ${table} no force row level security`);
    await client.query(`alter table ${table} disable trigger user`);
  }
  for (const { on, name } of keys)
    await client.query(`alter table ${on} alter constraint ${name} deferrable initially deferred`);
  return {
    async add(table, lines) {
      if (!tables.includes(table)) throw new Error(`this version knows no table ${table}`);
      // A number that the database gave out is put back as it was, not given out anew.
      await client.query(
        `insert into ${table} overriding system value select (r).* from (select line::${table} as r from unnest($1::text[]) line offset 0) s`,
        [lines],
      );
    },
    look: async (head) => ({
      counts: await countsOf(client, tables),
      journal: await verifyJournal(entriesOf(client), head ? { head } : {}),
    }),
    async keep() {
      await client.query('set constraints all immediate');
      for (const { on, name } of keys)
        await client.query(`alter table ${on} alter constraint ${name} not deferrable`);
      await numberOn(client, tables);
      for (const table of tables) {
        await client.query(`alter table ${table} enable trigger user`);
        await client.query(`alter table ${table} force row level security`);
      }
      await client.query('commit');
    },
    undo: async () => void (await client.query('rollback')),
  };
}

/** The next number that the database gives out follows the last that came back. */
async function numberOn(client: pg.Client, tables: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select n.nspname || '.' || c.relname as table, a.attname as column
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where a.attidentity <> '' and not a.attisdropped`,
  );
  for (const { table, column } of rows.filter((row) => tables.includes(row.table)))
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce((select max(${column}) from ${table}), 0) + 1, false)`,
      [table, column],
    );
}

interface ForeignKey {
  readonly on: string;
  readonly name: string;
}

async function foreignKeysOf(client: pg.Client, tables: readonly string[]): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select n.nspname || '.' || c.relname as on, quote_ident(k.conname) as name
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and not k.condeferrable`,
  );
  return rows.filter(({ on }) => tables.includes(on));
}

async function countsOf(client: pg.Client, tables: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const table of tables) {
    const { rows } = await client.query<{ n: number }>(`select count(*) as n from ${table}`);
    counts.set(table, rows[0]?.n ?? 0);
  }
  return counts;
}

const AT_ONCE = 500;

async function* entriesOf(client: pg.Client): AsyncGenerator<Entry> {
  await client.query('declare entries cursor for select * from journal.entry order by seq');
  for (;;) {
    const { rows } = await client.query<Omit<Entry, 'at'> & { readonly at: Date }>(
      `fetch ${AT_ONCE} from entries`,
    );
    if (rows.length === 0) break;
    for (const row of rows) yield { ...row, at: row.at.toISOString() };
  }
  await client.query('close entries');
}
