/** The database as its owner reaches it: for copying it out whole and putting it back, and for nothing else. */
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { type Result, fail, ok } from '../base/result.js';
import { connectionProblem } from './connect.js';
import { startEmbedded } from './embedded.js';
import { type MigrateProblem, migrate } from './migrate.js';
import type { DatabaseProblem, OpenOptions, Opening } from './opening.js';
import { OWNER_ROLE, leave, makeRolesAndDatabase, target } from './own-server.js';
import { type Target, oneClient } from './pool.js';

export interface OwnerDatabase {
  /** One connection without time limits. */
  readonly client: pg.Client;
  /** Brings the database up to exactly these migrations. */
  migrateTo(names: readonly string[]): Promise<Result<readonly string[], MigrateProblem>>;
  close(): Promise<void>;
}

/** Opens the database as its owner, as it is: nothing is migrated. */
export async function openOwner(options: OpenOptions): Promise<Result<OwnerDatabase, DatabaseProblem>> {
  if (options.url) return openOnServer(options.ownerUrl);
  const opening: Opening = { ...options, tag: `plimsoll ${randomBytes(4).toString('hex')}` };
  const started = await startEmbedded(opening);
  if (!started.ok) return started;
  const server = started.value;
  await makeRolesAndDatabase(server.master);
  await server.master.end();
  return ok(await connected(target(server, OWNER_ROLE), opening.tag, () => leave(server, opening)));
}

async function openOnServer(url: string | undefined): Promise<Result<OwnerDatabase, DatabaseProblem>> {
  if (!url) return fail({ code: 'owner-login-missing' });
  try {
    return ok(await connected({ connectionString: url }, 'plimsoll owner', async () => {}));
  } catch (e) {
    const problem = connectionProblem(e);
    if (problem) return fail(problem);
    throw e;
  }
}

async function connected(to: Target, name: string, left: () => Promise<void>): Promise<OwnerDatabase> {
  const client = oneClient(to, `${name} owner`);
  await client.connect();
  return {
    client,
    migrateTo: (names) => migrate(to, names),
    async close() {
      await client.end();
      await left();
    },
  };
}
