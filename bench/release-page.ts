/** W5: what a first visit to a release's page costs over the wire: the page with its charts, style, script and mark. */
import { setTimeout as pause } from 'node:timers/promises';
import { FIRST_RELEASE } from '../src/count/index.js';
import type { Report } from './measure.js';
import { aDataFolder, removeFolder, startProduct } from './product.js';

const LIMIT_BYTES = 60_000;
const READY_WITHIN_MS = 30_000;
const PAGES = [`/figures/${FIRST_RELEASE}`, `/cy/figures/${FIRST_RELEASE}`] as const;

interface Weight {
  readonly name: string;
  readonly sent: number;
  readonly plain: number;
}

/** **Ratio**: bytes sent, packed by Brotli, headers left out, ÷ 60 kB ≤ 1, the heavier language. */
export async function releasePage(): Promise<Report> {
  const folder = aDataFolder();
  const product = await startProduct(folder);
  try {
    const visits = [];
    for (const path of PAGES) visits.push(await firstVisit(product.origin, path));
    const kB = (n: number): string => `${(n / 1000).toFixed(1)} kB`;
    const sums = visits.map((v) => v.reduce((sum, w) => sum + w.sent, 0));
    return {
      name: 'release-page',
      about: 'a first visit to the made-up force’s release, nothing kept by the browser',
      header: ['', 'as sent', 'unpacked'],
      rows: visits.flatMap((v, i) => [
        ...v.map((w) => [w.name, kB(w.sent), kB(w.plain)]),
        ['  together', kB(sums[i] ?? 0), ''],
      ]),
      ratios: [{ of: 'bytes of a first visit ÷ 60 kB', ratio: Math.max(...sums) / LIMIT_BYTES, target: 1 }],
    };
  } finally {
    await product.stop();
    removeFolder(folder);
  }
}

/** The page and everything that it makes a browser ask for. */
async function firstVisit(origin: string, path: string): Promise<readonly Weight[]> {
  const page = await untilThere(origin + path);
  const named = [...page.html.matchAll(/<(?:link|script|img)[^>]+(?:href|src)="(\/assets\/[^"]+)"/g)];
  const assets = [];
  for (const [, asset = ''] of named) assets.push(await weigh(origin + asset));
  return [page, ...assets];
}

async function untilThere(address: string): Promise<Weight & { readonly html: string }> {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until) {
    const page = await weigh(address);
    if (page.status === 200) return page;
    await pause(100);
  }
  throw new Error(`${address} was never there`);
}

async function weigh(address: string) {
  const answer = await fetch(address, { headers: { 'accept-encoding': 'br' } });
  const body = Buffer.from(await answer.arrayBuffer());
  const sent = Number(answer.headers.get('content-length') ?? body.length);
  const name = new URL(address).pathname.replace(/^\/assets\/\w+/, '');
  return { name, status: answer.status, sent, plain: body.length, html: body.toString('utf8') };
}
