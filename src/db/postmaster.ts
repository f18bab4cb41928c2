/** One PostgreSQL server process: its settings, starting it, knowing whether it answers, stopping it. */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Binaries } from './binaries.js';
import type { Folders } from './folders.js';
import { oneClient } from './pool.js';
import { type RunAs, asUser } from './run-as.js';

export const SUPERUSER = 'postgres';
const LOG_IS_LONG = 10_000_000;

/**
 * Settings on the command line, where no file in the folder can undo them. Small, because one office's house
 * runs beside its other work; but what keeps an acknowledged row through a power cut is on and stays on.
 */
function settings(folders: Folders, major: number, connections: number): readonly string[] {
  const values: Record<string, string | number> = {
    listen_addresses: '',
    port: 5432,
    unix_socket_directories: folders.socket,
    unix_socket_permissions: '0700',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    max_connections: connections,
    shared_buffers: '16MB',
    work_mem: '4MB',
    maintenance_work_mem: '32MB',
    wal_buffers: '1MB',
    min_wal_size: '32MB',
    max_wal_size: '256MB',
    jit: 'off',
    huge_pages: 'off',
    autovacuum_max_workers: 1,
    max_worker_processes: 2,
    max_parallel_workers: 0,
    max_parallel_workers_per_gather: 0,
    max_parallel_maintenance_workers: 0,
    max_logical_replication_workers: 0,
    max_wal_senders: 0,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    // Words typed by people must not reach the log with an error.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: 0,
    // Version 18 would keep three processes for reading; at this size they only cost memory.
    ...(major >= 18 ? { io_method: 'sync' } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

export function environment(binaries: Binaries): NodeJS.ProcessEnv {
  const { LANG: _lang, LC_ALL: _all, ...rest } = process.env;
  return binaries.libraryPath
    ? { ...rest, LC_ALL: 'C', LD_LIBRARY_PATH: binaries.libraryPath }
    : { ...rest, LC_ALL: 'C' };
}

export interface Launch {
  readonly folders: Folders;
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  readonly connections: number;
}

/** Starts the server in a process group of its own, so that Ctrl-C in our terminal reaches us first and it last. */
export function launch({ folders, binaries, runAs, connections }: Launch): ChildProcess {
  if (existsSync(folders.log) && statSync(folders.log).size > LOG_IS_LONG)
    renameSync(folders.log, `${folders.log}.old`);
  const log = openSync(folders.log, 'a', 0o600);
  const args = ['-D', folders.database, ...settings(folders, binaries.major, connections)];
  const command = asUser(runAs, path.join(binaries.folder, 'postgres'), args);
  const child = spawn(command.file, command.args, {
    ...command.ids,
    env: environment(binaries),
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return child;
}

export type Answer =
  | { readonly is: 'there'; readonly client: pg.Client }
  | { readonly is: 'soon' | 'absent' };

/**
 * Whether a server answers for this folder, judged by connecting: a process number says nothing, because a killed
 * server can stay listed for seconds, and in a container the same numbers come back.
 */
export async function ask(folders: Folders, name: string): Promise<Answer> {
  const client = oneClient({ host: folders.socket, user: SUPERUSER, database: 'postgres' }, name);
  try {
    await client.connect();
  } catch (e) {
    return { is: STARTING_OR_STOPPING.has(codeOf(e)) ? 'soon' : 'absent' };
  }
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  if (rows[0] && realpathSync(rows[0].data_directory) === realpathSync(folders.database))
    return { is: 'there', client };
  await client.end();
  return { is: 'absent' };
}

/** 57P01 to 57P03: being shut down, crashed and recovering, cannot connect now. 53300: all places taken. */
const STARTING_OR_STOPPING: ReadonlySet<string> = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNRESET',
  'EPIPE',
]);

export const codeOf = (e: unknown): string =>
  typeof e === 'object' && e !== null && 'code' in e ? String(e.code) : '';

const pidFile = (folders: Folders): string => path.join(folders.database, 'postmaster.pid');

export function pidOf(folders: Folders): number | null {
  try {
    return Number.parseInt(readFileSync(pidFile(folders), 'utf8'), 10) || null;
  } catch {
    return null;
  }
}

/**
 * Removes a dead server's lock files when their process number now belongs to something else, or to a process that
 * has ended and not been cleared away: PostgreSQL would take it for a server. A living one is never touched, and
 * orphans of a dead one still hold its shared memory, which PostgreSQL checks for itself.
 */
export function clearStaleLocks(folders: Folders): void {
  const pid = pidOf(folders);
  if (pid === null || worksIn(pid, folders.database)) return;
  rmSync(pidFile(folders), { force: true });
  rmSync(path.join(folders.socket, '.s.PGSQL.5432.lock'), { force: true });
  rmSync(path.join(folders.socket, '.s.PGSQL.5432'), { force: true });
}

/** True when that process is alive with the folder as its own, as a server's is; or when it cannot be told. */
function worksIn(pid: number, folder: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
  } catch {
    return false;
  }
}

const STOP_WITHIN_MS = 20_000;

/** Asks the server to end its connections, write everything down and stop; when it has not, to stop at once. */
export async function stopServer(folders: Folders): Promise<void> {
  const pid = pidOf(folders);
  if (pid === null || !signal(pid, 'SIGINT')) return;
  for (let waited = 0; existsSync(pidFile(folders)) && worksIn(pid, folders.database); waited += 10) {
    if (waited === STOP_WITHIN_MS) signal(pid, 'SIGQUIT');
    if (waited > STOP_WITHIN_MS * 2) return;
    await pause(10);
  }
}

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
