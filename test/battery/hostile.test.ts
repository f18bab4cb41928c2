/**
 * T10: the whole product is asked things that no browser asks: broken forms, JSON, headers, cookies, chunks, encodings,
 * files in disguise, closed fields with a bit turned over. Nothing falls over, nothing answers that it broke, nothing
 * hangs. The same seed asks the same. PLIMSOLL_BATTERY_HOSTILE says how many; 10,000 if not.
 */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { type Socket, connect } from 'node:net';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { startProduct } from '../make/product.js';
import { aFolder } from '../make/server.js';
import { printFigures, sendToDoor, stateOn } from '../make/teller.js';

const MANY = Number(process.env['PLIMSOLL_BATTERY_HOSTILE'] ?? 10_000);
const SEED = Number(process.env['PLIMSOLL_BATTERY_SEED'] ?? 20_261_124);
const AT_ONCE = 16;
const HANGS_MS = 5000;
/** A request that never ends may be kept waiting for: these many are left lying and not counted as hanging. */
const SLOW = 20;

const folder = aFolder();
after(() => rmSync(folder, { recursive: true, force: true }));

/** Mulberry32: small, and the same everywhere. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}
type Random = ReturnType<typeof random>;

const pick = <T>(some: readonly T[], roll: Random): T => {
  const one = some[roll(some.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

const noise = (length: number, roll: Random): Buffer =>
  Buffer.from(Uint8Array.from({ length }, () => roll(256)));

const PATHS = [
  '/contact',
  '/cy/contact',
  '/',
  '/away',
  '/assets/x/door.css',
  '/assets/../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/%ZZ',
  '/\u0000',
  '/sign-in-as',
  '/desk',
  '/desk/threads/00000000-0000-0000-0000-000000000000',
  '/hooks/meta',
  '/partner/v1/referrals',
  '/.well-known/security.txt',
  `/${'a'.repeat(9000)}`,
  '//contact//',
  '/contact?s=1&s=2&%00=%ff',
];
const METHODS = [
  'GET',
  'POST',
  'POST',
  'POST',
  'HEAD',
  'PUT',
  'DELETE',
  'OPTIONS',
  'PATCH',
  'TRACE',
  'FOO',
  '',
];
const TYPES = [
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-16',
  'application/json',
  'multipart/form-data; boundary=x',
  'text/plain',
  'image/jpeg',
  'application/\u0000',
  'x'.repeat(2000),
];
const ODD_HEADERS = [
  'cookie: s=\u00ff\u0000; __Host-s=1; s=2',
  `cookie: ${'a=b; '.repeat(700)}`,
  'content-encoding: gzip',
  'x-forwarded-for: , , 999.999.1.1, [::1, unknown',
  'accept-language: cy;q=NaN, \u00e9',
  'accept-encoding: br;q=, gzip, zstd, identity;q=0',
  'x-hub-signature-256: sha256=zz',
  'idempotency-key: \ud83d',
  'if-none-match: W/"',
  'range: bytes=9-1',
  'upgrade: h2c',
  'expect: 200-ok',
  'host: localhost',
  'content-length: 5',
  'transfer-encoding: gzip, chunked',
  ': nothing',
  'te: trailers',
];
const FILES = [
  Buffer.from('ffd8ffe000104a46494600', 'hex'),
  Buffer.from('89504e470d0a1a0a', 'hex'),
  Buffer.from('%PDF-1.7\n'),
  Buffer.from('504b0304', 'hex'),
];

/** Bodies, made of what a form may hold and must not. */
function bodyOf(roll: Random, state: string): Buffer {
  switch (roll(12)) {
    case 0:
      return noise(roll(4000), roll);
    case 1:
      return Buffer.from('a&'.repeat(roll(180_000)));
    case 2:
      return Buffer.from('['.repeat(roll(100_000)));
    case 3:
      return gzipSync(Buffer.alloc(roll(2_000_000)));
    case 4:
      return Buffer.concat([
        Buffer.from('--x\r\ncontent-disposition: form-data; name="story"; filename="a.jpg"\r\n\r\n'),
        pick(FILES, roll),
        noise(roll(3000), roll),
      ]);
    case 5:
      return Buffer.from(`s=${turned(state, roll)}&do=send&story=%00%ff%C0%AE&website=x`);
    case 6:
      return Buffer.from(
        `s=${state}&do=${pick(['next', 'back', 'send', 'change-story', 'open', 'check', 'language', '__proto__', ''], roll)}&__proto__=1&constructor=2&story=${'%F0%9F%98%80'.repeat(roll(2000))}`,
      );
    case 7:
      return Buffer.from(
        `s=${state}&do=next&who=${encodeURIComponent(noise(30, roll).toString('latin1'))}&danger=no&danger=yes`,
      );
    case 8:
      return Buffer.from(
        JSON.stringify({ ['__proto__']: { isAdmin: true }, entry: [[], null, { id: 1e308 }] }),
      );
    case 9:
      return Buffer.concat([pick(FILES, roll), noise(roll(5000), roll)]);
    case 10:
      return Buffer.from(`code=${'\u0663'.repeat(24)}&s=${state}&do=open`);
    default:
      return Buffer.from('%'.repeat(roll(3000)));
  }
}

/** A closed field with one letter another. */
const turned = (state: string, roll: Random): string => {
  const at = roll(Math.max(1, state.length));
  return `${state.slice(0, at)}${pick(['A', 'a', '9', '-', '_', '='], roll)}${state.slice(at + 1)}`;
};

function requestOf(roll: Random, state: string): Buffer {
  if (roll(20) === 0) return noise(1 + roll(2000), roll);
  const method = pick(METHODS, roll);
  const body = ['GET', 'HEAD'].includes(method) && roll(4) > 0 ? Buffer.alloc(0) : bodyOf(roll, state);
  const isChunked = roll(8) === 0;
  const length = roll(25) === 0 ? pick(['-1', '1e9', '99999999999999999999', ''], roll) : String(body.length);
  const head = [
    `${method} ${pick(PATHS, roll)} HTTP/${pick(['1.1', '1.1', '1.1', '1.1', '1.0', '9.9'], roll)}`,
    ...(roll(30) === 0
      ? []
      : [`host: ${roll(15) === 0 ? pick(['evil.example', '', 'localhost:x', '[::1'], roll) : 'localhost'}`]),
    `content-type: ${roll(3) > 0 ? TYPES[0] : pick(TYPES, roll)}`,
    isChunked ? 'transfer-encoding: chunked' : `content-length: ${length}`,
    ...Array.from({ length: roll(4) }, () => pick(ODD_HEADERS, roll)),
    'connection: close',
  ].join('\r\n');
  const size = roll(6) === 0 ? pick(['zz', '-1', 'ffffffffff', '1;x=y'], roll) : body.length.toString(16);
  const sent = isChunked
    ? Buffer.concat([Buffer.from(`${size}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')])
    : body;
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`, 'latin1'), sent]);
}

/** **Shape**: the status; 0 where the line was ended without one; -1 where nothing came in time. */
function put(port: number, bytes: Buffer): Promise<number> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1');
    let said = '';
    const end = (status: number): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(status);
    };
    const statusNow = (): number => Number(/^HTTP\/1\.1 (?!100)(\d{3})/m.exec(said)?.[1] ?? 0);
    // Half a request is waited for, as it must be: whoever sends no more is not hanging because of us.
    const timer = setTimeout(() => end(statusNow() || -1), HANGS_MS);
    socket.setEncoding('latin1');
    socket.on('connect', () => socket.end(bytes));
    socket.on('data', (text: string) => {
      said += text.slice(0, 400);
      if (statusNow() > 0) end(statusNow());
    });
    socket.on('error', () => end(statusNow()));
    socket.on('close', () => end(statusNow()));
  });
}

test(`T10: ${MANY} hostile requests to the door, the doors and the rooms break nothing`, async () => {
  const product = await startProduct(folder);
  await product.untilUp();
  const rooms = Number(new URL(product.rooms).port);
  // The rooms' port, and the two after it: the public door, twice as often as the others, and the doors.
  const ports = [rooms + 1, rooms + 1, rooms, rooms + 2];
  const state = stateOn((await sendToDoor({ origin: product.tell }, { do: 'next' })).html);
  const roll = random(SEED);
  const asked = Array.from({ length: MANY }, () => ({
    port: pick(ports, roll),
    bytes: requestOf(roll, state),
  }));
  const statuses = new Map<number, number>();
  const broke: string[] = [];
  let [slowestHealth, isOver] = [0, false];
  const watching = (async () => {
    for (let n = 0; !isOver; n++, await pause(250)) {
      const since = performance.now();
      const port = ports[n % ports.length] ?? 0;
      const answer = await fetch(`http://localhost:${port}/health`).catch(() => null);
      if (!answer?.ok) broke.push(`health of ${port}`);
      slowestHealth = Math.max(slowestHealth, performance.now() - since);
    }
  })();
  const idle = ports.slice(0, 1).flatMap((port) =>
    Array.from({ length: SLOW }, () => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(
          'POST /contact HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 9000\r\n\r\na=',
        ),
      );
      socket.on('error', () => undefined);
      return socket;
    }),
  );
  const worker = async (): Promise<void> => {
    for (let next = asked.pop(); next; next = asked.pop()) {
      const status = await put(next.port, next.bytes);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500) broke.push(`${status} to ${next.bytes.subarray(0, 120).toString('latin1')}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  isOver = true;
  await watching;
  for (const socket of idle) socket.destroy();
  const fell = product.endedByItself();
  const exit = await product.stop();
  const figures = {
    asked: MANY,
    seed: SEED,
    statuses: Object.fromEntries([...statuses].toSorted(([a], [b]) => a - b)),
    noAnswer: statuses.get(-1) ?? 0,
    broke: broke.length,
    fell,
    slowestHealthMs: Math.round(slowestHealth),
  };
  printFigures('T10 hostile', figures);
  assert.deepEqual(broke.slice(0, 5), []);
  assert.equal(fell, 0, product.said());
  assert.equal(exit, 0);
  assert.ok(slowestHealth <= HANGS_MS);
});
