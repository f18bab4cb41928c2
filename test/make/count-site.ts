/** The count room's pages on a real server, with the figures that ship with the product. */
import { countPages, indexFigures, shippedFigures } from '../../src/count/index.js';
import type { Figures } from '../../src/count/index.js';
import { aListeningSite, aSite, type Site } from './site.js';

let kept: Figures | null = null;

/** The published figures, read once for a test file. */
export function realFigures(): Figures {
  kept ??= indexFigures(shippedFigures());
  return kept;
}

export const countSite = (figures: Figures = realFigures()): Promise<Site> =>
  aSite({ pages: countPages(async () => figures) });

export const listeningCountSite = (): Promise<Site> =>
  aListeningSite({ pages: countPages(async () => realFigures()) });

export interface Shown {
  readonly status: number;
  readonly html: string;
  /** What a person reads: tags gone, spaces single. */
  readonly text: string;
}

/** Asks for a page in-process. */
export async function ask(site: Site, path: string): Promise<Shown> {
  const answer = await site.server.inject({ url: path });
  return { status: answer.statusCode, html: answer.body, text: readText(answer.body) };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The words of the page's main part. */
export function readText(html: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? html;
  return main
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => NAMED[name] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:])/g, '$1')
    .trim();
}

/** Every address on the page that leads to a place on this site, once. */
export const linksOn = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/href="(\/[^"#]*)"/g)].map((m) => (m[1] ?? '').replaceAll('&amp;', '&'))),
];
