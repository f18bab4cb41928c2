/**
 * T3: the public door as it is served, watched by strace. Before each thanks leaves, the journal's entry has been
 * written and the sync that covers it has come back. Then the power is cut on paper, 50 times: whatever was not synced
 * by that moment is taken off the journal, or torn, and everybody who had been thanked is still in it.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { now } from '../../src/base/day.js';
import { listJournals, readJournal } from '../../src/intake/index.js';
import { newKeyPair } from '../../src/keys/index.js';
import { doorKeys, newToken, sealState } from '../../src/tell/door-keys.js';
import { doorSecret } from '../../src/tell/folder.js';
import { tellFolder, writeOrganisation } from '../../src/tell/index.js';
import { ROOT } from '../house/sources.js';
import { anOrganisation } from '../make/door.js';
import { aPort } from '../make/site.js';
import { printFigures } from '../make/teller.js';

const ONE_BY_ONE = 500;
const AT_ONCE = 16;
const TOGETHER = 500;
const CUTS = 50;
/** An answer to `/health` is shorter, a page with a code is longer. */
const SHORT_ANSWER = 2000;

const hasStrace = spawnSync('strace', ['-V']).status === 0;
const skip = hasStrace ? false : 'strace is not installed';

const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-power-'));
const journal = path.join(tellFolder(folder), 'journal');

/** The last page's form, as if its ten pages had been walked. */
function form(n: number): string {
  const at = now().getTime();
  const answers = {
    danger: 'no',
    who: 'child',
    age: '10-12',
    about: 'not-sure',
    story: `Story ${n} before the power goes.`,
    meet: 'no',
    contact: 'only-here',
  };
  const state = { is: 'telling', token: newToken(), begun: at - 60_000, at, lang: 'en', notice: null };
  const s = sealState(doorKeys(doorSecret(folder)).state, {
    ...state,
    set: '2026-11',
    page: 'check',
    isReview: true,
    answers,
  });
  return new URLSearchParams({ s, do: 'send', website: '' }).toString();
}

function send(port: number, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        port,
        path: '/contact',
        method: 'POST',
        headers: { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded' },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

async function watched(port: number, trace: string): Promise<ChildProcess> {
  const door = [path.join(ROOT, 'dist/src/cli/main.js'), 'serve', 'tell', '--port', String(port - 1)];
  const what = ['-f', '-s', '24', '-e', 'trace=pwrite64,fdatasync,write,writev', '-o', trace];
  const child = spawn('strace', [...what, process.execPath, ...door], {
    env: { ...process.env, PLIMSOLL_DATA: folder },
    stdio: 'ignore',
  });
  for (const until = performance.now() + 60_000; performance.now() < until; await pause(100))
    if (
      await fetch(`http://localhost:${port}/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return child;
  throw new Error('the door did not start under strace');
}

/** Where each entry of a journal ends. One reading gives four megabytes at most. */
function endsIn(inFolder: string, file: string): readonly number[] {
  const ends: number[] = [];
  for (let at = 0; ; ) {
    const { entries, next } = readJournal(inFolder, file, at);
    ends.push(...entries.map(({ end }) => end));
    if (next === at) return ends;
    at = next;
  }
}

interface Moment {
  /** How many had been thanked, or begun to be, by then. */
  readonly thanked: number;
  /** How many bytes of the journal had been synced by then. */
  readonly synced: number;
}

/** What the trace says happened, in order: each change of either number. */
function momentsIn(trace: string): readonly Moment[] {
  const moments: Moment[] = [];
  const begun = new Map<string, number>();
  let [journalFile, written, synced, thanked] = ['', 0, 0, 0];
  const add = (): void => void moments.push({ thanked, synced });
  for (const line of trace.split('\n')) {
    const [, pid = '', call = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const put = /^pwrite64\((\d+), "PLJ1.*?(?:, (\d+), (\d+)(?:\) += (\d+)| <unfinished))/.exec(call);
    if (put) {
      journalFile = put[1] ?? '';
      // Begun is enough here: only what a sync that began after its end covers counts as kept.
      written = Math.max(written, Number(put[2]) + Number(put[3]));
    } else if (call.startsWith(`fdatasync(${journalFile})`)) {
      [synced] = [written];
      add();
    } else if (call.startsWith(`fdatasync(${journalFile} <unfinished`)) begun.set(pid, written);
    else if (call.startsWith('<... fdatasync resumed>') && begun.has(pid)) {
      assert.match(call, /= 0$/);
      synced = begun.get(pid) ?? synced;
      begun.delete(pid);
      add();
    } else if (Number(/"HTTP\/1\.1 200.*?iov_len=(\d+)/.exec(call)?.[1]) > SHORT_ANSWER) {
      thanked++;
      add();
    }
  }
  return moments;
}

test('nobody is thanked before the sync has come back, and no cut of the power loses who was', {
  skip,
}, async () => {
  mkdirSync(tellFolder(folder), { recursive: true });
  writeOrganisation(folder, anOrganisation(newKeyPair()));
  doorSecret(folder);
  const trace = path.join(folder, 'trace');
  const port = await aPort();
  const strace = await watched(port, trace);
  const statuses: number[] = [];
  for (let n = 0; n < ONE_BY_ONE; n++) statuses.push(await send(port, form(n)));
  let next = ONE_BY_ONE;
  const one = async (): Promise<void> => {
    while (next < ONE_BY_ONE + TOGETHER) statuses.push(await send(port, form(next++)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  const ended = once(strace, 'exit');
  // The door itself: strace would go on watching. It is the first that the trace names.
  process.kill(Number(/^\d+/.exec(readFileSync(trace, 'latin1'))?.[0]), 'SIGTERM');
  await ended;
  const moments = momentsIn(readFileSync(trace, 'latin1'));
  const [file = ''] = listJournals(journal);
  const whole = readFileSync(path.join(journal, file));
  const ends = endsIn(journal, file);
  const keptAt = (bytes: number): number => ends.filter((end) => end <= bytes).length;
  const early = moments.filter(({ thanked, synced }) => thanked > keptAt(synced)).length;
  const cutFolder = path.join(folder, 'cut');
  mkdirSync(cutFolder);
  let lost = 0;
  for (let n = 0; n < CUTS; n++) {
    const at = moments[randomInt(moments.length)] ?? { thanked: 0, synced: 0 };
    const torn = whole.subarray(0, Math.min(whole.length, at.synced + randomInt(6000)));
    writeFileSync(path.join(cutFolder, file), torn);
    lost += Math.max(0, at.thanked - endsIn(cutFolder, file).length);
  }
  const figures = {
    reports: ONE_BY_ONE + TOGETHER,
    thanked: statuses.filter((status) => status === 200).length,
    thanksInTheTrace: moments.at(-1)?.thanked ?? 0,
    thankedTooEarly: early,
    cuts: CUTS,
    lost,
  };
  rmSync(folder, { recursive: true, force: true });
  printFigures('T3 power cut', figures);
  assert.equal(figures.thanked, figures.reports);
  assert.equal(figures.thanksInTheTrace, figures.reports);
  assert.equal(ends.length, figures.reports);
  assert.equal(early + lost, 0);
});
