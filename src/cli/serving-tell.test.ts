/** The public door as a process of its own, started by the command and killed without warning. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { inPackage } from '../base/package-root.js';
import { newKeyPair } from '../keys/index.js';
import { writeOrganisation } from '../tell/index.js';
import { anOrganisation, toldIn } from '../../test/make/door.js';

const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-serve-tell-'));
const pair = newKeyPair();
writeOrganisation(folder, anOrganisation(pair));
after(() => rmSync(folder, { recursive: true, force: true }));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts the door on a port, and comes back when it says that it is open. */
async function started(port: number): Promise<ChildProcess> {
  const { DATABASE_URL: _ours, ...env } = process.env;
  const child = spawn(
    process.execPath,
    [inPackage('bin/plimsoll.mjs'), 'serve', 'tell', '--port', String(port - 1)],
    { env: { ...env, PLIMSOLL_DATA: folder }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const said: unknown[] = await once(child.stdout, 'data');
  assert.match(String(said[0]), /\/contact/);
  return child;
}

const stateOn = (html: string): string => /name="s" value="([^"]*)"/.exec(html)?.[1] ?? '';

async function post(port: number, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await fetch(`http://localhost:${port}/contact`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  return answer.text();
}

/** The list of answers, ready to be sent. */
async function readyToSend(port: number, story: string): Promise<string> {
  let html = await (await fetch(`http://localhost:${port}/contact`)).text();
  for (const fields of [
    {},
    { danger: 'no' },
    { who: 'child' },
    { age: '10-12' },
    { about: 'not-sure' },
    { story },
    {},
    {},
    { meet: 'no' },
    { contact: 'only-here' },
  ])
    html = await post(port, { s: stateOn(html), do: 'next', ...fields });
  return stateOn(html);
}

const codeIn = (html: string): string => /<ol class="door-code"[\s\S]*?<\/ol>/.exec(html)?.[0] ?? '';

test('a door that is killed while reports come in holds every one that it thanked for, once', async () => {
  const port = await freePort();
  const thanked = new Map<string, string>();
  for (let round = 0; round < 4; round++) {
    const door = await started(port);
    const stories = Array.from({ length: 8 }, (_, i) => `Round ${round}, somebody ${i}.`);
    const states = await Promise.all(stories.map((story) => readyToSend(port, story)));
    const ended = once(door, 'exit');
    const sending = states.map(async (s, i) => {
      await new Promise((resolve) => setTimeout(resolve, i * 2));
      const html = await post(port, { s, do: 'send' });
      if (codeIn(html) !== '') thanked.set(stories[i] ?? '', codeIn(html));
    });
    setTimeout(() => door.kill('SIGKILL'), round * 4);
    await Promise.allSettled(sending);
    await ended;
    // Who was not answered sends once more, and has the same code as if they had been.
    const again = await started(port);
    for (const [i, s] of states.entries()) {
      const code = codeIn(await post(port, { s, do: 'send' }));
      const story = stories[i] ?? '';
      assert.notEqual(code, '');
      assert.equal(thanked.get(story) ?? code, code);
      thanked.set(story, code);
    }
    again.kill('SIGTERM');
    const [status]: unknown[] = await once(again, 'exit');
    assert.equal(status, 0);
  }
  const told = toldIn(folder, pair);
  const ids = new Map(told.map(({ id, text }) => [id, text]));
  assert.deepEqual([...ids.values()].sort(), [...thanked.keys()].sort());
  assert.equal(thanked.size, 32);
});
