/**
 * The public door's own small server, on Node's own HTTP and nothing else: it knows one address in each language, takes
 * one kind of form, remembers nobody, and holds nothing that a page could give away: no cookie, no database, no upload.
 */
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { Lang } from '../../base/words.js';
import type { Assets } from '../assets.js';
import { hostCheck } from '../config.js';
import { headersFor } from '../headers.js';
import { describe } from '../log.js';
import { encodingAccepted } from '../packed.js';
import { newReference } from '../refusal.js';
import { SECURITY_TXT_PATH, SECURITY_TXT_TYPE, securityTxt } from '../security-txt.js';
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
import { listenOn, stopListening } from './listening.js';
import { readBody } from './read-body.js';
import { whoAsks } from './who-asks.js';

export interface DoorServer {
  /** **Shape**: the address that it answers at. **Errors**: throws when the port is taken. */
  listen(at: { readonly port: number; readonly host: string }): Promise<string>;
  /** Comes back when everybody who was being answered has been. */
  close(): Promise<void>;
}

/**
 * 20,000 characters as a browser sends them (twelve bytes at most for one) and the sealed field that may hold them once
 * more. What is longer is nobody's telling: to keep it in a page would cost the children behind it their turn.
 */
const FORM_BYTES = 400_000;
const LEFT_BYTES = 200;
/** At 3 kB a second a long story takes its time; nobody is cut off for a slow telephone. */
const REQUEST_MS = 300_000;
const HEADERS_MS = 30_000;
/** A browser's line stays open between two pages: it is dear to begin one on a slow telephone. */
const LINE_MS = 72_000;
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(;|$)/i;
const HTML = ['content-type', 'text/html; charset=utf-8'];
/** One year: the path changes whenever the bytes do. */
const FOR_EVER = 'public, max-age=31536000, immutable';

interface Door {
  readonly parts: DoorParts;
  readonly assets: Assets;
  /** What every answer carries, as name and value in turn. */
  readonly headers: readonly string[];
  /** As those, for what changes only when its address does. */
  readonly lastingHeaders: readonly string[];
  readonly answersTo: (host: string | undefined) => boolean;
  readonly laneOf: (request: IncomingMessage, now: Date) => string;
  readonly waits: (lane: string, now: Date) => number;
  /** True while it closes: whoever is still answered is told that the line ends. */
  isClosing: boolean;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
}

/** The folder of the door's style and script, for whoever makes its pages. */
export const doorAssets: Assets = loadDoorAssets();

export function buildDoor(parts: DoorParts): DoorServer {
  const door = doorOf(parts);
  const server: Server = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS, keepAliveTimeout: LINE_MS },
    (request, response) => {
      const exchange = { request, response, path: pathOf(request.url ?? '') };
      arrived(door, exchange)
        .catch((error: unknown) => refuse(door, exchange, 'broken', error))
        .catch(() => response.destroy());
    },
  );
  server.on('clientError', (_error, socket) => {
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
  });
  return {
    listen: (at) => listenOn(server, at),
    close: () => {
      door.isClosing = true;
      return stopListening(server);
    },
  };
}

function doorOf(parts: DoorParts): Door {
  const fixed = headersFor(parts);
  const queue = lanes();
  const addressOf = whoAsks(parts.trustedProxies);
  return {
    parts,
    assets: doorAssets,
    headers: Object.entries(fixed).flat(),
    lastingHeaders: Object.entries({ ...fixed, 'cache-control': FOR_EVER }).flat(),
    answersTo: hostCheck(parts),
    laneOf: (request, now) => queue.nameOf(addressOf(request), now),
    waits: (lane, now) => queue.waits(lane, now),
    isClosing: false,
  };
}

const pathOf = (url: string): string => {
  const end = url.indexOf('?');
  const path = end < 0 ? url : url.slice(0, end);
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
};
const isKnown = (path: string): boolean => ['/', AWAY_PATH, ...Object.values(DOOR_PATH)].includes(path);
const langOf = (path: string): Lang => (path.startsWith('/cy') ? 'cy' : 'en');
const isLook = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';

/** What every request passes, before a byte of its body is read. */
async function arrived(door: Door, exchange: Exchange): Promise<void> {
  const { request, path } = exchange;
  if (!door.answersTo(request.headers.host)) return refuse(door, exchange, 'wrong-host');
  if (request.method === 'POST' && !FORM_TYPE.test(request.headers['content-type'] ?? ''))
    return refuse(door, exchange, 'wrong-type');
  if (path === '/health' && isLook(request)) return sendText(door, exchange, 'ready\n');
  if (path.startsWith('/assets/') && isLook(request)) return sendAsset(door, exchange);
  const now = door.parts.now();
  const { security } = door.parts;
  if (path === SECURITY_TXT_PATH && isLook(request) && security)
    return sendText(door, exchange, securityTxt(security, now));
  const lane = door.laneOf(request, now);
  const ms = door.waits(lane, now);
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
  return path === DOOR_PATH.en || path === DOOR_PATH.cy
    ? atTheDoor(door, exchange, lane)
    : elsewhere(door, exchange);
}

async function atTheDoor(door: Door, exchange: Exchange, lane: string): Promise<void> {
  const { request } = exchange;
  if (isLook(request)) return answer(door, exchange, { lane, form: NO_FORM, by: door.parts.show });
  if (request.method !== 'POST') return refuse(door, exchange, 'wrong-method');
  const body = await readBody(request, FORM_BYTES);
  if (body === 'broken-off') return;
  if (body === 'too-large') return refuse(door, exchange, 'too-large');
  return answer(door, exchange, { lane, form: readDoorForm(body.text), by: door.parts.take });
}

/** The way in, and the way out in a hurry: browsers that keep a page for the Back button are told to let it go. */
async function elsewhere(door: Door, exchange: Exchange): Promise<void> {
  const { request, path } = exchange;
  if (!isKnown(path)) return refuse(door, exchange, 'not-found');
  if (path === AWAY_PATH && request.method === 'POST') return left(door, exchange);
  if (!isLook(request)) return refuse(door, exchange, 'wrong-method');
  if (path === AWAY_PATH) return leadAway(door, exchange);
  const headers = [...door.headers, 'location', DOOR_PATH[preferred(request)]];
  send(door, exchange, { status: 303, headers, body: '' });
}

function leadAway(door: Door, exchange: Exchange): void {
  const more = ['clear-site-data', '"cache"', 'location', door.parts.away()];
  send(door, exchange, { status: 303, headers: [...door.headers, ...more], body: '' });
}

/** A page says, going, that it was left in a hurry. Nobody waits for the answer. */
async function left(door: Door, exchange: Exchange): Promise<void> {
  const body = await readBody(exchange.request, LEFT_BYTES);
  if (body === 'broken-off') return;
  if (body === 'too-large') return refuse(door, exchange, 'too-large');
  door.parts.left(readDoorForm(body.text).get('v') ?? '', door.parts.now());
  sendText(door, exchange, '');
}

const preferred = (request: IncomingMessage): Lang =>
  /^\s*cy\b/i.test(request.headers['accept-language'] ?? '') ? 'cy' : 'en';

async function answer(
  door: Door,
  exchange: Exchange,
  { lane, form, by }: { readonly lane: string; readonly form: DoorForm; readonly by: DoorHandler },
): Promise<void> {
  const { path } = exchange;
  const answered = await by({ form, path, lang: langOf(path), lane, now: door.parts.now() });
  if (answered === 'away') return leadAway(door, exchange);
  const { status, html } = answered;
  const more = exchange.request.method === 'POST' ? [...HTML, 'x-robots-tag', 'noindex'] : HTML;
  send(door, exchange, { status, headers: [...door.headers, ...more], body: html });
}

function sendText(door: Door, exchange: Exchange, body: string): void {
  send(door, exchange, { status: 200, headers: [...door.headers, 'content-type', SECURITY_TXT_TYPE], body });
}

function sendAsset(door: Door, exchange: Exchange): void {
  const { request, path } = exchange;
  const { assets } = door;
  const asset = path.startsWith(`${assets.base}/`) ? assets.find(path.slice(assets.base.length + 1)) : null;
  if (!asset) return refuse(door, exchange, 'not-found');
  const encoding = encodingAccepted(String(request.headers['accept-encoding'] ?? ''));
  const headers = [...door.lastingHeaders, 'content-type', asset.type, 'vary', 'accept-encoding'];
  if (encoding !== null) headers.push('content-encoding', encoding);
  send(door, exchange, {
    status: 200,
    headers,
    body: encoding === null ? asset.plain : asset.packed(encoding),
  });
}

interface Sent {
  readonly status: number;
  readonly headers: string[];
  readonly body: string | Buffer;
}

/** One writing for head and body. The headers come as a list of their own, which is used up. */
function send(door: Door, { response }: Exchange, { status, headers, body }: Sent): void {
  if (door.isClosing) headers.push('connection', 'close');
  headers.push('content-length', String(Buffer.byteLength(body)));
  response.writeHead(status, headers);
  response.end(body);
}

function refuse(door: Door, exchange: Exchange, code: DoorRefusal, error?: unknown): void {
  const { parts } = door;
  const { request, response, path } = exchange;
  if (code === 'broken')
    parts.log({
      at: parts.now().toISOString(),
      reference: newReference(),
      page: isKnown(path) ? path : 'none',
      method: request.method ?? 'none',
      ...describe(error),
    });
  // It broke while it was being answered: half a page is not mended by another.
  if (response.headersSent) return void response.destroy();
  const headers = [...door.headers, ...HTML];
  if (code === 'wrong-method') headers.push('allow', 'GET, HEAD, POST');
  // What was not read is not waited for either.
  if ((code === 'wrong-type' || code === 'too-large') && !door.isClosing) headers.push('connection', 'close');
  send(door, exchange, { status: DOOR_STATUS[code], headers, body: parts.refused(code, langOf(path)) });
}
