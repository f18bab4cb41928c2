/**
 * What a reader's browser must fetch to see the first release with its charts, as the started product sends it: the page,
 * its style sheet, its script and its mark, packed as a browser asks for them. Bytes do not depend on the machine.
 */
import { get } from 'node:http';
import { type Report } from './measure.js';
import { aDataFolder, removeFolder, startProduct } from './product.js';

/** **Units**: bytes. **Source**: performance.md, W5. */
const LIMIT = 60_000;
const RELEASE = '/figures/online-child-sexual-offences-wales';
const PACKINGS = ['br', 'gzip'] as const;

interface Fetched {
  readonly of: string;
  readonly bytes: number;
}

/** **Ratio**: everything that the page fetches, in either language and packing, ÷ 60 kB ≤ 1. */
export async function releasePage(): Promise<Report> {
  const folder = aDataFolder();
  const product = await startProduct(folder);
  try {
    const all = [];
    for (const lang of ['', '/cy'])
      for (const packing of PACKINGS)
        all.push({
          page: lang + RELEASE,
          packing,
          parts: await visit(product.origin, lang + RELEASE, packing),
        });
    const sum = (parts: readonly Fetched[]): number => parts.reduce((bytes, p) => bytes + p.bytes, 0);
    return {
      name: 'release-page',
      about: 'the first release with its charts, and all that a browser fetches with it',
      header: ['', 'packed by', 'kB'],
      rows: all.flatMap(({ page, packing, parts }) => [
        ...parts.map((p) => [p.of, packing, (p.bytes / 1000).toFixed(1)]),
        [`${page} in all`, packing, (sum(parts) / 1000).toFixed(1)],
      ]),
      ratios: all.map(({ page, packing, parts }) => ({
        of: `${page}, ${packing}, to ${LIMIT / 1000} kB`,
        ratio: sum(parts) / LIMIT,
        target: 1,
      })),
    };
  } finally {
    await product.stop();
    removeFolder(folder);
  }
}

const ASSET = /<(?:link rel="(?:icon|stylesheet)" href|script type="module" src)="([^"]+)"/g;

async function visit(origin: string, path: string, packing: string): Promise<readonly Fetched[]> {
  const html = await (await fetch(origin + path)).text();
  const assets = [...html.matchAll(ASSET)].map((m) => m[1] ?? '');
  if (assets.length < 3) throw new Error(`the page fetches ${assets.length} files, which is too few`);
  const fetched = [];
  for (const of of [path, ...assets]) fetched.push({ of, bytes: await bytesOf(origin + of, packing) });
  return fetched;
}

/** The body as it is sent, still packed. */
const bytesOf = (address: string, packing: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': packing } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${address} answers ${answer.statusCode}`));
      let bytes = 0;
      answer.on('data', (part: Buffer) => (bytes += part.length)).on('end', () => resolve(bytes));
    }).on('error', reject);
  });
