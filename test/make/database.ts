/** A database of its own for each test file, copied from a migrated template: nothing made up, nothing shared. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { after } from 'node:test';
import type pg from 'pg';
import { instant } from '../../src/base/day.js';
import {
  type Actor,
  type Database,
  type Organisation,
  ensureOrganisation,
  inTransaction,
  insertAccount,
  openDatabase,
  systemActor,
} from '../../src/db/index.js';
import { APP_ROLE } from '../../src/db/migrate.js';
import { OWNER_ROLE } from '../../src/db/own-server.js';
import { openPool, queryBuilder } from '../../src/db/pool.js';
import {
  type StartedTestServer,
  TEMPLATE,
  type TestServer,
  type TestServerKind,
  aFolder,
  givenTestServer,
  startTestServer,
  superuser,
} from './server.js';

export interface FreshDatabase {
  readonly db: Database;
  readonly organisation: Organisation;
  /** The product itself, in that organisation. */
  readonly system: Actor;
  /** An empty data folder, for what stands beside the database. */
  readonly dataFolder: string;
  readonly name: string;
  /** DATABASE_URL and DATABASE_OWNER_URL of this database. */
  readonly url: string;
  readonly ownerUrl: string;
  /** A superuser's connection to it, for tampering; ended with the tests. */
  master(): Promise<pg.Client>;
  close(): Promise<void>;
}

/** A moment for tests that need one and do not care which: 1 October 2026, ten in the morning in the United Kingdom. */
export const ONE_MORNING = instant('2026-10-01T09:00:00.000Z');

let lone: Promise<StartedTestServer> | null = null;

function theServer(): Promise<TestServer> {
  const given = givenTestServer();
  if (given) return Promise.resolve(given);
  lone ??= startTestServer(process.env['PLIMSOLL_TEST_SERVER'] === 'server' ? 'server' : 'embedded');
  return lone;
}

/** Which kind of server these tests run on. */
export const testServerKind = async (): Promise<TestServerKind> => (await theServer()).kind;

/** Makes a database and closes it after the tests of the file (or suite) that asked for it. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = await theServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asCreator(server, `create database ${name} template ${TEMPLATE} owner ${OWNER_ROLE}`);
  const fresh = await openFresh(server, name);
  after(async () => {
    await fresh.close();
    await stopLone();
  });
  return fresh;
}

async function asCreator(server: TestServer, statement: string): Promise<void> {
  const creator = superuser(server);
  await creator.connect();
  await creator.query(statement);
  await creator.end();
}

let open = 0;

async function stopLone(): Promise<void> {
  if (open > 0 || !lone) return;
  const server = await lone;
  lone = null;
  await server.stop();
}

async function openFresh(server: TestServer, name: string): Promise<FreshDatabase> {
  const url = (user: string): string =>
    `postgresql://${user}@localhost/${name}?host=${encodeURIComponent(server.host)}`;
  const dataFolder = aFolder();
  const db = await connect(server, { name, url: url(APP_ROLE), ownerUrl: url(OWNER_ROLE), dataFolder });
  const madeUp = { name: { en: 'Made-up Police', cy: 'Heddlu Dychmygol' }, madeUp: true };
  const organisation = await ensureOrganisation(db, madeUp, ONE_MORNING);
  const masters: pg.Client[] = [];
  open++;
  return {
    db,
    organisation,
    system: systemActor(organisation.id),
    dataFolder,
    name,
    url: url(APP_ROLE),
    ownerUrl: url(OWNER_ROLE),
    async master() {
      const client = superuser(server, name);
      await client.connect();
      masters.push(client);
      return client;
    },
    async close() {
      open--;
      await Promise.all(masters.map((m) => m.end()));
      await db.destroy();
      await asCreator(server, `drop database ${name} with (force)`);
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** On a server, through the front door: what an installation with DATABASE_URL does at start. */
async function connect(
  server: TestServer,
  at: { name: string; url: string; ownerUrl: string; dataFolder: string },
): Promise<Database> {
  if (server.kind === 'embedded')
    return queryBuilder(openPool({ host: server.host, user: APP_ROLE, database: at.name }, 'plimsoll test'));
  const opened = await openDatabase({ ...at, purpose: 'serve' });
  if (!opened.ok) throw new Error(`the test database did not open: ${JSON.stringify(opened.problems)}`);
  return opened.value.db;
}

/** Somebody with an account, as the actor they are when signed in. */
export async function aPerson(
  fresh: FreshDatabase,
  name: string,
  roles: readonly string[] = [],
): Promise<Actor> {
  const account = await inTransaction(fresh.db, fresh.system, (tx) =>
    insertAccount(tx, fresh.system, { name, roles }, ONE_MORNING),
  );
  return { org: fresh.organisation.id, account, name, roles, session: null };
}
