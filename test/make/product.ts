/** The whole product as somebody starts it: `plimsoll serve --made-up` on a folder of its own, to be killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from '../house/sources.js';
import { aPort } from './site.js';

export interface Product {
  readonly dataFolder: string;
  readonly rooms: string;
  readonly tell: string;
  /** What it has said, for a test that fails. */
  said(): string;
  /** Ends a part of it without warning. **Shape**: false when that part was not there to be ended. */
  kill(part: 'application' | 'tell' | 'doors' | 'database'): boolean;
  /** Starts it again if the process that everything hangs on has gone. */
  mend(): void;
  /** How often it ended without having been killed. */
  endedByItself(): number;
  /** Waits until the public door and the rooms answer. **Units**: milliseconds that it took. */
  untilUp(): Promise<number>;
  stop(): Promise<number | null>;
}

/** The rooms' port and the two after it, all free. */
async function threePorts(): Promise<number> {
  for (;;) {
    const port = await aPort();
    if (port < 65_000 && (await isFree(port + 1)) && (await isFree(port + 2))) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

const UP_WITHIN_MS = 60_000;

export async function startProduct(dataFolder: string): Promise<Product> {
  const port = await threePorts();
  const { DATABASE_URL: _theirs, DATABASE_OWNER_URL: _too, ...env } = process.env;
  let said = '';
  const killed = new Set<ChildProcess>();
  let byItself = 0;
  const start = (): ChildProcess => {
    const child = spawn(
      process.execPath,
      [path.join(ROOT, 'dist/src/cli/main.js'), 'serve', '--made-up', '--port', String(port)],
      { env: { ...env, PLIMSOLL_DATA: dataFolder }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (bytes: Buffer) => {
        said = `${said}${String(bytes)}`.slice(-20_000);
      });
    child.once('exit', () => {
      if (!killed.has(child)) byItself++;
    });
    return child;
  };
  let main = start();
  const rooms = `http://localhost:${port}`;
  const tell = `http://localhost:${port + 1}`;
  const doors = `http://localhost:${port + 2}`;
  return {
    dataFolder,
    rooms,
    tell,
    said: () => said,
    endedByItself: () => byItself,
    kill(part) {
      if (part === 'application') killed.add(main);
      const pid =
        part === 'application'
          ? (main.pid ?? null)
          : part === 'database'
            ? postmasterOf(dataFolder)
            : childOf(main.pid ?? 0, part);
      return pid !== null && killPid(pid);
    },
    mend() {
      if (killed.has(main) || hasEnded(main)) main = start();
    },
    async untilUp() {
      const since = performance.now();
      while (performance.now() - since < UP_WITHIN_MS) {
        const answers = await Promise.all(
          [`${tell}/health`, `${rooms}/sign-in-as`, `${doors}/health`].map(statusOf),
        );
        // Any answer of the third is one: it has no page for people.
        if (answers[0] === 200 && answers[1] === 200 && answers[2] !== null) return performance.now() - since;
        await pause(20);
      }
      throw new Error(`it was not up again within a minute: ${said}`);
    },
    async stop() {
      killed.add(main);
      if (hasEnded(main)) return main.exitCode;
      main.kill('SIGTERM');
      await once(main, 'exit');
      return main.exitCode;
    },
  };
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

function killPid(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

/** **Shape**: null while no line can be had. */
async function statusOf(address: string): Promise<number | null> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) });
    await answer.text();
    return answer.status;
  } catch {
    return null;
  }
}

/** The number in the database's folder, if what has that number works in that folder: nothing else is ever ended. */
export function postmasterOf(dataFolder: string): number | null {
  const database = path.join(dataFolder, 'database');
  const file = path.join(database, 'postmaster.pid');
  try {
    const pid = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : Number.NaN;
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(database) ? pid : null;
  } catch {
    return null;
  }
}

function childOf(parent: number, name: string): number | null {
  try {
    const pids = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(/\s+/);
    const found = pids.find((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`serve\0${name}\0`),
    );
    return found === undefined ? null : Number(found);
  } catch {
    return null;
  }
}
