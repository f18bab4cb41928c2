/**
 * T8: the database of the whole product is ended again and again while people tell and staff read. The public door
 * notices nothing; the rooms answer with the page or say that it cannot be had just now, and never that they broke.
 */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startProduct } from '../make/product.js';
import { aFolder } from '../make/server.js';
import { codeShown, printFigures, sendReport, toldUpToSending } from '../make/teller.js';

const RESTARTS = Number(process.env['PLIMSOLL_BATTERY_RESTARTS'] ?? 10);
const TELLERS = 3;
const READERS = 4;

const folder = aFolder();
after(() => rmSync(folder, { recursive: true, force: true }));

test(`T8: ${RESTARTS} ends of the database cost the public nothing, and staff no page that broke`, async () => {
  const product = await startProduct(folder);
  await product.untilUp();
  let [isOver, thanked, doorErrors] = [false, 0, 0];
  const statuses = new Map<string, number>();
  const teller = async (who: number): Promise<void> => {
    const at = { origin: product.tell };
    for (let n = 0; !isOver; n++)
      try {
        const s = await toldUpToSending(at, `Teller ${who}, story ${n}.`);
        if (codeShown((await sendReport(at, s)).html) === '') doorErrors++;
        else thanked++;
      } catch {
        doorErrors++;
      }
  };
  const reader = async (): Promise<void> => {
    for (; !isOver; await pause(20)) {
      const status = await fetch(`${product.rooms}/sign-in-as`).then(
        async (answer) => {
          await answer.text();
          return String(answer.status);
        },
        () => 'no line',
      );
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const work = [
    ...Array.from({ length: TELLERS }, (_, who) => teller(who)),
    ...Array.from({ length: READERS }, reader),
  ];
  let slowest = 0;
  for (let done = 0; done < RESTARTS; done++) {
    await pause(randomInt(200, 1500));
    product.kill('database');
    const since = performance.now();
    await pause(20);
    await product.untilUp();
    slowest = Math.max(slowest, performance.now() - since);
  }
  isOver = true;
  await Promise.all(work);
  await product.stop();
  const figures = {
    restarts: RESTARTS,
    thanked,
    doorErrors,
    rooms: Object.fromEntries(statuses),
    upAgainSlowestMs: Math.round(slowest),
  };
  printFigures('T8 database ended', figures);
  assert.equal(doorErrors, 0);
  assert.ok(thanked > 0);
  assert.deepEqual(
    [...statuses.keys()].filter((status) => status !== '200' && status !== '503'),
    [],
    product.said(),
  );
});
