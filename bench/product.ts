/** The whole product as a person starts it: a process of its own, a data folder of its own, loopback only. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../src/cli/main.js', import.meta.url));
const START_WITHIN_MS = 60_000;
const ASK_AGAIN_MS = 10;

/** A data folder that a database running as another user can walk through. */
export function aDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  chmodSync(folder, 0o711);
  return folder;
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

export interface Product {
  readonly pid: number;
  readonly origin: string;
  /** From starting the process to the first answer of /health. Milliseconds. */
  readonly readyAfter: number;
  stop(): Promise<void>;
}

/** Starts `plimsoll serve --made-up` and waits until it says that it is ready. */
export async function startProduct(dataFolder: string): Promise<Product> {
  const port = await aFreePort();
  const { DATABASE_URL: _ours, ...env } = process.env;
  const started = performance.now();
  const child = spawn(process.execPath, [MAIN, 'serve', '--made-up', '--port', String(port)], {
    env: { ...env, PLIMSOLL_DATA: dataFolder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (text: Buffer) => said.push(String(text)));
  // "localhost" as the server calls itself; another name for the same machine is refused.
  const origin = `http://localhost:${port}`;
  await untilReady(child, origin, said);
  const readyAfter = performance.now() - started;
  return { pid: child.pid ?? 0, origin, readyAfter, stop: () => stop(child) };
}

async function untilReady(child: ChildProcess, origin: string, said: readonly string[]): Promise<void> {
  const until = performance.now() + START_WITHIN_MS;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`the product did not start: ${said.join('')}`);
    if (await isReady(origin)) return;
    await pause(ASK_AGAIN_MS);
  }
  await stop(child);
  throw new Error(`the product was not ready after ${START_WITHIN_MS} ms: ${said.join('')}`);
}

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/health`)).status === 200;
  } catch {
    return false;
  }
}

/** As Ctrl-C would, so that it stops its database too. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Three ports in a row are the product's; the first is asked of the system. */
export function aFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject()));
    });
  });
}
