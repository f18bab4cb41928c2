/** The figures page, 45 forces by 12 years, through the real server at 50 requests a second. */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Served } from './matrix-server.js';
import { type Report, interleaved, milliseconds, quantile, spread } from './measure.js';
import { aDataFolder, removeFolder } from './product.js';
import { SYNTHETIC_MEASURE } from './synthetic-observations.js';

const ROUNDS = 5;
const RATE = 50;
const SECONDS_A_ROUND = 2;
const LIMIT_MS = 50;
/** What one core has for each page at this rate; more than half of it, and pages begin to wait for one another. */
const CORE_MS = 1_000 / RATE;
const SHARE_OF_CORE = 0.5;
/** Enough for the templates and the rules to be compiled; few enough that the server does not slow us down as a crowd. */
const WARM_UP = 40;

const PAGE = `/count/figures?measure=${SYNTHETIC_MEASURE}&area=K02000001&from=2012&to=2023`;
const SERVER = fileURLToPath(new URL('matrix-server.js', import.meta.url));
const LOAD = fileURLToPath(new URL('matrix-load.js', import.meta.url));

/** **Ratios**: time inside the server, p99, ÷ 50 ms ≤ 1; processor time ÷ a core’s 20 ms ≤ 0.5. Peer: Fastify with a string as long as the page, in turn. */
export async function matrix(): Promise<Report> {
  const folder = aDataFolder();
  const product = await started([], { PLIMSOLL_DATA: folder });
  try {
    const page = await warmedPage(product.origin + PAGE);
    const fixed = await started([String(page.length)], {});
    try {
      return await measured(product, fixed, page);
    } finally {
      await fixed.stop();
    }
  } finally {
    await product.stop();
    removeFolder(folder);
  }
}

interface Started {
  readonly origin: string;
  served(): Promise<Served>;
  stop(): Promise<void>;
}

async function started(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Started> {
  const { DATABASE_URL: _ours, ...rest } = process.env;
  const child = fork(SERVER, [...args], { env: { ...rest, ...env } });
  const port = await answerOf<number>(child);
  return {
    origin: `http://localhost:${port}`,
    served: () => {
      child.send('served');
      return answerOf<Served>(child);
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.send('stop');
      await ended;
    },
  };
}

/** The next thing the child says; when it ends instead, that is an error. */
function answerOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('the server ended before it answered'));
    child.once('exit', ended);
    child.once('message', (said) => {
      child.off('exit', ended);
      resolve(said as T);
    });
  });
}

async function warmedPage(address: string): Promise<string> {
  let page = '';
  for (let i = 0; i < WARM_UP; i++) {
    const response = await fetch(address);
    page = await response.text();
    if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
  }
  return page;
}

interface Round {
  /** Inside the server, and from when the request was due until its last byte. Milliseconds. */
  readonly inside: readonly number[];
  readonly outside: readonly number[];
  /** Processor time of the server. Milliseconds. */
  readonly cpu: number;
}

async function round(server: Started, path: string): Promise<Round> {
  await server.served();
  const args = [LOAD, server.origin + path, String(RATE), String(SECONDS_A_ROUND)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 10_000_000 });
  const { times, cpu } = await server.served();
  return { inside: times, outside: JSON.parse(stdout) as number[], cpu };
}

async function measured(product: Started, fixed: Started, page: string): Promise<Report> {
  const found = await interleaved(ROUNDS, {
    page: () => round(product, PAGE),
    fixed: () => round(fixed, '/'),
  });
  const inside = { page: found.page.flatMap((r) => r.inside), fixed: found.fixed.flatMap((r) => r.inside) };
  const outside = {
    page: found.page.flatMap((r) => r.outside),
    fixed: found.fixed.flatMap((r) => r.outside),
  };
  const cpu = spread(found.page.map((r) => r.cpu / r.inside.length));
  const cells = (all: readonly number[]): readonly string[] =>
    [0.5, 0.95, 0.99, 1].map((q) => milliseconds(quantile(all, q)));
  return {
    name: 'matrix',
    about: `${(page.match(/<t[dh][ >]/g) ?? []).length} cells, ${Math.round(page.length / 1000)} kB, ${RATE} requests a second for ${ROUNDS} × ${SECONDS_A_ROUND} s each`,
    header: ['', 'p50', 'p95', 'p99', 'max'],
    rows: [
      ['processor time a page', milliseconds(cpu.median), '', '', milliseconds(cpu.max)],
      ['the page, inside the server', ...cells(inside.page)],
      ['the page, for who asks', ...cells(outside.page)],
      ['a string as long, inside Fastify', ...cells(inside.fixed)],
      ['a string as long, for who asks', ...cells(outside.fixed)],
    ],
    ratios: [
      { of: `processor time a page ÷ ${CORE_MS} ms`, ratio: cpu.median / CORE_MS, target: SHARE_OF_CORE },
      { of: 'page p99 inside the server ÷ 50 ms', ratio: quantile(inside.page, 0.99) / LIMIT_MS, target: 1 },
    ],
  };
}
