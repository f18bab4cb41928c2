/**
 * W1b: a release's public page as visitors get it from the whole started product, its database included, beside a bare
 * Fastify that answers with a string of as many bytes and does nothing else.
 */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { FIRST_RELEASE } from '../src/count/index.js';
import { type Report, familyOf, interleaved, spread } from './measure.js';
import { type Product, aDataFolder, removeFolder, startProduct } from './product.js';

const ROUNDS = 5;
const SECONDS_A_ROUND = 3;
/** Half as many a second as the fixed string, or more. */
const TIMES_FIXED = 2;
const READY_WITHIN_MS = 30_000;
/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

const PATH = `/figures/${FIRST_RELEASE}`;
const LOAD = fileURLToPath(new URL('public-load.js', import.meta.url));
const FIXED = fileURLToPath(new URL('matrix-server.js', import.meta.url));

/** **Ratios**: what the string does ÷ what the page does ≤ 2: answers a second, and answers a second of processor. */
export async function publicPages(): Promise<Report> {
  const folder = aDataFolder();
  const product = await startProduct(folder);
  try {
    const page = await firstAnswer(product.origin + PATH);
    const fixed = await startFixed(page.bytes);
    try {
      return await measured({ product, folder, page, fixed });
    } finally {
      await fixed.stop();
    }
  } finally {
    await product.stop();
    removeFolder(folder);
  }
}

interface Page {
  readonly etag: string;
  /** As sent, packed. */
  readonly bytes: number;
}

/** The release is made after the product is ready. */
async function firstAnswer(address: string): Promise<Page> {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until) {
    const answer = await fetch(address, { headers: { 'accept-encoding': 'br' } });
    await answer.arrayBuffer();
    if (answer.status === 200)
      return {
        etag: answer.headers.get('etag') ?? '',
        bytes: Number(answer.headers.get('content-length')),
      };
    await pause(100);
  }
  throw new Error(`${address} was never there`);
}

interface Fixed {
  readonly pid: number;
  readonly origin: string;
  stop(): Promise<void>;
}

async function startFixed(bytes: number): Promise<Fixed> {
  const child: ChildProcess = fork(FIXED, [String(bytes)]);
  const [port] = (await once(child, 'message')) as [number];
  return {
    pid: child.pid ?? 0,
    origin: `http://localhost:${port}`,
    stop: async () => {
      const ended = once(child, 'exit');
      child.send('stop');
      await ended;
    },
  };
}

interface Round {
  readonly aSecond: number;
  /** Processor time of the server and its database for each answer. Milliseconds. */
  readonly cpu: number;
  /** The database's part of it. */
  readonly database: number;
}

/** Whose processor time counts: the server's process first. */
type Family = () => readonly number[];

async function round(family: Family, address: string, more: readonly string[] = []): Promise<Round> {
  const used = (): readonly [number, number] => {
    const [server = 0, ...database] = family();
    return [processorOf([server]), processorOf(database)];
  };
  const before = used();
  const { stdout } = await promisify(execFile)(process.execPath, [
    LOAD,
    address,
    String(SECONDS_A_ROUND),
    ...more,
  ]);
  const answers = Number(stdout);
  const [server, database] = used().map((ms, i) => (ms - (before[i] ?? 0)) / answers);
  return {
    aSecond: answers / SECONDS_A_ROUND,
    cpu: (server ?? 0) + (database ?? 0),
    database: database ?? 0,
  };
}

/** **Units**: milliseconds. **Shape**: a process that has ended meanwhile counts for nothing. */
const processorOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return sum + (Number(fields[11]) + Number(fields[12])) * TICK_MS;
    } catch {
      return sum;
    }
  }, 0);

interface Measured {
  readonly product: Product;
  readonly folder: string;
  readonly page: Page;
  readonly fixed: Fixed;
}

async function measured({ product, folder, page, fixed }: Measured): Promise<Report> {
  const family: Family = () => [
    product.pid,
    ...familyOf(product.pid, folder).filter((pid) => pid !== product.pid),
  ];
  const contenders = {
    page: () => round(family, product.origin + PATH),
    unchanged: () => round(family, product.origin + PATH, [page.etag]),
    fixed: () => round(() => [fixed.pid], `${fixed.origin}/`),
  };
  for (const warmUp of Object.values(contenders)) await warmUp();
  const found = await interleaved(ROUNDS, contenders);
  const of = (who: keyof typeof found, what: keyof Round) => spread(found[who].map((r) => r[what]));
  const row = (name: string, who: keyof typeof found): readonly string[] => {
    const { median, min, max } = of(who, 'aSecond');
    return [
      name,
      ...[median, min, max].map((n) => n.toFixed(0)),
      ...(['cpu', 'database'] as const).map((part) => `${of(who, part).median.toFixed(3)} ms`),
    ];
  };
  return {
    name: 'public',
    about: `a release’s page, ${(page.bytes / 1000).toFixed(1)} kB as sent, ${ROUNDS} rounds of ${SECONDS_A_ROUND} s each`,
    header: ['', 'a second', 'least', 'most', 'processor each', 'of it the database'],
    rows: [
      row('the page', 'page'),
      row('the page, when the visitor has it already (304)', 'unchanged'),
      row('a string as long, bare Fastify', 'fixed'),
    ],
    ratios: [
      {
        of: 'the string ÷ the page, answers a second',
        ratio: of('fixed', 'aSecond').median / of('page', 'aSecond').median,
        target: TIMES_FIXED,
      },
      {
        of: 'the page ÷ the string, processor time with the database',
        ratio: of('page', 'cpu').median / of('fixed', 'cpu').median,
        target: TIMES_FIXED,
      },
    ],
  };
}
