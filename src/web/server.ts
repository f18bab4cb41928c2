/**
 * The server: pages in, answers out. What happens to a request is visible here in order: headers, host, slow lane,
 * form, who asks, may they, did the form come from here, the page's handler, the journal, the answer.
 */
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { LANGS } from '../base/words.js';
import type { Database } from '../db/index.js';
import type { Keyring } from '../keys/index.js';
import { loadAssets } from './assets.js';
import { checkConfig, checkPages } from './boot.js';
import { answersTo, type Config, mayPretend } from './config.js';
import { copiesKept } from './copies.js';
import { type Feed, feed } from './feed.js';
import { FORM_BYTES, UPLOAD_BYTES } from './form.js';
import { answer } from './answer.js';
import { headersFor } from './headers.js';
import { addressOf, type SiteLink } from './layout/layout.js';
import type { Log } from './log.js';
import type { Page } from './page.js';
import { codeOf, Refusal } from './refusal.js';
import { buildRenderer } from './render.js';
import { refuse, refuseRaw } from './refuse.js';
import { SECURITY_TXT_PATH, SECURITY_TXT_TYPE, securityTxt } from './security-txt.js';
import { serveAsset } from './serve-asset.js';
import type { Route, Site } from './site.js';
import { slowLane } from './slow-lane.js';

/** The server as the rest of the house sees it. */
export type Server = FastifyInstance;

export interface ServerParts {
  readonly pages: readonly Page[];
  readonly rooms: readonly SiteLink[];
  readonly footer: readonly SiteLink[];
  readonly db: Database;
  readonly org: string;
  readonly config: Config;
  /** Built modules below `src/` that a page’s script runs in the browser; they may know nothing of the platform. */
  readonly modules?: readonly string[];
  /** Left out where no room of this server reads what is sealed. */
  readonly keys?: Keyring | null;
  /** Where the jobs beside the server say that something happened. */
  readonly feed?: Feed;
  readonly now: () => Date;
  readonly log: Log;
}

/** Search engines may read whatever a visitor may; what only staff may open says itself that it is not to be listed. */
const ROBOTS = 'User-agent: *\nDisallow:\n';

/** Builds the server, without listening. **Errors**: throws when a page or the configuration cannot be served. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  checkConfig(parts.config);
  const site: Site = {
    ...parts,
    keys: parts.keys ?? null,
    feed: parts.feed ?? feed(),
    assets: loadAssets(parts.modules ?? []),
    renderer: buildRenderer(),
    copies: copiesKept(),
  };
  checkPages(parts.pages, site.renderer);
  const server = fastify({
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    bodyLimit: FORM_BYTES,
    requestTimeout: 30_000,
    frameworkErrors: (error, request, reply) => {
      reply.headers(headersFor(site.config));
      void refuse(site, { request, reply, code: codeOf(error), error });
    },
    clientErrorHandler: (_error, socket) => refuseRaw(site.config, socket),
  });
  await prepare(server, site);
  // Lines kept open would hold a stopping server for as long as their browsers stay.
  server.addHook('preClose', async () => site.feed.end());
  server.get('/health', (_request, reply) => reply.type('text/plain; charset=utf-8').send('ready\n'));
  server.get('/robots.txt', (_request, reply) => reply.type('text/plain; charset=utf-8').send(ROBOTS));
  const { security } = parts.config;
  if (security)
    server.get(SECURITY_TXT_PATH, (_request, reply) =>
      reply.type(SECURITY_TXT_TYPE).send(securityTxt(security, site.now())),
    );
  server.get('/assets/*', (request, reply) => serveAsset(site.assets, request, reply));
  for (const page of parts.pages.filter((page) => isThere(page, parts.config)))
    for (const lang of LANGS) addPage(server, { site, page, lang });
  return server;
}

const isThere = (page: Page, config: Config): boolean => page.only !== 'made-up' || mayPretend(config);

async function prepare(server: FastifyInstance, site: Site): Promise<void> {
  const wait = slowLane();
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  await server.register(cookie);
  await server.register(multipart, {
    limits: { fileSize: UPLOAD_BYTES, files: 4, fields: 100, fieldSize: FORM_BYTES, headerPairs: 50 },
  });
  const headers = headersFor(site.config);
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    if (!answersTo(site.config, request.headers.host)) throw new Refusal('wrong-host');
    await wait(request, site.now());
  });
  server.setErrorHandler((error, request, reply) =>
    refuse(site, { request, reply, code: codeOf(error), error }),
  );
  server.setNotFoundHandler((request, reply) => refuse(site, { request, reply, code: 'not-found' }));
}

function addPage(server: FastifyInstance, route: Route): void {
  const { page, lang } = route;
  const handle = (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    answer(route, request, reply);
  const url = addressOf(lang, page.path);
  server.get(url, handle);
  // A page that only reads still takes a POST: the language switch of a posted form comes that way.
  server.route({
    method: 'POST',
    url,
    bodyLimit: page.accepts ? UPLOAD_BYTES + FORM_BYTES : FORM_BYTES,
    onRequest: async (request) => {
      if (!page.accepts && /^multipart\//i.test(request.headers['content-type'] ?? ''))
        throw new Refusal('wrong-type');
    },
    handler: handle,
  });
}
