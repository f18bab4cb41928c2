import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chance } from '../../../../test/make/replies/random.js';
import { drawReply } from '../../../../test/make/replies/draw-reply.js';
import {
  bombBook,
  bombPdf,
  claimingBook,
  laughingBook,
  loopingContainer,
  loopingPdf,
} from '../../../../test/make/replies/hiding.js';
import { MADE_FORMATS, writeReply } from '../../../../test/make/replies/write-reply.js';
import { LANGS } from '../../../base/words.js';
import { sayReplyProblem } from '../../words/say-reply.js';
import { ReplyReader } from './reply-reader.js';

const reader = new ReplyReader();
after(() => reader.close());

const deepMail = (): Uint8Array => {
  let inner = 'Content-Type: text/plain\r\n\r\nhello\r\n';
  for (let i = 0; i < 2_000; i++)
    inner = `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n${inner}\r\n--b${i}--\r\n`;
  return Buffer.from(`From: a@example.org\r\nSubject: x\r\n${inner}`);
};

const manyLines = (line: (i: number) => string, n: number): Uint8Array =>
  Buffer.from(Array.from({ length: n }, (_, i) => line(i)).join('\n'));

const MOST_SECONDS = 10;

const HOSTILE: readonly (readonly [what: string, name: string, make: () => Uint8Array])[] = [
  ['a zip bomb', 'a.xlsx', bombBook],
  ['a sheet that claims two thousand million bytes', 'a.xlsx', claimingBook],
  ['a billion laughs', 'a.xlsx', laughingBook],
  ['a PDF whose pages point at one another', 'a.pdf', loopingPdf],
  ['a PDF whose page inflates without end', 'a.pdf', bombPdf],
  ['a container whose sectors point at themselves', 'a.xls', () => loopingContainer('xls')],
  ['a message whose sectors point at themselves', 'a.msg', () => loopingContainer('msg')],
  ['a hundred thousand elements, one in another', 'a.html', () => Buffer.from('<div>'.repeat(100_000))],
  ['a mail two thousand deep', 'a.eml', deepMail],
  ['a line of ten million letters', 'a.txt', () => Buffer.alloc(10_000_000, 'a1 ')],
  ['a table of a hundred thousand columns', 'a.csv', () => Buffer.from('1,'.repeat(100_000))],
  ['sixty thousand short lines', 'a.txt', () => Buffer.from('2018\n12\n'.repeat(30_000))],
  [
    'sixty thousand lines of a name and a number',
    'a.txt',
    () => manyLines((i) => `Item ${i} in 2018: ${i % 900}`, 60_000),
  ],
  [
    'ten thousand sentences with counts',
    'a.txt',
    () => manyLines((i) => `There were ${(i % 500) + 2} offences of grooming in 20${10 + (i % 14)}.`, 10_000),
  ],
  [
    'a table of a hundred thousand rows',
    'a.csv',
    () => manyLines((i) => `Beat ${i},${i % 50},${i % 40}`, 100_000),
  ],
  ['two hundred thousand spaces', 'a.txt', () => Buffer.from(`number${' '.repeat(200_000)}x`)],
  ['a picture', 'a.png', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
  ['nothing', 'a.txt', () => new Uint8Array()],
];

for (const [what, name, make] of HOSTILE)
  void test(`${what} ends within ten seconds, and the next file is read`, async () => {
    const bytes = make();
    const began = performance.now();
    const read = await reader.read(bytes, name);
    assert.ok(performance.now() - began < MOST_SECONDS * 1_000);
    for (const p of read.problems) for (const lang of LANGS) assert.ok(sayReplyProblem(p, lang).length > 10);
    const next = await reader.read(
      Buffer.from('Gwent Police recorded 41 offences of sexual communication with a child in 2018/19.'),
      'b.txt',
    );
    assert.equal(next.candidates.length, 1);
  });

void test('a bomb is told as too large, a loop as taking too long or broken, a picture as none of the formats', async () => {
  const codes = async (make: () => Uint8Array, name: string): Promise<readonly string[]> =>
    (await reader.read(make(), name)).problems.map((p) => p.code);
  assert.deepEqual(await codes(bombBook, 'a.xlsx'), ['file-too-large']);
  assert.deepEqual(await codes(laughingBook, 'a.xlsx'), ['file-broken']);
  assert.deepEqual(await codes(() => Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'a.png'), ['format-unknown']);
  assert.deepEqual(await codes(() => new Uint8Array(), 'a.txt'), ['file-empty']);
});

void test('a reader that takes too long is stopped, and the next file is read by a new one', async () => {
  const hurried = new ReplyReader({ seconds: 0.001, heapMegabytes: 256, fileBytes: 1_000_000 });
  const read = await hurried.read(Buffer.from('hello'), 'a.txt');
  assert.deepEqual(
    read.problems.map((p) => p.code),
    ['reading-took-too-long'],
  );
  await hurried.close();
});

/** A few bytes changed, taken out or doubled, as transfers and enemies do. */
function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const c = chance(seed);
  const out = Buffer.from(bytes);
  for (let i = c.whole(1, 12); i > 0; i--) out[c.whole(0, out.length - 1)] = c.whole(0, 255);
  if (c.may(0.2)) return out.subarray(0, c.whole(1, out.length));
  if (c.may(0.2))
    return Buffer.concat([out.subarray(0, c.whole(0, out.length)), out.subarray(c.whole(0, out.length - 1))]);
  return out;
}

const ROUNDS = 140;

void test(`${ROUNDS} files with bytes changed, of every format, are read or refused: no crash, no hang`, async () => {
  for (let i = 0; i < ROUNDS; i++) {
    const format = MADE_FORMATS[i % MADE_FORMATS.length] ?? 'txt';
    const { bytes, name } = await writeReply(drawReply(i), format);
    const read = await reader.read(mutated(bytes, i), name);
    assert.ok(
      !read.problems.some(
        (p) => p.code === 'reading-took-too-long' || p.code === 'reading-took-too-much-memory',
      ),
      `${i} ${format}`,
    );
  }
});
