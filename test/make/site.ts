/** The whole product on a fresh database, for requests in-process or from a browser. */
import { createServer } from 'node:net';
import { after } from 'node:test';
import { app } from '../../src/app.js';
import { type Actor, findAccount, inTransaction } from '../../src/db/index.js';
import type { Config } from '../../src/web/config.js';
import { formTokenOf } from '../../src/web/from-here.js';
import type { LogLine } from '../../src/web/log.js';
import type { Page } from '../../src/web/page.js';
import { buildServer, type Server } from '../../src/web/server.js';
import { beginSession } from '../../src/web/sign-in/sessions.js';
import { type FreshDatabase, freshDatabase, ONE_MORNING } from './database.js';

export interface Site {
  readonly server: Server;
  readonly fresh: FreshDatabase;
  readonly config: Config;
  /** What the log was told. */
  readonly logged: LogLine[];
  /** The clock that the site reads; set it to let time pass. */
  readonly clock: { now: Date };
}

export interface SiteOptions {
  readonly pages?: readonly Page[];
  readonly config?: Partial<Config>;
  readonly clock?: { now: Date };
}

export const aConfig = (over: Partial<Config> = {}): Config => ({
  origin: 'http://localhost:3000',
  loopback: true,
  madeUp: true,
  organisation: { en: 'Made-up Police', cy: 'Heddlu Dychmygol' },
  provider: null,
  ...over,
});

/** A site with every page, or with only those given. Closed after the tests of the file. */
export async function aSite({
  pages,
  config,
  clock = { now: ONE_MORNING },
}: SiteOptions = {}): Promise<Site> {
  const fresh = await freshDatabase();
  const logged: LogLine[] = [];
  const full = aConfig(config);
  const log = (line: LogLine): void => void logged.push(line);
  const parts = { db: fresh.db, org: fresh.organisation.id, config: full, now: () => clock.now, log };
  const server = pages ? await buildServer({ ...parts, pages, rooms: [], footer: [] }) : await app(parts);
  after(() => server.close());
  return { server, fresh, config: full, logged, clock };
}

/** Headers of a browser that is signed in as somebody, and the token its forms carry. */
export interface SignedIn {
  readonly headers: Readonly<Record<string, string>>;
  readonly token: string;
}

export async function signedIn(site: Site, who: Actor): Promise<SignedIn> {
  const { db, system } = site.fresh;
  const begun = await inTransaction(db, system, async (tx) => {
    const account = who.account === null ? null : await findAccount(tx, who.account);
    if (!account) throw new Error('nobody to sign in');
    return beginSession(tx, system, { account, lang: 'en', now: site.clock.now });
  });
  const session = begun.cookies[0]?.value ?? '';
  return { headers: { ...FROM_HERE, cookie: `s=${session}` }, token: formTokenOf(session) };
}

export const FROM_HERE = { 'sec-fetch-site': 'same-origin' } as const;

/** Sends a form as a browser would from one of our own pages. */
export const sendForm = (
  site: Site,
  path: string,
  { fields = {}, by }: { readonly fields?: Readonly<Record<string, string>>; readonly by?: SignedIn } = {},
) =>
  site.server.inject({
    method: 'POST',
    url: path,
    headers: { ...(by?.headers ?? FROM_HERE), 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ...(by ? { 'form-token': by.token } : {}), ...fields }).toString(),
  });

/** A port that nobody listens on now. */
export function aPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** The site, listening where a browser can reach it, by the real clock. */
export async function aListeningSite(options: SiteOptions & { readonly port?: number } = {}): Promise<Site> {
  const port = options.port ?? (await aPort());
  const site = await aSite({ ...options, config: { ...options.config, origin: `http://localhost:${port}` } });
  await site.server.listen({ port, host: '127.0.0.1' });
  return site;
}
