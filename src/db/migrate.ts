/** Migrations are numbered `.sql` files, forward only. All that wait are run in one transaction, or none is. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Migration, Migrator, sql } from 'kysely';
import { type Result, fail, ok } from '../base/result.js';
import { PACKAGE_ROOT } from '../base/package-root.js';
import { type Target, endPool, openPool, queryBuilder } from './pool.js';

export const MIGRATION_SCHEMA = 'migration';
/** The role that the running product has. Any login that is a member of it may be used in its place. */
export const APP_ROLE = 'plimsoll_app';

const folder = (): string => path.join(PACKAGE_ROOT, 'src', 'db', 'migrations');

/** The names of all migrations of this version, in order: `0001-house`. */
export const migrationNames = (): readonly string[] =>
  readdirSync(folder())
    .filter((f) => f.endsWith('.sql'))
    .map((f) => f.slice(0, -'.sql'.length))
    .sort();

function readMigrations(names: readonly string[]): Record<string, Migration> {
  const up = (name: string): Migration => ({
    up: async (db) => {
      await sql.raw(readFileSync(path.join(folder(), `${name}.sql`), 'utf8')).execute(db);
    },
  });
  return Object.fromEntries(names.map((name) => [name, up(name)]));
}

export type MigrateProblem = 'app-role-missing';

/**
 * Brings the database up to this version, as the owner. Two at once wait for each other.
 * **Shape**: `names` are the migrations it may have: fewer than all only for what an older version wrote.
 */
export async function migrate(
  owner: Target,
  names = migrationNames(),
): Promise<Result<readonly string[], MigrateProblem>> {
  const pool = openPool(owner, 'plimsoll migrate', { max: 2, limited: false });
  const db = queryBuilder(pool);
  try {
    const { rowCount } = await pool.query('select from pg_roles where rolname = $1', [APP_ROLE]);
    if (rowCount === 0) return fail({ code: 'app-role-missing', params: { role: APP_ROLE } });
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => readMigrations(names) },
      migrationTableSchema: MIGRATION_SCHEMA,
      migrationTableName: 'done',
      migrationLockTableName: 'lock',
    });
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw new Error('a migration failed; nothing was changed', { cause: error });
    return ok((results ?? []).map((r) => r.migrationName));
  } finally {
    await endPool(pool);
  }
}
