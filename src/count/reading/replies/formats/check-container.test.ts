import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawReply } from '../../../../../test/make/replies/draw-reply.js';
import { loopingContainer } from '../../../../../test/make/replies/hiding.js';
import { writeReply } from '../../../../../test/make/replies/write-reply.js';
import { isSoundContainer } from './check-container.js';

const message = async (): Promise<Buffer> => Buffer.from((await writeReply(drawReply(3), 'msg')).bytes);

/** Where the directory stands: its first sector is in the header. */
const directoryOf = (bytes: Buffer): number => (bytes.readInt32LE(0x30) + 1) * 512;

void test('a message as Outlook saves it can be followed to its end', async () => {
  assert.equal(isSoundContainer(await message()), true);
});

void test('sectors or entries that come back to themselves, and sizes beyond the file, are told', async () => {
  assert.equal(isSoundContainer(loopingContainer('msg')), false);
  const sibling = await message();
  sibling.writeInt32LE(1, directoryOf(sibling) + 128 + 72);
  assert.equal(isSoundContainer(sibling), false);
  const size = await message();
  for (let i = 1; i < 4; i++) size.writeInt32LE(2_000_000_000, directoryOf(size) + 128 * i + 120);
  assert.equal(isSoundContainer(size), false);
  const many = await message();
  many.writeInt32LE(2_000_000_000, 0x48);
  assert.equal(isSoundContainer(many), false);
});

void test('too few bytes are no container', () => {
  assert.equal(isSoundContainer(new Uint8Array(8)), false);
});
