/**
 * T2: the whole product is ended without warning again and again while people tell; the application, a door of it, the
 * database, or both. Whoever was thanked is in the inbox exactly once. PLIMSOLL_BATTERY_KILLS says how often; 200 if not.
 */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { readInside } from '../make/inside.js';
import { type Product, startProduct } from '../make/product.js';
import { aFolder } from '../make/server.js';
import { codeShown, percentile, printFigures, sendReport, toldUpToSending } from '../make/teller.js';

const KILLS = Number(process.env['PLIMSOLL_BATTERY_KILLS'] ?? 200);
const TELLERS = 6;
const AGAIN_AFTER_MS = 50;

const folder = aFolder();
after(() => rmSync(folder, { recursive: true, force: true }));

interface Told {
  /** The stories that somebody was thanked for, with the code that was shown. */
  readonly thanked: Map<string, string>;
  unanswered: number;
  /** Somebody who sent the same report again and was shown another code. */
  otherCode: number;
  isOver: boolean;
}

/** Tells one thing after another, and sends each until it is answered, as somebody does who sees no thanks. */
async function teller(product: Product, told: Told, who: number): Promise<void> {
  const at = { origin: product.tell };
  for (let n = 0; !told.isOver; n++) {
    const story = `Teller ${who} of the battery, story ${n}.`;
    const s = await persist(told, () => toldUpToSending(at, story));
    const said = await persist(told, async () => {
      const { html } = await sendReport(at, s);
      return codeShown(html);
    });
    told.thanked.set(story, said);
    if (randomInt(4) > 0) continue;
    // Some press twice.
    const again = await persist(told, async () => codeShown((await sendReport(at, s)).html));
    if (again !== said) told.otherCode++;
  }
}

async function persist(told: Told, work: () => Promise<string>): Promise<string> {
  for (;;) {
    const done = await work().catch(() => '');
    if (done !== '') return done;
    told.unanswered++;
    await pause(AGAIN_AFTER_MS);
  }
}

const WAYS = [
  'application',
  'application',
  'tell',
  'doors',
  'database',
  'database',
  'database',
  'both',
] as const;
type Way = (typeof WAYS)[number];

function killOne(product: Product, way: Way): void {
  if (way === 'both') {
    product.kill('database');
    product.kill('application');
  } else product.kill(way);
}

test(`T2: ${KILLS} kills of the application and the database lose and double nothing that was thanked for`, async () => {
  const product = await startProduct(folder);
  await product.untilUp();
  const told: Told = { thanked: new Map(), unanswered: 0, otherCode: 0, isOver: false };
  const tellers = Array.from({ length: TELLERS }, (_, who) => teller(product, told, who));
  const up: number[] = [];
  const killed: Record<Way, number> = { application: 0, tell: 0, doors: 0, database: 0, both: 0 };
  for (let done = 0; done < KILLS; done++) {
    await pause(randomInt(50, 1200));
    const way = WAYS[randomInt(WAYS.length)] ?? 'application';
    killOne(product, way);
    killed[way]++;
    const since = performance.now();
    await pause(5);
    product.mend();
    await product.untilUp();
    up.push(performance.now() - since);
  }
  told.isOver = true;
  await Promise.all(tellers);
  const byItself = product.endedByItself();
  // What is in the journals comes in by itself.
  await pause(3000);
  const exit = await product.stop();
  const { times, problems } = await readInside(folder);
  const thanked = [...told.thanked.keys()];
  const figures = {
    kills: KILLS,
    ...killed,
    thanked: thanked.length,
    lost: thanked.filter((story) => !times.has(story)).length,
    doubled: [...times.values()].filter((count) => count > 1).length,
    neverThanked: [...times.keys()].filter((story) => !told.thanked.has(story)).length,
    otherCode: told.otherCode,
    unanswered: told.unanswered,
    problems,
    endedByItself: byItself,
    upAgainMedianMs: Math.round(percentile(up, 50)),
    upAgainSlowestMs: Math.round(Math.max(...up)),
  };
  printFigures('T2 kills', figures);
  assert.equal(exit, 0, product.said());
  assert.ok(thanked.length > KILLS);
  assert.equal(
    figures.lost + figures.doubled + figures.neverThanked + figures.otherCode + figures.problems,
    0,
  );
  assert.ok(figures.upAgainSlowestMs <= 30_000);
});
