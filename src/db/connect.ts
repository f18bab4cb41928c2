/** Opens the database: our own, or a server's. Everything that could go wrong later is looked for now. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../base/package-root.js';
import { type Problem, type Result, fail, ok } from '../base/result.js';
import { migrate } from './migrate.js';
import {
  type DatabaseProblem,
  type OpenDatabase,
  type OpenOptions,
  openSafely,
  versionOf,
} from './opening.js';
import { openOwn } from './own-server.js';
import { endPool, queryBuilder } from './pool.js';
import { codeOf } from './postmaster.js';

/** What the environment says about the database: PLIMSOLL_DATA, DATABASE_URL, DATABASE_OWNER_URL, PGBIN. */
export const optionsFromEnvironment = (
  env: NodeJS.ProcessEnv,
  purpose: OpenOptions['purpose'],
): OpenOptions => ({
  dataFolder: env['PLIMSOLL_DATA'] || path.join(PACKAGE_ROOT, '.plimsoll'),
  url: env['DATABASE_URL'] || undefined,
  ownerUrl: env['DATABASE_OWNER_URL'] || undefined,
  purpose,
  pgbin: env['PGBIN'] || undefined,
});

/** While a restore is under way what is being restored stands here; left over, the restore was cut short. */
export const unfinishedRestore = (dataFolder: string): string => path.join(dataFolder, 'restoring');

/**
 * Opens the database and brings it up to this version.
 * **Errors**: `DatabaseProblem`, each with a sentence in `words.en.ts` and `words.cy.ts`; nothing is left running.
 */
export async function openDatabase(options: OpenOptions): Promise<Result<OpenDatabase, DatabaseProblem>> {
  if (existsSync(unfinishedRestore(options.dataFolder)))
    return fail({ code: 'restore-unfinished', params: { folder: unfinishedRestore(options.dataFolder) } });
  return options.url ? openServer(options, options.url) : openOwn(options);
}

/** A server is shared by design: no folder can be lost. */
const NEVER: OpenDatabase['lost'] = new Promise(() => {});

async function openServer(options: OpenOptions, url: string): Promise<Result<OpenDatabase, DatabaseProblem>> {
  try {
    const migrated = options.ownerUrl ? await migrate({ connectionString: options.ownerUrl }) : ok([]);
    if (!migrated.ok) return migrated;
    const pool = await openSafely({ connectionString: url });
    if (!pool.ok) return pool;
    const about = {
      kind: 'server',
      how: 'attached',
      migrated: migrated.value,
      dataFolder: options.dataFolder,
    } as const;
    const db = queryBuilder(pool.value);
    return ok({
      db,
      about: { ...about, version: await versionOf(pool.value) },
      lost: NEVER,
      close: () => endPool(pool.value),
    });
  } catch (e) {
    const problem = connectionProblem(e);
    if (problem) return fail(problem);
    throw e;
  }
}

const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOENT',
  'EAI_AGAIN',
]);
/** 28xxx: no such login or wrong password. 3D000: no such database. 42501: may not connect. */
const REFUSED: ReadonlySet<string> = new Set(['28P01', '28000', '3D000', '42501']);

/** An address can hold a password, so no part of it is repeated: only the server's own code. */
export function connectionProblem(e: unknown): Problem<DatabaseProblem> | null {
  const code = codeOf(e) || (e instanceof AggregateError ? codeOf(e.errors[0]) : '');
  if (UNREACHABLE.has(code)) return { code: 'server-unreachable', params: { said: code } };
  if (REFUSED.has(code)) return { code: 'server-refused-login', params: { said: code } };
  return null;
}
