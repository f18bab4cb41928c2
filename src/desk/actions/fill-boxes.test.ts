import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ONE_MORNING, aPerson, freshDatabase } from '../../../test/make/database.js';
import { aDesk } from '../../../test/make/desk.js';
import { inTransaction } from '../../db/index.js';
import { open } from '../../keys/index.js';
import { readBox, replyKey } from '../../tell/index.js';
import { boxFolder, fillBoxes } from './fill-boxes.js';
import { replyTo } from './reply.js';
import { takeThread } from './take.js';

const fresh = await freshDatabase();
const desk = aDesk(fresh);
const ann = await aPerson(fresh, 'Ann', ['desk-officer']);

test('a reply lies in the box that only the teller’s code opens, and once however often the boxes are filled', async () => {
  const seed = createHash('sha256').update('a code').digest();
  const [id = ''] = await desk.in({ replySeed: seed.toString('base64') });
  for (const text of ['We have your message.', 'A second reply.']) {
    const taking = await desk.doing(ann, id);
    await inTransaction(fresh.db, ann, (tx) => takeThread(tx, taking));
    const doing = await desk.doing(ann, id);
    await inTransaction(fresh.db, ann, (tx) => replyTo(tx, doing, { text, language: 'en', advice: [] }));
    assert.equal(await fillBoxes(desk.by, ONE_MORNING), 1);
    assert.equal(await fillBoxes(desk.by, ONE_MORNING), 0);
  }
  const { lookup, privateKey } = await replyKey(seed);
  const file = path.join(boxFolder(fresh.dataFolder), lookup);
  assert.ok(existsSync(file));
  const bytes = readFileSync(file);
  assert.equal(bytes.includes('We have'), false);
  const opened = open(privateKey, bytes, 'reply');
  assert.deepEqual(
    readBox(opened ?? new Uint8Array())?.replies.map(({ text }) => text),
    ['We have your message.', 'A second reply.'],
  );
  const other = await replyKey(createHash('sha256').update('another code').digest());
  assert.equal(open(other.privateKey, bytes, 'reply'), null);
});
