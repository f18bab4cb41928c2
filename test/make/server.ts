/**
 * The PostgreSQL server that tests run on. A run starts one of a kind and passes it on to each test file's process in
 * `PLIMSOLL_TEST_PG`; a test file run alone starts one of its own. `server` is PostgreSQL as a distribution installs
 * it, reached as an office's server is, by DATABASE_URL.
 */
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Embedded, startEmbedded } from '../../src/db/embedded.js';
import { APP_ROLE, migrate } from '../../src/db/migrate.js';
import { OWNER_ROLE } from '../../src/db/own-server.js';
import { oneClient } from '../../src/db/pool.js';
import { SUPERUSER } from '../../src/db/postmaster.js';

export type TestServerKind = 'embedded' | 'server';

export interface TestServer {
  readonly kind: TestServerKind;
  /** The folder of its socket. */
  readonly host: string;
}

export interface StartedTestServer extends TestServer {
  /** For the processes of the test files. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export const TEMPLATE = 'plimsoll_template';

/** Where Debian and its kin put PostgreSQL; the newest version there. Null when none is installed. */
export function installedServer(): string | null {
  if (process.env['PLIMSOLL_TEST_PGBIN']) return process.env['PLIMSOLL_TEST_PGBIN'];
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map((v) => path.join(root, v, 'bin'))
    .find((bin) => existsSync(path.join(bin, 'postgres')));
  return found ?? null;
}

/** Starts a server with nothing in it but the template of the databases to come. Stop it, or it stays. */
export async function startTestServer(kind: TestServerKind): Promise<StartedTestServer> {
  const pgbin = kind === 'server' ? installedServer() : undefined;
  if (pgbin === null)
    throw new Error('no PostgreSQL server is installed here: tests of the kind "server" cannot run');
  const folder = aFolder(inMemory());
  const started = await startEmbedded({ dataFolder: folder, pgbin, connections: 100, tag: 'plimsoll test' });
  if (!started.ok) throw new Error(`the test server did not start: ${JSON.stringify(started.problems)}`);
  const server = started.value;
  await makeTemplate(server);
  const host = server.folders.socket;
  return {
    kind,
    host,
    env: { PLIMSOLL_TEST_SERVER: kind, PLIMSOLL_TEST_PG: JSON.stringify({ kind, host }) },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
      if (!host.startsWith(folder)) rmSync(host, { recursive: true, force: true });
    },
  };
}

const ROOM_FOR_TESTS = 2_000_000_000;

/** A folder in memory where there is room: the server still calls fsync, as it must, and nobody waits for a disk. */
export function inMemory(): string {
  const shm = '/dev/shm';
  if (!existsSync(shm)) return os.tmpdir();
  const { bavail, bsize } = statfsSync(shm);
  return bavail * bsize > ROOM_FOR_TESTS ? shm : os.tmpdir();
}

/** A folder of this test's own, which a server running as another user can walk through. */
export function aFolder(within = os.tmpdir()): string {
  const folder = mkdtempSync(path.join(within, 'plimsoll-test-'));
  chmodSync(folder, 0o711);
  return folder;
}

async function makeTemplate({ master, folders }: Embedded): Promise<void> {
  for (const role of [OWNER_ROLE, APP_ROLE]) await master.query(`create role ${role} login`);
  await master.query(`create database ${TEMPLATE} owner ${OWNER_ROLE}`);
  await master.end();
  const migrated = await migrate({ host: folders.socket, user: OWNER_ROLE, database: TEMPLATE });
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.problems));
}

/** A superuser's connection, for making databases and for doing what the product itself may not. */
export const superuser = (server: TestServer, database = 'postgres') =>
  oneClient({ host: server.host, user: SUPERUSER, database }, 'plimsoll test');

/** The server given by the run, else null. */
export function givenTestServer(): TestServer | null {
  const given = process.env['PLIMSOLL_TEST_PG'];
  return given ? (JSON.parse(given) as TestServer) : null;
}
