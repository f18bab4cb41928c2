/**
 * Security.md T21: whoever takes the disk, or a backup, reads nothing. 500 people tell something with a name; all of it
 * is noted, answered, decided on; then every file is looked through, running and stopped, after VACUUM, and in backups.
 */
import assert from 'node:assert/strict';
import { createReadStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { createGunzip } from 'node:zlib';
import { openOwner } from '../../src/db/index.js';
import { PARTS, boundTo, readManifest, sealedName } from '../../src/cli/keeping/layout.js';
import { openStream, readRecipientFile } from '../../src/keys/index.js';
import { anInstallation, answerAndClose, called, tell, tellAndBringIn } from '../make/keeping.js';
import { scan, writingsOf } from '../make/scan.js';

const PLANTED = 500;
const MARK = 'zqxplanted';
const here = await anInstallation();
const key = path.join(here.root, 'offline', 'key.txt');
mkdirSync(path.dirname(key));

const planted = Array.from({ length: PLANTED }, (_, n) => ({
  id: String(n + 1).padStart(32, '0'),
  text: `${MARK} number ${n}: contacted by somebody unknown, who asked for pictures.`,
  identity: { ...called(`${MARK} Person ${n}`), handle: `messenger:${MARK}${n}` },
}));
const IN_JOURNAL = 50;
const threads = await tellAndBringIn(here, planted.slice(IN_JOURNAL));
await tell(here, planted.slice(0, IN_JOURNAL));
for (const thread of threads.slice(0, 60))
  await answerAndClose(here, thread, { note: `${MARK} noted`, reply: `${MARK} replied`, reason: 'answered' });

const record = planted.at(-1)?.id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') ?? '';
const keys = [
  readFileSync(path.join(here.keysFolder, 'unlock.key')),
  here.keys.purposeKey('backup manifest'),
  here.keys.findRecordKey(record, 'narrative') ?? assert.fail(),
  here.keys.findRecordKey(record, 'identity') ?? assert.fail(),
];

function clean(folder: string, when: string): void {
  const found = scan(folder, [MARK, ...keys]);
  assert.deepEqual(found.hits, [], when);
  console.log(
    JSON.stringify({ test: 'T21', when, planted: PLANTED, files: found.files, bytes: found.bytes, hits: 0 }),
  );
}

test('while it runs, the data folder holds none of what was told, and no key', () =>
  clean(here.dataFolder, 'running'));

test('after VACUUM FULL and a rewrite of every index it holds none either', async () => {
  const owner = await openOwner({ dataFolder: here.dataFolder, purpose: 'verb' });
  assert.ok(owner.ok);
  await owner.value.client.query('vacuum full');
  await owner.value.client.query('reindex database plimsoll');
  await owner.value.close();
  clean(here.dataFolder, 'vacuumed');
});

test('the keyring without its unlocking key holds none of it, and no key in the clear', () => {
  const found = scan(here.keysFolder, [MARK, ...keys]);
  assert.deepEqual(found.hits, [path.join(here.keysFolder, 'unlock.key')]);
});

test('a backup holds none of it, sealed; and opened with the backup key it still holds none', async () => {
  const folder = path.join(here.root, 'backup');
  assert.equal((await here.plimsoll(['keys', 'recipient', 'make', key])).exit, 0);
  assert.equal((await here.plimsoll(['backup', folder])).exit, 0);
  clean(folder, 'backup');
  const pair = readRecipientFile(key);
  const manifest = readManifest(folder);
  assert.ok(pair.ok && manifest);
  const writings = [...writingsOf(MARK), ...keys.map((one) => Buffer.from(one))];
  for (const part of PARTS) {
    const sealed = createReadStream(path.join(folder, sealedName(part)));
    const opened: Buffer[] = [];
    const gunzip = createGunzip();
    gunzip.on('data', (bytes: Buffer) => void opened.push(bytes));
    const ended = new Promise((resolve, reject) => gunzip.once('end', resolve).once('error', reject));
    for await (const bytes of openStream(pair.value.privateKey, boundTo(manifest.id, part), sealed))
      gunzip.write(bytes);
    gunzip.end();
    await ended;
    const all = Buffer.concat(opened);
    assert.ok(all.length > 100, part);
    for (const writing of writings) assert.equal(all.includes(writing), false, part);
  }
});

test('stopped, the data folder holds none', async () => {
  await here.close();
  clean(here.dataFolder, 'stopped');
});
