import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { instant } from '../base/day.js';
import {
  type Keyring,
  NotWhole,
  createKeyring,
  findRecipient,
  joinSecret,
  keyringPlace,
  makeRecipient,
  newKeyPair,
  openKeyring,
  openStream,
  readRecipientFile,
  readUnlockingKey,
  readerOf,
  sealStream,
  setRecipient,
  splitSecret,
  writeUnlockingKey,
} from './index.js';

const NOW = instant('2026-10-01T09:00:00.000Z');
const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-keeping-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const RECORD = '0123456789abcdef0123456789abcdef';

function aRing(name: string): { readonly ring: Keyring; readonly place: { folder: string } } {
  const place = { folder: path.join(folder, name) };
  assert.ok(createKeyring(place, NOW).ok);
  const opened = openKeyring(place);
  assert.ok(opened.ok);
  return { ring: opened.value, place };
}

const pick = <T>(items: readonly T[], at: number): T => items[at] ?? assert.fail();
async function sharesOf(secret: Uint8Array, shares: number, needed: number): Promise<readonly string[]> {
  const split = await splitSecret(secret, { shares, needed });
  assert.ok(split.ok);
  return split.value;
}
const codesOf = async (lines: readonly string[]): Promise<readonly string[]> => {
  const joined = await joinSecret(lines);
  return joined.ok ? [] : joined.problems.map((p) => p.code);
};

test('any two of three shares open, in any order, and one does not', async () => {
  const secret = Buffer.from('0123456789abcdef0123456789abcdef');
  const shares = await sharesOf(secret, 3, 2);
  for (const [a, b] of [
    [0, 1],
    [2, 0],
    [1, 2],
  ] as const) {
    const joined = await joinSecret([
      pick(shares, a),
      '',
      pick(shares, b).toLowerCase().replaceAll('-', ' '),
    ]);
    assert.ok(joined.ok);
    assert.deepEqual(joined.value, secret);
  }
  assert.deepEqual(await codesOf([pick(shares, 0)]), ['shares-too-few']);
});

test('a share with any one letter wrong is told, by its line', async () => {
  const shares = await sharesOf(Buffer.alloc(32, 7), 3, 2);
  const text = pick(shares, 1);
  const start = text.lastIndexOf(' ') + 1;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '-') continue;
    const wrong = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
    const joined = await joinSecret([pick(shares, 0), wrong]);
    assert.deepEqual(joined.ok ? null : joined.problems.map((p) => [p.code, p.where?.row]), [
      ['share-mistyped', 2],
    ]);
  }
});

test('a share given twice, one of another split, and a split that makes no sense are told apart', async () => {
  const [ours, theirs] = [
    await sharesOf(Buffer.alloc(32, 1), 3, 2),
    await sharesOf(Buffer.alloc(32, 2), 3, 2),
  ];
  assert.deepEqual(await codesOf([pick(ours, 0), pick(ours, 0)]), ['share-twice']);
  assert.deepEqual(await codesOf([pick(ours, 0), pick(theirs, 1)]), ['share-of-another-split']);
  const nonsense = await splitSecret(Buffer.alloc(32), { shares: 2, needed: 3 });
  assert.equal(nonsense.ok ? '' : nonsense.problems[0]?.code, 'shares-number');
});

test('a keyring whose unlocking key is gone opens again with its shares, and not with another’s', async () => {
  const { place } = aRing('recovered');
  const { place: other } = aRing('another');
  const held = readUnlockingKey(place);
  const others = readUnlockingKey(other);
  assert.ok(held.ok && others.ok);
  const shares = await sharesOf(held.value, 3, 2);
  rmSync(path.join(place.folder, 'unlock.key'));
  assert.equal(writeUnlockingKey(place, others.value).ok, false);
  assert.equal(existsSync(path.join(place.folder, 'unlock.key')), false);
  const joined = await joinSecret(shares.slice(1));
  assert.ok(joined.ok);
  assert.ok(writeUnlockingKey(place, joined.value).ok);
  assert.ok(openKeyring(place).ok);
});

test('a record that was destroyed never gets a key again, and is listed', async () => {
  const { ring, place } = aRing('gone');
  ring.recordKey(RECORD, 'narrative');
  assert.equal(ring.isDestroyed(RECORD), false);
  assert.equal(ring.destroy(RECORD), 1);
  assert.throws(() => ring.recordKey(RECORD, 'identity'), /destroyed/);
  const again = openKeyring(place);
  assert.ok(again.ok);
  assert.deepEqual(again.value.listDestroyed(), [RECORD]);
  assert.equal(await again.value.rotate(NOW), 0);
  assert.equal(again.value.destroy(RECORD), 0);
});

test('a keyring that is open elsewhere reads on after a rotation', async () => {
  const { ring, place } = aRing('elsewhere');
  const key = Buffer.from(ring.recordKey(RECORD, 'narrative'));
  const other = openKeyring(place);
  assert.ok(other.ok);
  assert.equal(await other.value.rotate(NOW), 1);
  assert.deepEqual(ring.findRecordKey(RECORD, 'narrative'), key);
  assert.equal(ring.generation, 2);
});

test('after the unlocking key is renewed the old one and its shares open nothing, and every record is still read', () => {
  const { ring, place } = aRing('renewed');
  const key = Buffer.from(ring.recordKey(RECORD, 'narrative'));
  const old = readUnlockingKey(place);
  assert.ok(old.ok);
  ring.renewUnlockingKey();
  assert.equal(writeUnlockingKey(place, old.value).ok, false);
  const again = openKeyring(place);
  assert.ok(again.ok);
  assert.deepEqual(again.value.findRecordKey(RECORD, 'narrative'), key);
});

test('a renewal cut short between its two files opens all the same', () => {
  const { ring, place } = aRing('cut');
  const file = path.join(place.folder, 'unlock.key');
  const old = readFileSync(file);
  ring.renewUnlockingKey();
  // As it stands after the list has been written and before the file has been moved.
  writeFileSync(`${file}.next`, readFileSync(file));
  writeFileSync(file, old);
  assert.ok(openKeyring(place).ok);
  assert.equal(existsSync(`${file}.next`), false);
  assert.ok(openKeyring(place).ok);
});

test('the keyring is in the data folder unless the environment says otherwise', () => {
  assert.deepEqual(keyringPlace({}, '/data'), { folder: '/data/keys' });
  assert.deepEqual(keyringPlace({ PLIMSOLL_KEYS: '/k', PLIMSOLL_UNLOCK_FILE: '/u' }, '/data'), {
    folder: '/k',
    unlockFile: '/u',
  });
});

test('a backup recipient is made, taken elsewhere, and a mistyped one is told', async () => {
  const at = path.join(folder, 'recipients');
  aRing('recipients');
  const made = makeRecipient(at, path.join(folder, 'offline.txt'));
  assert.ok(made.ok);
  const found = findRecipient(at);
  assert.ok(found.ok);
  assert.deepEqual(found.value, Buffer.from(made.value));
  const pair = readRecipientFile(path.join(folder, 'offline.txt'));
  assert.ok(pair.ok);
  assert.deepEqual(Buffer.from(pair.value.publicKey), found.value);
  assert.equal(makeRecipient(at, path.join(folder, 'offline.txt')).ok, false);
  const text = readFileSync(path.join(at, 'backup-recipient.txt'), 'utf8');
  const wrong = setRecipient(
    at,
    text.replace(/.\n$/, (end) => (end === 'A\n' ? 'B\n' : 'A\n')),
  );
  assert.equal(wrong.ok ? '' : wrong.problems[0]?.code, 'recipient-mistyped');
});

async function* inPieces(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}
async function all(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}

test('a stream of any length and in any pieces comes out as it went in', async () => {
  const { publicKey, privateKey } = newKeyPair();
  const K = 64 * 1024;
  for (const length of [0, 1, K - 1, K, K + 1, 2 * K, 3 * K + 17]) {
    const bytes = Buffer.alloc(length, 'words ');
    const sealed = await all(sealStream(publicKey, 'a', inPieces(bytes, 10_007)));
    assert.deepEqual(await all(openStream(privateKey, 'a', inPieces(sealed, 4_099))), bytes, String(length));
  }
});

test('a stream with a chunk altered, cut off, moved or doubled, or under another name or key, is refused', async () => {
  const { publicKey, privateKey } = newKeyPair();
  const parts: Buffer[] = [];
  for await (const part of sealStream(publicKey, 'a', inPieces(Buffer.alloc(300_000, 'x'), 9_000)))
    parts.push(part);
  const [head, ...chunks] = parts;
  assert.ok(head && chunks.length === 5);
  const [a, b, c, d, e] = chunks.map((chunk) => Buffer.from(chunk));
  assert.ok(a && b && c && d && e);
  const altered = Buffer.from(c);
  altered[100] = (altered[100] ?? 0) ^ 1;
  const wrongs = [
    [head, a, b, altered, d, e],
    [head, a, b, c, d],
    [head, a, b, c, d, e.subarray(0, -1)],
    [head, b, a, c, d, e],
    [head, a, a, b, c, d, e],
    [head],
    [head.subarray(0, 50)],
  ];
  const open = (with_: readonly Buffer[], name = 'a', key: Uint8Array = privateKey): Promise<Buffer> =>
    all(openStream(key, name, inPieces(Buffer.concat(with_), 8_000)));
  for (const wrong of wrongs) await assert.rejects(open(wrong), NotWhole);
  await assert.rejects(open(parts, 'b'), NotWhole);
  await assert.rejects(open(parts, 'a', newKeyPair().privateKey), NotWhole);
  assert.equal((await open(parts)).length, 300_000);
});

test('a reader gives lines and bytes however they arrive', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (length) => {
      const reader = readerOf(inPieces(Buffer.from('one\n\nthree and more\n12345rest'), length));
      const lines = [await reader.line(), await reader.line(), await reader.line()].map(String);
      assert.deepEqual(lines, ['one', '', 'three and more']);
      assert.equal(String(await reader.take(5)), '12345');
      assert.equal(String(await reader.line()), 'rest');
      assert.equal(await reader.line(), null);
      assert.equal(await reader.take(1), null);
    }),
    { numRuns: 40 },
  );
});
