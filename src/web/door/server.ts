/**
 * The public door's own small server. It knows one address in each language, takes one kind of form, remembers
 * nobody, and holds nothing that a page could give away: no cookie, no database, no upload.
 */
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { LANGS, type Lang } from '../../base/words.js';
import type { Assets } from '../assets.js';
import { hostCheck } from '../config.js';
import { headersFor } from '../headers.js';
import { describe } from '../log.js';
import { newReference } from '../refusal.js';
import { serveAsset } from '../serve-asset.js';
import {
  AWAY_PATH,
  DOOR_PATH,
  DOOR_STATUS,
  type DoorForm,
  type DoorHandler,
  type DoorParts,
  type DoorRefusal,
} from './door.js';
import { NO_FORM, readDoorForm } from './door-form.js';
import { loadDoorAssets } from './door-assets.js';
import { lanes } from './lanes.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose turn it is, at the public door: a hash that means nothing tomorrow. */
    lane: string;
  }
}

export type DoorServer = FastifyInstance;

/**
 * 20,000 characters as a browser sends them (twelve bytes at most for one) and the sealed field that may hold them once
 * more. What is longer is nobody's telling: to keep it in a page would cost the children behind it their turn.
 */
const FORM_BYTES = 400_000;
/** At 3 kB a second a long story takes its time; nobody is cut off for a slow telephone. */
const REQUEST_MS = 300_000;
const HEADERS_MS = 30_000;
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(;|$)/i;

class Turned extends Error {
  readonly code: DoorRefusal;
  constructor(code: DoorRefusal) {
    super(code);
    this.code = code;
  }
}

interface Door {
  readonly parts: DoorParts;
  readonly assets: Assets;
}

/** The folder of the door's style and script, for whoever makes its pages. */
export const doorAssets: Assets = loadDoorAssets();

export function buildDoor(parts: DoorParts): FastifyInstance {
  const door: Door = { parts, assets: doorAssets };
  const server = fastify({
    bodyLimit: FORM_BYTES,
    requestTimeout: REQUEST_MS,
    http: { headersTimeout: HEADERS_MS },
    trustProxy: parts.trustedProxies.length > 0 ? [...parts.trustedProxies] : false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 100 },
    frameworkErrors: (error, request, reply) => {
      reply.headers(headersFor(parts));
      refuse(door, { request, reply, code: codeOf(error), error });
    },
    clientErrorHandler: (_error, socket) => {
      if (socket.writable)
        socket.end('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
    },
  });
  guard(server, door);
  addRoutes(server, door);
  return server;
}

/** What every request passes, before a byte of its body is read. */
function guard(server: FastifyInstance, door: Door): void {
  const { parts } = door;
  const lane = lanes();
  const headers = headersFor(parts);
  const answersTo = hostCheck(parts);
  server.decorateRequest('lane', '');
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers);
    if (!answersTo(request.headers.host)) return done(new Turned('wrong-host'));
    if (request.method === 'POST' && !FORM_TYPE.test(request.headers['content-type'] ?? ''))
      return done(new Turned('wrong-type'));
    if (request.url.startsWith('/assets/') || request.url === '/health') return done();
    const now = parts.now();
    request.lane = lane.nameOf(request.ip, now);
    const ms = lane.waits(request.lane, now);
    if (ms === 0) done();
    else setTimeout(done, ms);
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, readDoorForm(String(body))),
  );
  server.setErrorHandler((error, request, reply) =>
    refuse(door, { request, reply, code: codeOf(error), error }),
  );
  server.setNotFoundHandler((request, reply) =>
    refuse(door, { request, reply, code: isKnown(request.url) ? 'wrong-method' : 'not-found' }),
  );
}

const pathOf = (url: string): string => url.split('?')[0]?.replace(/(.)\/$/, '$1') ?? '/';
const isKnown = (url: string): boolean => ['/', AWAY_PATH, ...Object.values(DOOR_PATH)].includes(pathOf(url));
const langOf = (url: string): Lang => (pathOf(url).startsWith('/cy') ? 'cy' : 'en');

function addRoutes(server: FastifyInstance, door: Door): void {
  const { parts } = door;
  server.get('/health', (_request, reply) => reply.type('text/plain; charset=utf-8').send('ready\n'));
  server.get('/assets/*', (request, reply) => serveAsset(door.assets, request, reply));
  server.get('/', (request, reply) => reply.redirect(DOOR_PATH[preferred(request)], 303));
  // Browsers that keep a page for the Back button are told to let it go.
  server.get(AWAY_PATH, (_request, reply) =>
    reply.header('clear-site-data', '"cache"').redirect(parts.away(), 303),
  );
  for (const lang of LANGS) {
    const at = { path: DOOR_PATH[lang], lang };
    server.get(at.path, (request, reply) => answer(door, { request, reply, ...at, by: parts.show }));
    server.post(at.path, (request, reply) => answer(door, { request, reply, ...at, by: parts.take }));
  }
}

const preferred = (request: FastifyRequest): Lang =>
  /^\s*cy\b/i.test(request.headers['accept-language'] ?? '') ? 'cy' : 'en';

interface Answering {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly path: string;
  readonly lang: Lang;
  readonly by: DoorHandler;
}

async function answer(door: Door, { request, reply, path, lang, by }: Answering): Promise<FastifyReply> {
  const { status, html } = await by({
    form: request.method === 'POST' ? ((request.body as DoorForm | undefined) ?? NO_FORM) : NO_FORM,
    path,
    lang,
    lane: request.lane,
    now: door.parts.now(),
  });
  if (request.method === 'POST') reply.header('x-robots-tag', 'noindex');
  return reply.code(status).type('text/html; charset=utf-8').send(html);
}

function codeOf(error: unknown): DoorRefusal {
  if (error instanceof Turned) return error.code;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'wrong-type';
  // A file under the assets that is not there is thrown by the house's own answer to it.
  if (code === 'not-found') return 'not-found';
  if (statusCode === 413) return 'too-large';
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? 'bad-request' : 'broken';
}

interface Refused {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly code: DoorRefusal;
  readonly error?: unknown;
}

function refuse({ parts }: Door, { request, reply, code, error }: Refused): FastifyReply {
  const status = DOOR_STATUS[code];
  if (code === 'broken')
    parts.log({
      at: parts.now().toISOString(),
      reference: newReference(),
      page: request.routeOptions?.url ?? 'none',
      method: request.method,
      ...describe(error),
    });
  if (code === 'wrong-method') reply.header('allow', 'GET, HEAD, POST');
  // What was not read is not waited for either.
  if (code === 'wrong-type' || code === 'too-large') reply.header('connection', 'close');
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(parts.refused(code, langOf(request.url)));
}
