/**
 * Our own PostgreSQL: a real server, a child of ours, reached only through a private Unix socket.
 * Decision record 0002 says why. What is decided here: make it, start it, attach to it, or say why not.
 */
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { type Result, fail, ok } from '../base/result.js';
import { type BinariesProblem, type Binaries, findBinaries } from './binaries.js';
import { type FolderProblem, type Folders, foldersOf, makeFolders } from './folders.js';
import {
  type Launch,
  SUPERUSER,
  ask,
  clearStaleLocks,
  codeOf,
  environment,
  launch,
  stopServer,
} from './postmaster.js';
import { type RunAs, type RunAsProblem, asUser, chooseRunAs, runToEnd } from './run-as.js';

export interface Embedded {
  readonly folders: Folders;
  /** `made`: the database is new. `started`: it was there. `attached`: a server was already running on it. */
  readonly how: 'made' | 'started' | 'attached';
  /** A superuser's connection, for setting up. End it when that is done. */
  readonly master: pg.Client;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataFolder: string;
  readonly pgbin?: string | undefined;
  readonly connections?: number | undefined;
  /** Marks the connections of this opening, so that it can tell its own from others'. */
  readonly tag: string;
}

export type EmbeddedProblem =
  | BinariesProblem
  | RunAsProblem
  | FolderProblem
  | 'windows-needs-a-server'
  | 'postgres-major-differs'
  | 'database-not-made'
  | 'database-would-not-start';

const CONNECTIONS = 30;
/** How long to go on starting a server that ends at once (a dead one's children may still be leaving). */
const START_WITHIN_MS = 6_000;
/** How long to wait for one that says it is on its way: recovery after a power cut reads its whole log. */
const READY_WITHIN_MS = 300_000;

/** Starts the server of a data folder, making both if need be, or attaches to the one running on it. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Result<Embedded, EmbeddedProblem>> {
  if (process.platform === 'win32') return fail({ code: 'windows-needs-a-server' });
  const folders = foldersOf(options.dataFolder);
  const running = await ask(folders, options.tag);
  if (running.is === 'there') return ok(embedded(folders, 'attached', running.client));
  const ready = prepare(folders, options);
  if (!ready.ok) return ready;
  const isNew = !existsSync(folders.database);
  if (isNew) {
    const made = await makeDatabase(ready.value);
    if (!made.ok) return made;
  }
  const started = await startAndWait(ready.value, options.tag);
  if (!started.ok) return started;
  return ok(
    embedded(folders, started.value.ours ? (isNew ? 'made' : 'started') : 'attached', started.value.master),
  );
}

const embedded = (folders: Folders, how: Embedded['how'], master: pg.Client): Embedded => ({
  folders,
  how,
  master,
  stop: () => stopServer(folders),
});

function prepare(folders: Folders, options: EmbeddedOptions): Result<Launch, EmbeddedProblem> {
  const binaries = findBinaries(options.pgbin, folders.data);
  if (!binaries.ok) return binaries;
  const held = majorHeld(folders.database);
  if (held !== null && held !== binaries.value.major)
    return fail({
      code: 'postgres-major-differs',
      params: { held: String(held), found: String(binaries.value.major) },
    });
  const runAs = chooseRunAs(folders.database, [
    binaries.value.folder,
    folders.data,
    path.dirname(folders.socket),
  ]);
  if (!runAs.ok) return runAs;
  const made = makeFolders(folders, runAs.value);
  if (!made.ok) return made;
  return ok({
    folders,
    binaries: binaries.value,
    runAs: runAs.value,
    connections: options.connections ?? CONNECTIONS,
  });
}

/** The version that made the folder: another major cannot open it. */
function majorHeld(database: string): number | null {
  const file = path.join(database, 'PG_VERSION');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
}

/** Made beside its place and moved there whole, so that a start cut short leaves nothing half made. */
async function makeDatabase({ folders, binaries, runAs }: Launch): Promise<Result<null, EmbeddedProblem>> {
  clearHalfMade(folders);
  const fresh = `${folders.database}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  mkdirSync(fresh, { mode: 0o700 });
  if (runAs.way === 'user') chownSync(fresh, runAs.uid, runAs.gid);
  const { status, output } = await initdb(binaries, runAs, fresh);
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    return fail({ code: 'database-not-made', params: { said: lastLine(output) } });
  }
  try {
    renameSync(fresh, folders.database);
  } catch (e) {
    // Another start of ours was quicker: its database stands, ours goes.
    rmSync(fresh, { recursive: true, force: true });
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(e))) throw e;
  }
  return ok(null);
}

/**
 * Letters beyond A to Z (ŵ, ŷ) must fold by rules that do not change with the machine's libraries, or indexes
 * break when it is upgraded: version 17 and later carry their own.
 */
function initdb(binaries: Binaries, runAs: RunAs, fresh: string): ReturnType<typeof runToEnd> {
  const own = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const locale = binaries.major >= 17 ? own : ['--locale=C', '--lc-ctype=C.UTF-8'];
  const args = [
    '-D',
    fresh,
    '-U',
    SUPERUSER,
    '--auth=trust',
    '--encoding=UTF8',
    '--no-instructions',
    ...locale,
  ];
  return runToEnd(asUser(runAs, path.join(binaries.folder, 'initdb'), args), environment(binaries));
}

function clearHalfMade(folders: Folders): void {
  for (const name of readdirSync(folders.data)) {
    const pid = Number(/^database\.new-(\d+)-/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) rmSync(path.join(folders.data, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (e) {
    return codeOf(e) === 'EPERM';
  }
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

interface Ready {
  readonly master: pg.Client;
  /** False when the server that answers was started by somebody else. */
  readonly ours: boolean;
}

async function startAndWait(how: Launch, tag: string): Promise<Result<Ready, EmbeddedProblem>> {
  let tried: Try | null = null;
  for (const began = performance.now(); ; await pause(8)) {
    const answer = await ask(how.folders, tag);
    if (answer.is === 'there')
      return ok({ master: answer.client, ours: tried !== null && !hasEnded(tried.child) });
    const onItsWay = answer.is === 'soon' || (tried !== null && !hasEnded(tried.child));
    const waited = performance.now() - began;
    if (
      waited > (onItsWay ? READY_WITHIN_MS : START_WITHIN_MS) ||
      (!onItsWay && tried && !mayPass(how, tried))
    ) {
      tried?.child.kill('SIGQUIT');
      return fail({ code: 'database-would-not-start', params: { log: how.folders.log } });
    }
    if (onItsWay) continue;
    if (tried) await pause(100);
    tried = startOnce(how);
  }
}

interface Try {
  readonly child: ChildProcess;
  /** Where its words begin in the log. */
  readonly logFrom: number;
}

function startOnce(how: Launch): Try {
  clearStaleLocks(how.folders);
  const before = logSize(how.folders);
  const child = launch(how);
  // That it could not be started shows in that it has no number.
  child.on('error', () => {});
  // Starting may have begun a new log.
  return { child, logFrom: Math.min(before, logSize(how.folders)) };
}

const logSize = ({ log }: Folders): number => (existsSync(log) ? statSync(log).size : 0);

/** True when what ended a start goes away by itself: another's lock, or the memory of a dead server's children. */
function mayPass({ folders }: Launch, { logFrom }: Try): boolean {
  const said = readFileSync(folders.log).subarray(logFrom).toString();
  return /lock file|shared memory/.test(said);
}

/** True also for one that could not be started at all: it never had a number. */
const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
