/** The embedded database as the product opens it: roles, database, migrations, the lock, and minding the server. */
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { type Result, fail, ok } from '../base/result.js';
import { type Embedded, startEmbedded } from './embedded.js';
import { APP_ROLE, migrate } from './migrate.js';
import { mindServer } from './mind-server.js';
import {
  type DatabaseProblem,
  type OpenDatabase,
  type OpenOptions,
  type Opening,
  openSafely,
  versionOf,
} from './opening.js';
import { type Target, endPool, queryBuilder } from './pool.js';
import { ask } from './postmaster.js';
import { type Held, takeServeLock } from './serve-lock.js';

export const DATABASE = 'plimsoll';
export const OWNER_ROLE = 'plimsoll_owner';

export async function openOwn(given: OpenOptions): Promise<Result<OpenDatabase, DatabaseProblem>> {
  const options: Opening = { ...given, tag: `plimsoll ${randomBytes(4).toString('hex')}` };
  const started = await startEmbedded(options);
  if (!started.ok) return started;
  const server = started.value;
  try {
    const opened = await openOn(server, options);
    await server.master.end();
    if (!opened.ok) await leave(server, options);
    return opened;
  } catch (e) {
    await server.master.end();
    await leave(server, options);
    throw e;
  }
}

async function openOn(server: Embedded, options: Opening): Promise<Result<OpenDatabase, DatabaseProblem>> {
  await makeRolesAndDatabase(server.master);
  const app = target(server, APP_ROLE);
  const lock = options.purpose === 'serve' ? await takeServeLock(app, options.tag) : null;
  if (lock && !lock.ok)
    return fail({ code: 'folder-in-use', params: { holder: lock.holder, folder: server.folders.data } });
  const opened = await openMigrated(server, app, options.tag);
  if (!opened.ok) {
    await lock?.client.end();
    return opened;
  }
  return ok(whole(server, options, lock, opened.value));
}

interface Opened {
  readonly pool: pg.Pool;
  readonly version: string;
  readonly migrated: readonly string[];
}

/** The owner connects only when there is something to migrate: most starts are spared it. */
async function openMigrated(
  server: Embedded,
  app: Target,
  tag: string,
): Promise<Result<Opened, DatabaseProblem>> {
  const first = await openSafely(app, tag);
  if (first.ok) return ok({ pool: first.value, version: await versionOf(first.value), migrated: [] });
  if (first.problems.some((p) => p.code !== 'database-not-migrated')) return first;
  const migrated = await migrate(target(server, OWNER_ROLE));
  if (!migrated.ok) return migrated;
  const second = await openSafely(app, tag);
  return second.ok
    ? ok({ pool: second.value, version: await versionOf(second.value), migrated: migrated.value })
    : second;
}

function whole(server: Embedded, options: Opening, lock: Held | null, opened: Opened): OpenDatabase {
  const db = queryBuilder(opened.pool);
  const minder = lock?.ok ? mindServer(options, target(server, APP_ROLE), lock.client) : null;
  return {
    db,
    about: {
      kind: 'embedded',
      version: opened.version,
      how: server.how,
      migrated: opened.migrated,
      dataFolder: server.folders.data,
    },
    lost: minder?.lost ?? new Promise(() => {}),
    async close() {
      await minder?.stop();
      await endPool(opened.pool);
      await leave(server, options);
    },
  };
}

export const target = (server: Embedded, user: string): Target => ({
  host: server.folders.socket,
  user,
  database: DATABASE,
});

const LEAVING = 'plimsoll leaving';

/** Stops the server when nobody else uses it: the last one out puts out the light. */
export async function leave(server: Embedded, { tag }: Opening): Promise<void> {
  const answer = await ask(server.folders, LEAVING);
  if (answer.is !== 'there') return;
  const others = await countOthers(answer.client, tag);
  await answer.client.end();
  if (others === 0) await server.stop();
}

/** Our own connections have been ended, but may still be listed: they are not others. */
async function countOthers(master: pg.Client, tag: string): Promise<number> {
  const { rows } = await master.query<{ others: number }>(
    `select count(*) as others from pg_stat_activity
     where backend_type = 'client backend' and application_name <> $1 and not starts_with(application_name, $2)`,
    [LEAVING, tag],
  );
  return rows[0]?.others ?? 0;
}

/** Two starts at once wait here for each other; the one that finds everything made does nothing. */
export async function makeRolesAndDatabase(master: pg.Client): Promise<void> {
  const there =
    'select (select count(*) from pg_roles where rolname in ($1, $2)) + (select count(*) from pg_database where datname = $3) as n';
  const parts = [OWNER_ROLE, APP_ROLE, DATABASE];
  if ((await master.query<{ n: number }>(there, parts)).rows[0]?.n === parts.length) return;
  await master.query('select pg_advisory_lock(1)');
  for (const role of [OWNER_ROLE, APP_ROLE]) {
    const { rowCount } = await master.query('select from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await master.query(`create role ${role} login`);
  }
  const { rowCount } = await master.query('select from pg_database where datname = $1', [DATABASE]);
  if (rowCount === 0) await master.query(`create database ${DATABASE} owner ${OWNER_ROLE}`);
  await master.query('select pg_advisory_unlock(1)');
}
