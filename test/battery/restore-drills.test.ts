/**
 * Security.md T22: 20 backups made at different moments are restored, and 50 records are destroyed before or between
 * them. Every drill passes, and none of the 50 is readable after any of them.
 */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { openDatabase, inTransaction } from '../../src/db/index.js';
import { bringIn } from '../../src/desk/actions/bring-in.js';
import { openNarrative } from '../../src/desk/sealed.js';
import { listSealedContacts } from '../../src/desk/store/retention.js';
import { openKeyring } from '../../src/keys/index.js';
import { LONG_AGO, anInstallation, answerAndClose, tell, tellAndBringIn } from '../make/keeping.js';

const BACKUPS = 20;
const SHREDDED = 50;
const A_ROUND = 5;

const here = await anInstallation();
const key = path.join(here.root, 'offline', 'key.txt');
mkdirSync(path.dirname(key));
let told = 0;
const some = (count: number) =>
  Array.from({ length: count }, () => ({ id: String(++told).padStart(32, '0'), text: `told ${told}` }));

const backups: string[] = [];
let shredded = 0;

test('20 backups are made while people tell and 50 records are destroyed', async () => {
  assert.equal((await here.plimsoll(['keys', 'recipient', 'make', key])).exit, 0);
  for (let round = 0; round < BACKUPS; round++) {
    // The one that lay in the journal since the last round comes in first, and stays.
    const threads = (await tellAndBringIn(here, some(A_ROUND))).slice(-A_ROUND);
    await tell(here, some(1));
    if (round % 2 === 0)
      for (const thread of threads) await answerAndClose(here, thread, { note: 'n', reply: 'r' });
    const folder = path.join(here.root, `backup-${round}`);
    assert.equal((await here.plimsoll(['backup', folder])).exit, 0);
    backups.push(folder);
    if (round % 2 === 1) continue;
    const done = await here.plimsoll(['shred', '--yes', '--json']);
    assert.equal(done.exit, 0, done.err);
    shredded += (JSON.parse(done.out) as { certificate: { threads: unknown[] } }).certificate.threads.length;
  }
  assert.equal(shredded, SHREDDED);
});

test('every one of them can be restored, and what was destroyed is counted as such', async () => {
  const slowest: number[] = [];
  for (const folder of backups) {
    const said = await here.plimsoll(['restore', '--check', folder, '--key', key, '--json']);
    assert.equal(said.exit, 0, said.err);
    const drill = JSON.parse(said.out) as {
      contacts: number;
      opened: number;
      shredded: number;
      seconds: number;
    };
    assert.equal(drill.opened + drill.shredded, drill.contacts);
    slowest.push(drill.seconds);
  }
  const seconds = Math.max(...slowest);
  console.log(
    JSON.stringify({ test: 'T22', restored: backups.length, of: BACKUPS, slowest_seconds: seconds }),
  );
});

test('the first, middle and last restored for good give back none of the 50', async () => {
  await here.close();
  for (const at of [0, BACKUPS / 2, BACKUPS - 1]) {
    const folder = path.join(here.root, `restored-${at}`);
    const said = await here.plimsoll(['restore', backups[at] ?? '', '--key', key], { PLIMSOLL_DATA: folder });
    assert.equal(said.exit, 0, said.err);
    const opened = await openDatabase({ dataFolder: folder, purpose: 'verb' });
    const keys = openKeyring({ folder: here.keysFolder });
    assert.ok(opened.ok && keys.ok);
    const ring = keys.value;
    const { db } = opened.value;
    await bringIn({ ...here.by, db, keys: ring, dataFolder: folder }, LONG_AGO);
    const rows = await inTransaction(db, here.by.actor, (tx) =>
      listSealedContacts(tx, { after: '00000000-0000-0000-0000-000000000000', most: 1000 }),
    );
    const gone = rows.filter((row) => ring.isDestroyed(row.id));
    assert.ok(gone.length > 0 || at > 0);
    assert.deepEqual(
      gone.filter((row) => openNarrative(ring, row, row.narrative) !== null),
      [],
    );
    await opened.value.close();
  }
});
