/**
 * T7 for the whole product: its data folder stands on a small disk, database and all, which is filled while people tell
 * and staff look. Nobody is thanked falsely, nothing that was thanked for is lost, pages say that they cannot be had at
 * worst, and when there is room everything works again within ten seconds without a restart.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { readInside } from '../make/inside.js';
import { startProduct } from '../make/product.js';
import { aFolder } from '../make/server.js';
import { codeShown, printFigures, sendReport, toldUpToSending } from '../make/teller.js';

const ROUNDS = Number(process.env['PLIMSOLL_BATTERY_ROUNDS'] ?? 10);
const AT_ONCE = 6;
const AGAIN_WITHIN_MS = 10_000;

const folder = aFolder();
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=900m,mode=0711', 'tmpfs', folder]);
const skip = mounted.status === 0 ? false : 'a disk of its own cannot be mounted here (it needs root)';

const looked = (address: string): Promise<number> =>
  fetch(address, { signal: AbortSignal.timeout(20_000) }).then(
    async (answer) => {
      await answer.text();
      return answer.status;
    },
    () => 0,
  );

test('a disk that is full under the whole product costs no report that was thanked for', {
  skip,
}, async () => {
  const product = await startProduct(folder);
  const filler = path.join(folder, 'filler');
  const thanked = new Set<string>();
  const rooms = new Map<number, number>();
  let [refused, withNumbers, slowestAgain] = [0, 0, 0];
  try {
    await product.untilUp();
    const at = { origin: product.tell };
    const send = async (story: string, s: string): Promise<boolean> => {
      const { status, html } = await sendReport(at, s);
      if (codeShown(html) !== '') thanked.add(story);
      else {
        refused++;
        if (status === 503 && /999/.test(html) && /0800/.test(html)) withNumbers++;
      }
      return thanked.has(story);
    };
    for (let round = 0; round < ROUNDS; round++) {
      const stories = Array.from(
        { length: AT_ONCE },
        (_, n) => `Somebody ${n} of the battery, round ${round}.`,
      );
      const states = await Promise.all(stories.map((story) => toldUpToSending(at, story)));
      try {
        writeFileSync(filler, Buffer.alloc(1_000_000_000));
      } catch {
        // That there is no more room is what it is for.
      }
      // Some are sent at once, some when the door has looked at the disk again.
      for (const [n, story] of stories.entries()) {
        await send(story, states[n] ?? '');
        const status = await looked(`${product.rooms}/sign-in-as`);
        rooms.set(status, (rooms.get(status) ?? 0) + 1);
        await pause(400);
      }
      rmSync(filler);
      const since = performance.now();
      for (const [n, story] of stories.entries())
        for (let isDone = thanked.has(story); !isDone; isDone = await send(story, states[n] ?? ''))
          await pause(50);
      while ((await looked(`${product.rooms}/sign-in-as`)) !== 200) await pause(50);
      slowestAgain = Math.max(slowestAgain, performance.now() - since);
    }
    await pause(3000);
    const fell = product.endedByItself();
    const exit = await product.stop();
    const { times, problems } = await readInside(folder);
    const figures = {
      rounds: ROUNDS,
      thanked: thanked.size,
      refused,
      refusedWithNumbers: withNumbers,
      lost: [...thanked].filter((story) => !times.has(story)).length,
      doubled: [...times.values()].filter((count) => count > 1).length,
      problems,
      rooms: Object.fromEntries(rooms),
      fell,
      exit,
      worksAgainSlowestMs: Math.round(slowestAgain),
    };
    printFigures('T7 disk full, whole product', figures);
    assert.equal(thanked.size, ROUNDS * AT_ONCE);
    assert.equal(withNumbers, refused);
    assert.equal(figures.lost + figures.doubled + problems + fell, 0, product.said());
    assert.deepEqual(
      [...rooms.keys()].filter((status) => status !== 200 && status !== 503),
      [],
    );
    assert.ok(slowestAgain <= AGAIN_WITHIN_MS);
  } finally {
    await product.stop();
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  }
});
