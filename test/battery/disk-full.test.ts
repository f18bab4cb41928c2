/**
 * T7 at the public door: the journal stands on a small disk of its own, which is filled while people tell. Nobody is
 * thanked for what is not kept; they are told so, with numbers to ring; when there is room it works again by itself.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { tellFolder } from '../../src/tell/index.js';
import { aDoor } from '../make/door.js';
import { aFolder } from '../make/server.js';
import { codeShown, printFigures, sendReport, toldUpToSending } from '../make/teller.js';

const ROUNDS = 10;
const AT_ONCE = 12;
/** How long the door may go on believing what it last saw of the disk. */
const LOOKS_AGAIN_MS = 1100;

const folder = aFolder();
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
const skip = mounted.status === 0 ? false : 'a disk of its own cannot be mounted here (it needs root)';

test('a full disk is said aloud, with numbers to ring, and nobody is thanked falsely', { skip }, async () => {
  const door = await aDoor({ dataFolder: folder });
  const listening = await door.tell.server.listen({ port: 0, host: '127.0.0.1' });
  const at = { origin: listening.replace('127.0.0.1', 'localhost') };
  const filler = path.join(tellFolder(folder), 'filler');
  const thanked: string[] = [];
  let [refused, withNumbers, slowestAgain] = [0, 0, 0];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const stories = Array.from({ length: AT_ONCE }, (_, n) => `Round ${round}, somebody ${n}.`);
      const states = await Promise.all(stories.map((story) => toldUpToSending(at, story)));
      const send = async (n: number): Promise<boolean> => {
        const { status, html } = await sendReport(at, states[n] ?? '');
        if (codeShown(html) !== '') {
          thanked.push(stories[n] ?? '');
          return true;
        }
        refused++;
        if (status === 503 && /999/.test(html) && /0800/.test(html)) withNumbers++;
        return false;
      };
      try {
        writeFileSync(filler, Buffer.alloc(4_000_000));
      } catch {
        // That there is no more room is what it is for.
      }
      const during = await Promise.all(states.map((_, n) => send(n)));
      rmSync(filler);
      const since = performance.now();
      for (const [n, isThanked] of during.entries())
        for (let isDone = isThanked; !isDone; isDone = await send(n)) await pause(20);
      slowestAgain = Math.max(slowestAgain, performance.now() - since);
      await pause(round % 2 === 0 ? 0 : LOOKS_AGAIN_MS);
    }
    const kept = new Set(door.told().map(({ text }) => text));
    const figures = {
      rounds: ROUNDS,
      reports: ROUNDS * AT_ONCE,
      refused,
      refusedWithNumbers: withNumbers,
      falseThanks: thanked.filter((story) => !kept.has(story)).length,
      thanked: new Set(thanked).size,
      worksAgainSlowestMs: Math.round(slowestAgain),
    };
    printFigures('T7 disk full', figures);
    assert.ok(refused > 0);
    assert.equal(withNumbers, refused);
    assert.equal(figures.falseThanks, 0);
    assert.equal(figures.thanked, ROUNDS * AT_ONCE);
    assert.ok(slowestAgain <= 10_000);
  } finally {
    await door.close();
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  }
});
