/**
 * The first start of a made-up force: it answers before its releases are made, and says so where they will be. Killed
 * while it makes them, it leaves nothing half public, and the next start makes them all.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { rmSync } from 'node:fs';
import { FIRST_RELEASE } from '../count/index.js';
import { aFolder, inMemory } from '../../test/make/server.js';
import { aPort } from '../../test/make/site.js';

const MAIN = fileURLToPath(new URL('main.js', import.meta.url));
const WITHIN_MS = 60_000;

const folder = aFolder(inMemory());
const children: ChildProcess[] = [];
after(async () => {
  for (const child of children) await end(child, 'SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

interface Started {
  readonly child: ChildProcess;
  readonly statusOf: (path: string) => Promise<number>;
}

/** Starts the command on the folder and waits for the line that says it is ready. */
async function start(): Promise<Started> {
  const port = await aPort();
  const { DATABASE_URL: _theirs, ...env } = process.env;
  const child = spawn(process.execPath, [MAIN, 'serve', '--made-up', '--port', String(port)], {
    env: { ...env, PLIMSOLL_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const said: string[] = [];
  child.stderr?.on('data', (text: Buffer) => said.push(String(text)));
  const ready = once(child.stdout ?? assert.fail('no output'), 'data');
  const ended = once(child, 'exit').then(() => assert.fail(`it ended: ${said.join('')}`));
  const [first] = (await Promise.race([ready, ended])) as [Buffer];
  assert.match(String(first), /^Plimsoll is ready\.\n/);
  return {
    child,
    statusOf: async (path) => {
      const answer = await fetch(`http://localhost:${port}${path}`);
      await answer.text();
      return answer.status;
    },
  };
}

const OLDEST = `/figures/${FIRST_RELEASE}/1.0`;
const OTHERS = ['/figures', `/cy/figures/${FIRST_RELEASE}`, `/figures/${FIRST_RELEASE}/2.0`];

/** Asks until the oldest version is out; whatever is out then must all be out. */
async function untilAllIsOut({ statusOf }: Started): Promise<readonly number[]> {
  const seen = [];
  const until = performance.now() + WITHIN_MS;
  while (performance.now() < until) {
    const status = await statusOf(OLDEST);
    seen.push(status);
    if (status === 200) {
      for (const path of OTHERS) assert.equal(await statusOf(path), 200, path);
      return seen;
    }
    assert.equal(status, 503);
  }
  return assert.fail('the releases were never out');
}

test('it answers before its releases are made, and killed while it makes them nothing of them is out', async () => {
  for (const ms of [0, 20]) {
    const started = await start();
    assert.equal(await started.statusOf('/health'), 200);
    await pause(ms);
    assert.equal(await started.statusOf(OLDEST), 503);
    await end(started.child, 'SIGKILL');
  }
});

test('the next start makes them all, and says until then that they are being made', async () => {
  const seen = await untilAllIsOut(await start());
  assert.equal(seen[0], 503);
  for (const child of children) await end(child, 'SIGTERM');
  const later = await start();
  assert.equal(await later.statusOf(OLDEST), 200, 'a later start has them from the first');
});
