/**
 * Directus, where somebody has installed it in a folder of its own: `npm install directus` there, then
 * `npm run bench tell -- --directus=FOLDER`. It is no dependency of ours. It runs as its own first start sets it up, on
 * SQLite, with its limit of requests and its telemetry off.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { randomBytes } from 'node:crypto';
import { aFreePort } from './product.js';

const START_WITHIN_MS = 120_000;
const EMAIL = 'bench@example.com';

export interface Directus {
  readonly port: number;
  /** What the load shows to be let in. */
  readonly token: string;
  stop(): Promise<void>;
}

/** The folder that was named, if Directus stands in it. **Errors**: throws when a folder is named and it does not. */
export function directusFolder(args: readonly string[]): string | null {
  const named = args.find((arg) => arg.startsWith('--directus='))?.slice('--directus='.length);
  if (named === undefined) return null;
  if (!existsSync(cliOf(named))) throw new Error(`no Directus in ${named}: run npm install directus there`);
  return path.resolve(named);
}

const cliOf = (folder: string): string => path.join(folder, 'node_modules', 'directus', 'cli.js');

export async function startDirectus(installed: string, dataFolder: string): Promise<Directus> {
  const folder = path.join(dataFolder, 'directus');
  mkdirSync(folder);
  const port = await aFreePort();
  const password = randomBytes(16).toString('hex');
  const env = {
    PATH: process.env['PATH'],
    HOST: '127.0.0.1',
    PORT: String(port),
    DB_CLIENT: 'sqlite3',
    DB_FILENAME: path.join(folder, 'data.db'),
    SECRET: randomBytes(32).toString('hex'),
    ADMIN_EMAIL: EMAIL,
    ADMIN_PASSWORD: password,
    TELEMETRY: 'false',
    RATE_LIMITER_ENABLED: 'false',
    LOG_LEVEL: 'error',
  };
  const options = { cwd: folder, env };
  await promisify(execFile)(process.execPath, [cliOf(installed), 'bootstrap'], options);
  const child = spawn(process.execPath, [cliOf(installed), 'start'], { ...options, stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  await untilUp(child, origin);
  return {
    port,
    token: await prepare(origin, password),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function untilUp(child: ChildProcess, origin: string): Promise<void> {
  for (const until = performance.now() + START_WITHIN_MS; performance.now() < until; await pause(200)) {
    if (child.exitCode !== null) break;
    if (
      await fetch(`${origin}/server/ping`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
  }
  child.kill('SIGKILL');
  throw new Error('Directus did not start');
}

/** A place for what is told, and a key for whoever tells. */
async function prepare(origin: string, password: string): Promise<string> {
  const ask = async (method: string, at: string, body: object, key = ''): Promise<unknown> => {
    const answer = await fetch(`${origin}${at}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(key === '' ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`Directus answered ${answer.status} to ${method} ${at}`);
    return answer.json();
  };
  const { data } = (await ask('POST', '/auth/login', { email: EMAIL, password })) as {
    readonly data: { readonly access_token: string };
  };
  const token = randomBytes(16).toString('hex');
  await ask('PATCH', '/users/me', { token }, data.access_token);
  const fields = [
    {
      field: 'id',
      type: 'integer',
      meta: { hidden: true },
      schema: { is_primary_key: true, has_auto_increment: true },
    },
    { field: 'body', type: 'text', meta: {}, schema: {} },
  ];
  await ask('POST', '/collections', { collection: 'told', meta: {}, schema: {}, fields }, token);
  return token;
}
