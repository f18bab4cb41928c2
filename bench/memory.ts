/** The memory of the whole started product, its database included, when it has shown pages and then rests. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Report, cellsOf, familyOf, megabytes, nameOf, pssOf, spread } from './measure.js';
import { type Product, aDataFolder, removeFolder, startProduct } from './product.js';

const ROUNDS = 5;
const REST_MS = 5_000;
const LIMIT = 300_000_000;
/** Opened before it rests: the first page, and the one that works hardest. */
const PAGES = ['/', '/count/figures?area=K02000001'] as const;

interface Held {
  readonly node: number;
  readonly database: number;
  readonly processes: readonly string[];
}

/** **Ratio**: proportional set size of Node and PostgreSQL together ÷ 300 MB ≤ 1. Each round is a start of its own. */
export async function memory(): Promise<Report> {
  const folder = aDataFolder();
  try {
    const rounds: Held[] = [];
    for (let i = 0; i < ROUNDS; i++) rounds.push(await restingAfterStart(folder));
    return reportOf(rounds);
  } finally {
    removeFolder(folder);
  }
}

async function restingAfterStart(folder: string): Promise<Held> {
  const product = await startProduct(folder);
  try {
    for (const path of PAGES) {
      const response = await fetch(product.origin + path);
      await response.text();
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    }
    await pause(REST_MS);
    return heldBy(product, folder);
  } finally {
    await product.stop();
  }
}

function heldBy({ pid }: Product, folder: string): Held {
  const family = familyOf(pid, folder);
  const database = family.filter((p) => p !== pid);
  return {
    node: pssOf([pid]),
    database: pssOf(database),
    processes: database.map((p) => `${nameOf(p)} ${megabytes(pssOf([p]))}`),
  };
}

function reportOf(rounds: readonly Held[]): Report {
  const of = (pick: (held: Held) => number) => cellsOf(spread(rounds.map(pick)), megabytes);
  const whole = spread(rounds.map((r) => r.node + r.database));
  const last = rounds.at(-1)?.processes ?? [];
  return {
    name: 'memory',
    about: `the whole product, ${REST_MS / 1000} s after its first pages, ${ROUNDS} starts (the first on an empty folder)`,
    header: ['', 'median', 'min', 'max'],
    rows: [
      ['Node', ...of((r) => r.node)],
      [`PostgreSQL, ${last.length} processes`, ...of((r) => r.database)],
      ['together', ...cellsOf(whole, megabytes)],
      ...last.map((p) => [`  ${p}`, '', '', '']),
    ],
    ratios: [{ of: 'together ÷ 300 MB', ratio: whole.median / LIMIT, target: 1 }],
  };
}
