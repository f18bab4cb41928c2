/**
 * From the command to the first answer: on an empty data folder, which makes and fills a database, and again after it.
 * Beside it, in turn, the least that could be started: the same database and a bare Fastify.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Report, cellsOf, interleaved, spread } from './measure.js';
import { aDataFolder, removeFolder, startProduct } from './product.js';

const ROUNDS = 5;
/**
 * Three seconds, as a ratio that a busy machine does not change: twice what the bare pair takes to make its database
 * and answer, which was 1.5 s on two quiet cores when the limit was set.
 */
const TIMES_BARE = 2;

const BARE = fileURLToPath(new URL('bare-server.js', import.meta.url));

/** **Ratios**: first start ÷ the bare first start ≤ 2, and second start ÷ the same ≤ 2. Installed and built. */
export async function start(): Promise<Report> {
  const found = await interleaved(ROUNDS, { product: () => twice(product), bare: () => twice(bare) });
  const of = (who: keyof typeof found, i: 0 | 1) => spread(found[who].map((r) => r[i]));
  const [first, later, least] = [of('product', 0), of('product', 1), of('bare', 0)];
  return {
    name: 'start',
    about: `the whole product to its first answer, ${ROUNDS} rounds`,
    header: ['', 'median', 'min', 'max'],
    rows: [
      ['first start, empty folder', ...cellsOf(first)],
      ['second start', ...cellsOf(later)],
      ['bare database and Fastify, first', ...cellsOf(least)],
      ['bare database and Fastify, second', ...cellsOf(of('bare', 1))],
    ],
    ratios: [
      { of: 'first start ÷ bare first start', ratio: first.median / least.median, target: TIMES_BARE },
      { of: 'second start ÷ bare first start', ratio: later.median / least.median, target: TIMES_BARE },
    ],
  };
}

async function twice(
  begin: (folder: string) => Promise<number>,
): Promise<readonly [first: number, later: number]> {
  const folder = aDataFolder();
  try {
    return [await begin(folder), await begin(folder)];
  } finally {
    removeFolder(folder);
  }
}

async function product(folder: string): Promise<number> {
  const running = await startProduct(folder);
  await running.stop();
  return running.readyAfter;
}

async function bare(folder: string): Promise<number> {
  const began = performance.now();
  const child = fork(BARE, [folder]);
  await once(child, 'message');
  const took = performance.now() - began;
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
  return took;
}
