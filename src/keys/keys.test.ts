import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { instant } from '../base/day.js';
import {
  createKeyring,
  newKeyPair,
  newRecordKey,
  open,
  openField,
  openKeyring,
  seal,
  sealField,
} from './index.js';

const NOW = instant('2026-10-01T09:00:00.000Z');
const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-keys-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const aPlace = (name: string) => ({ folder: path.join(folder, name) });

function aKeyring(name: string) {
  const made = createKeyring(aPlace(name), NOW);
  assert.ok(made.ok);
  const opened = openKeyring(aPlace(name));
  assert.ok(opened.ok);
  return opened.value;
}

test('what is put into a box comes out of it, for its key and its purpose only', () => {
  const [ours, theirs] = [newKeyPair(), newKeyPair()];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
      const box = seal(ours.publicKey, bytes, 'contact');
      assert.deepEqual(new Uint8Array(open(ours.privateKey, box, 'contact') ?? []), bytes);
      assert.equal(open(theirs.privateKey, box, 'contact'), null);
      assert.equal(open(ours.privateKey, box, 'reply'), null);
    }),
    { numRuns: 50 },
  );
});

test('a box altered in any one place does not open', () => {
  const ours = newKeyPair();
  const box = seal(ours.publicKey, Buffer.from('a message'), 'contact');
  for (let at = 0; at < box.length; at += 7) {
    const altered = Buffer.from(box);
    altered[at] = (altered[at] ?? 0) ^ 1;
    assert.equal(open(ours.privateKey, altered, 'contact'), null, `byte ${at}`);
  }
  assert.equal(open(ours.privateKey, box.subarray(0, -1), 'contact'), null);
});

test('how long a box is does not say how long the message is', () => {
  const { publicKey } = newKeyPair();
  const lengths = [0, 10, 500, 1000].map((n) => seal(publicKey, Buffer.alloc(n), 'contact').length);
  assert.equal(new Set(lengths).size, 1);
});

test('a sealed field opens only in the row it was sealed for', () => {
  const key = newRecordKey();
  const place = { org: 'o', table: 'desk.contact', row: 'r1', field: 'narrative' };
  const sealed = sealField(key, place, Buffer.from('words'));
  assert.equal(openField(key, place, sealed)?.toString(), 'words');
  assert.equal(openField(key, { ...place, row: 'r2' }, sealed), null);
  assert.equal(openField(key, { ...place, field: 'identity' }, sealed), null);
  assert.equal(openField(newRecordKey(), place, sealed), null);
});

const RECORD = '0123456789abcdef0123456789abcdef';

test('a keyring opened again gives the same keys, and after destruction none', () => {
  const ring = aKeyring('again');
  const key = Buffer.from(ring.recordKey(RECORD, 'narrative'));
  const identity = Buffer.from(ring.recordKey(RECORD, 'identity'));
  assert.notDeepEqual(key, identity);
  const again = openKeyring(aPlace('again'));
  assert.ok(again.ok);
  assert.deepEqual(Buffer.from(again.value.recordKey(RECORD, 'narrative')), key);
  assert.deepEqual(again.value.blindIndex('a', 'b'), ring.blindIndex('a', 'b'));
  assert.equal(ring.destroy(RECORD), 2);
  assert.equal(again.value.findRecordKey(RECORD, 'narrative'), null);
  assert.equal(again.value.findRecordKey(RECORD, 'identity'), null);
});

test('after a rotation old boxes, record keys and indexes still hold, and new boxes use the new key', async () => {
  const ring = aKeyring('rotated');
  const box = seal(ring.publicKey, Buffer.from('before'), 'contact');
  const key = Buffer.from(ring.recordKey(RECORD, 'narrative'));
  const index = ring.blindIndex('handle', 'x');
  const oldKey = Buffer.from(ring.publicKey);
  assert.equal(await ring.rotate(NOW), 1);
  const again = openKeyring(aPlace('rotated'));
  assert.ok(again.ok);
  for (const now of [ring, again.value]) {
    assert.equal(now.generation, 2);
    assert.notDeepEqual(Buffer.from(now.publicKey), oldKey);
    assert.equal(now.open(box, 'contact')?.toString(), 'before');
    assert.deepEqual(Buffer.from(now.recordKey(RECORD, 'narrative')), key);
    assert.deepEqual(now.blindIndex('handle', 'x'), index);
  }
});

test('without the right unlocking key a keyring stays shut, and says which of the two it is', () => {
  aKeyring('shut');
  const { folder: at } = aPlace('shut');
  writeFileSync(path.join(at, 'unlock.key'), Buffer.alloc(32, 7));
  const wrong = openKeyring(aPlace('shut'));
  assert.equal(wrong.ok ? 'open' : wrong.problems[0]?.code, 'keyring-wrong-unlocking-key');
  rmSync(path.join(at, 'unlock.key'));
  const none = openKeyring(aPlace('shut'));
  assert.equal(none.ok ? 'open' : none.problems[0]?.code, 'keyring-locked');
  const missing = openKeyring(aPlace('nowhere'));
  assert.equal(missing.ok ? 'open' : missing.problems[0]?.code, 'keyring-missing');
});

test('no key stands in the clear in the keyring but the unlocking one', () => {
  const ring = aKeyring('clear');
  const key = Buffer.from(ring.recordKey(RECORD, 'narrative'));
  const { folder: at } = aPlace('clear');
  const files = readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'unlock.key')
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)));
  assert.ok(files.length >= 2);
  for (const bytes of files) {
    assert.equal(bytes.includes(key), false);
    assert.equal(bytes.includes(key.toString('base64')), false);
  }
});
