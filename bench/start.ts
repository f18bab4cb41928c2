/** From the command to the first answer: on an empty data folder, which makes and fills a database, and again after it. */
import { type Report, cellsOf, spread } from './measure.js';
import { aDataFolder, removeFolder, startProduct } from './product.js';

const ROUNDS = 5;
const LIMIT_MS = 3_000;

/** **Ratios**: first start ÷ 3 s and later start ÷ 3 s, each ≤ 1. Installed and built; each round has a folder of its own. */
export async function start(): Promise<Report> {
  const rounds: (readonly [first: number, later: number])[] = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await twice());
  const [first, later] = [spread(rounds.map((r) => r[0])), spread(rounds.map((r) => r[1]))];
  return {
    name: 'start',
    about: `the whole product to its first answer, ${ROUNDS} rounds`,
    header: ['', 'median', 'min', 'max'],
    rows: [
      ['first start, empty folder', ...cellsOf(first)],
      ['second start', ...cellsOf(later)],
    ],
    ratios: [
      { of: 'first start ÷ 3 s', ratio: first.median / LIMIT_MS, target: 1 },
      { of: 'second start ÷ 3 s', ratio: later.median / LIMIT_MS, target: 1 },
    ],
  };
}

async function twice(): Promise<readonly [number, number]> {
  const folder = aDataFolder();
  try {
    return [await once(folder), await once(folder)];
  } finally {
    removeFolder(folder);
  }
}

async function once(folder: string): Promise<number> {
  const product = await startProduct(folder);
  await product.stop();
  return product.readyAfter;
}
