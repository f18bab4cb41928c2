/**
 * T31: 10,000 replies of every format with bytes changed, parts of their zips changed inside, tails cut off and pieces
 * doubled, while a server in the same process answers. Nothing crashes, nothing hangs, and no answer of the server is a
 * failure. The files are drawn from a seed, so that what breaks something can be made again.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import { ReplyReader } from '../../src/count/index.js';
import { drawReply } from '../make/replies/draw-reply.js';
import { type Chance, chance } from '../make/replies/random.js';
import { MADE_FORMATS, type MadeFormat, writeReply } from '../make/replies/write-reply.js';

const FILES = Number(process.env['PLIMSOLL_BATTERY_REPLIES'] ?? 10_000);
const FIRST_SEED = Number(process.env['PLIMSOLL_BATTERY_SEED'] ?? 31_000);
/** The whole run is over by then, with as many files as were read. **Units**: milliseconds. */
const LONGEST = 10 * 60_000;
/** No file may take longer, its child's end and the next one's start included. */
const LONGEST_FILE = 10_000;
const READERS = 2;

const ZIPPED: readonly MadeFormat[] = ['xlsx', 'ods', 'docx'];

/** A few bytes changed, taken out or doubled, as transfers and enemies do. */
function worn(bytes: Uint8Array, c: Chance): Uint8Array {
  const out = Buffer.from(bytes);
  if (out.length === 0) return out;
  for (let i = c.whole(1, 12); i > 0; i--) out[c.whole(0, out.length - 1)] = c.whole(0, 255);
  if (c.may(0.2)) return out.subarray(0, c.whole(1, out.length));
  if (c.may(0.2))
    return Buffer.concat([out.subarray(0, c.whole(0, out.length)), out.subarray(c.whole(0, out.length - 1))]);
  return out;
}

/** One part of the zip changed before it is packed: what a changed byte outside cannot reach past the checksums. */
function wornInside(bytes: Uint8Array, c: Chance): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[c.whole(0, names.length - 1)] ?? '';
  return zipSync({ ...parts, [name]: worn(parts[name] ?? new Uint8Array(), c) }, { level: 1 });
}

async function fileOf(seed: number): Promise<{ bytes: Uint8Array; name: string; format: MadeFormat }> {
  const c = chance(seed);
  const format = MADE_FORMATS[seed % MADE_FORMATS.length] ?? 'txt';
  const { bytes, name } = await writeReply(drawReply(seed % 400), format);
  const inside = ZIPPED.includes(format) && c.may(0.5);
  return { bytes: inside ? wornInside(bytes, c) : worn(bytes, c), name, format };
}

const readers = Array.from({ length: READERS }, () => new ReplyReader());
const server = createServer((_, answer) => answer.end('well'));
after(async () => {
  server.close();
  await Promise.all(readers.map((r) => r.close()));
});

void test(`T31: ${FILES} broken replies are read or refused: no crash, no hang, and the server answers`, async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const since = performance.now();
  const [bad, failures]: [string[], string[]] = [[], []];
  let [done, slowest] = [0, 0];
  const work = async (reader: ReplyReader): Promise<void> => {
    while (done < FILES && performance.now() - since < LONGEST) {
      const seed = FIRST_SEED + done++;
      const { bytes, name, format } = await fileOf(seed);
      const started = performance.now();
      const read = await reader.read(bytes, name);
      const took = performance.now() - started;
      slowest = Math.max(slowest, took);
      const codes = read.problems.map((p) => p.code);
      if (
        took > LONGEST_FILE ||
        codes.includes('reading-took-too-long') ||
        codes.includes('reading-took-too-much-memory')
      )
        bad.push(`${seed} ${format} ${codes.join()} ${took.toFixed(0)} ms`);
      if (seed % 50 === 0) {
        const { status } = await fetch(origin);
        if (status >= 500) failures.push(`${seed}: ${status}`);
      }
    }
  };
  await Promise.all(readers.map(work));
  process.stderr.write(`${done} files, the slowest ${slowest.toFixed(0)} ms\n`);
  assert.deepEqual(bad, []);
  assert.deepEqual(failures, []);
});
