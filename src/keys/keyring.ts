/**
 * The keyring: a folder outside the database and its backups. It holds the organisation's key pairs, each private half
 * wrapped by the unlocking key, and a key for every record, wrapped by the organisation's. To destroy a record is to
 * destroy its key here. Without this folder a copy of the database is noise; without the unlocking key so is this folder.
 *
 *   organisation.json      the key pairs by generation, newest last; private halves wrapped
 *   unlock.key             32 bytes; may live elsewhere, or nowhere but in the custodians' shares
 *   records/ab/abcd….key   one for each record and part
 *   records/ab/abcd….gone  an empty file: this record was destroyed, and never gets a key again
 */
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Result, fail, ok } from '../base/result.js';
import {
  type KeyPair,
  type PublicKey,
  keyId,
  keyPairFrom,
  newKeyPair,
  open,
  boxKeyId,
  type BoxPurpose,
} from './box.js';
import { type RecordKey, newRecordKey } from './field.js';
import { NO_SALT, hkdf } from './hkdf.js';
import { makeFolder, replaceWhole, syncFolder, writeWhole } from './whole-file.js';
import { unwrap, wrap } from './wrap.js';

export type KeyringProblem =
  | 'keyring-missing'
  | 'keyring-there-already'
  | 'keyring-locked'
  | 'keyring-wrong-unlocking-key'
  | 'keyring-damaged';

/** The parts of a record that are sealed apart, each with a key of its own. */
const PARTS = ['narrative', 'identity'] as const;
export type RecordPart = (typeof PARTS)[number];

export interface KeyringPlace {
  readonly folder: string;
  /** The file of the unlocking key; `unlock.key` in the folder unless it is kept elsewhere. */
  readonly unlockFile?: string | undefined;
}

interface WrittenPair {
  readonly id: string;
  readonly public_key: string;
  readonly wrapped_private_key: string;
  readonly made_at: string;
}

interface Written {
  readonly format: 'plimsoll-keyring-1';
  readonly pairs: readonly WrittenPair[];
}

export interface Keyring {
  /** What contacts are to be sealed to. */
  readonly publicKey: PublicKey;
  /** How many pairs there have been; 1 before the first rotation. */
  readonly generation: number;
  /** Opens a box closed with this organisation's newest or any earlier public key. */
  open(box: Uint8Array, purpose: BoxPurpose): Buffer | null;
  /** The key of a part of a record, made on first asking. Safe on disk before it is given. */
  recordKey(record: string, part: RecordPart): RecordKey;
  /** The key, or null when it was destroyed or never made. **Errors**: throws when the file is damaged. */
  findRecordKey(record: string, part: RecordPart): RecordKey | null;
  /**
   * Destroys a record's keys: from here on nobody can read it, and it never gets new ones, so that what comes back
   * from a backup stays unreadable. **Shape**: how many keys there were.
   */
  destroy(record: string): number;
  isDestroyed(record: string): boolean;
  /** How many records have a key. */
  countRecords(): number;
  /** Every record that was ever destroyed here. */
  listDestroyed(): readonly string[];
  /** A keyed hash of an address or handle, to find the same one again without keeping it in the clear. */
  blindIndex(kind: string, value: string): Buffer;
  /** A 32-byte key for one named purpose, the same at every start until the organisation's key changes. */
  purposeKey(purpose: string): Buffer;
  /** A new key pair and every record key wrapped anew. Old boxes still open. **Shape**: how many were wrapped. */
  rotate(now: Date): Promise<number>;
  /** A new unlocking key in place of the old, whose shares are then of no use. It is written to its file. */
  renewUnlockingKey(): void;
}

const KEY_BYTES = 32;

const unlockFileOf = (place: KeyringPlace): string =>
  place.unlockFile ?? path.join(place.folder, 'unlock.key');
const listOf = (folder: string): string => path.join(folder, 'organisation.json');

/** Makes a keyring where there is none, and gives its unlocking key, which is also written to its file. */
export function createKeyring(place: KeyringPlace, now: Date): Result<Buffer, KeyringProblem> {
  if (existsSync(listOf(place.folder)))
    return fail({ code: 'keyring-there-already', params: { folder: place.folder } });
  makeFolder(place.folder);
  const unlocking = randomBytes(KEY_BYTES);
  // The unlocking key first: a keyring that nothing opens must never exist.
  writeWhole(unlockFileOf(place), unlocking);
  writeList(place.folder, [wrapPair(newKeyPair(), unlocking, now)]);
  return ok(unlocking);
}

const wrapPair = (pair: KeyPair, unlocking: Uint8Array, now: Date): WrittenPair => ({
  id: keyId(pair.publicKey),
  public_key: Buffer.from(pair.publicKey).toString('base64'),
  wrapped_private_key: wrap(unlocking, `pair ${keyId(pair.publicKey)}`, pair.privateKey).toString('base64'),
  made_at: now.toISOString(),
});

function writeList(folder: string, pairs: readonly WrittenPair[]): void {
  const written: Written = { format: 'plimsoll-keyring-1', pairs };
  writeWhole(listOf(folder), `${JSON.stringify(written, null, 2)}\n`);
}

/** True when there is a keyring in the folder, locked or not. */
export const hasKeyring = (place: KeyringPlace): boolean => existsSync(listOf(place.folder));

/** Writes the unlocking key where the next start looks for it: after it was put together again from its shares. */
export function writeUnlockingKey(place: KeyringPlace, unlocking: Uint8Array): Result<null, KeyringProblem> {
  const list = readList(place.folder);
  if (!list.ok) return list;
  if (!opensAll(list.value, unlocking)) return fail({ code: 'keyring-wrong-unlocking-key' });
  writeWhole(unlockFileOf(place), unlocking);
  return ok(null);
}

/** Where a new unlocking key stands until the list is wrapped by it: a crash between the two must lock nobody out. */
const nextUnlockFileOf = (place: KeyringPlace): string => `${unlockFileOf(place)}.next`;

/** The unlocking key as its file holds it, to be split among custodians. */
export function readUnlockingKey(place: KeyringPlace): Result<Buffer, KeyringProblem> {
  const file = unlockFileOf(place);
  return existsSync(file) ? ok(readFileSync(file)) : fail({ code: 'keyring-locked', params: { file } });
}

function readList(folder: string): Result<readonly WrittenPair[], KeyringProblem> {
  if (!existsSync(listOf(folder))) return fail({ code: 'keyring-missing', params: { folder } });
  try {
    const read: Partial<Written> = JSON.parse(readFileSync(listOf(folder), 'utf8'));
    if (read.format === 'plimsoll-keyring-1' && read.pairs && read.pairs.length > 0) return ok(read.pairs);
  } catch {
    // Told below, with the place: what a damaged file holds is nobody's concern.
  }
  return fail({ code: 'keyring-damaged', params: { file: listOf(folder) } });
}

const unwrapPair = (pair: WrittenPair, unlocking: Uint8Array): Buffer | null =>
  unwrap(unlocking, `pair ${pair.id}`, Buffer.from(pair.wrapped_private_key, 'base64'));

const opensAll = (pairs: readonly WrittenPair[], unlocking: Uint8Array): boolean =>
  unlocking.length === KEY_BYTES && pairs.every((pair) => unwrapPair(pair, unlocking) !== null);

/** Opens the keyring with its unlocking key. */
export function openKeyring(place: KeyringPlace): Result<Keyring, KeyringProblem> {
  const list = readList(place.folder);
  if (!list.ok) return list;
  const unlocking = readUnlockingKey(place);
  if (!unlocking.ok) return unlocking;
  const key = opensAll(list.value, unlocking.value) ? unlocking.value : takeNext(place, list.value);
  if (key === null) return fail({ code: 'keyring-wrong-unlocking-key' });
  return ok(new OpenKeyring(place, { unlocking: key, written: list.value }));
}

/** The new unlocking key of a renewal that was cut short after the list had been wrapped by it. */
function takeNext(place: KeyringPlace, pairs: readonly WrittenPair[]): Buffer | null {
  const next = nextUnlockFileOf(place);
  if (!existsSync(next)) return null;
  const key = readFileSync(next);
  if (!opensAll(pairs, key)) return null;
  renameSync(next, unlockFileOf(place));
  return key;
}

/** So many share a sync of the disk, as far as the platform has hands for it. */
const REWRAPPED_AT_ONCE = 64;

class OpenKeyring implements Keyring {
  readonly #place: KeyringPlace;
  readonly #folder: string;
  #unlocking: Buffer;
  #written: readonly WrittenPair[] = [];
  #pairs: readonly OpenPair[] = [];

  constructor(place: KeyringPlace, held: { unlocking: Buffer; written: readonly WrittenPair[] }) {
    this.#place = place;
    this.#folder = place.folder;
    this.#unlocking = held.unlocking;
    this.#take(held.written);
  }

  #take(written: readonly WrittenPair[]): void {
    this.#written = written;
    this.#pairs = written.flatMap((pair) => {
      const privateKey = unwrapPair(pair, this.#unlocking);
      return privateKey ? [openPair(keyPairFrom(privateKey))] : [];
    });
  }

  /** The pair of that id; after another process has rotated, the list is read again. */
  #pairOf(id: string): OpenPair | undefined {
    const find = (): OpenPair | undefined => this.#pairs.find((pair) => pair.id === id);
    const known = find();
    if (known) return known;
    const list = readList(this.#folder);
    if (!list.ok || list.value.length === this.#written.length) return undefined;
    if (opensAll(list.value, this.#unlocking)) this.#take(list.value);
    return find();
  }

  get #newest(): OpenPair {
    const newest = this.#pairs.at(-1);
    if (!newest) throw new Error('a keyring holds at least one pair');
    return newest;
  }

  get publicKey(): PublicKey {
    return this.#newest.publicKey;
  }

  get generation(): number {
    return this.#pairs.length;
  }

  open(box: Uint8Array, purpose: BoxPurpose): Buffer | null {
    const id = boxKeyId(box);
    const pair = id === null ? undefined : this.#pairOf(id);
    return pair ? open(pair.privateKey, box, purpose) : null;
  }

  recordKey(record: string, part: RecordPart): RecordKey {
    const known = this.findRecordKey(record, part);
    if (known) return known;
    if (this.isDestroyed(record)) throw new Error(`record ${record} was destroyed: it gets no new key`);
    const key = newRecordKey();
    const { folder, file } = this.#at(record, part);
    makeFolder(path.dirname(folder));
    makeFolder(folder);
    writeWhole(file, this.#wrapped(key, record, part, this.#newest));
    return key;
  }

  findRecordKey(record: string, part: RecordPart): RecordKey | null {
    const { file } = this.#at(record, part);
    if (!existsSync(file)) return null;
    const key = this.#unwrapped(readFileSync(file), record, part);
    if (!key) throw new Error(`the key file of record ${record} is damaged`);
    return key;
  }

  destroy(record: string): number {
    const { folder, file } = this.#at(record, 'gone');
    // The mark first: whatever happens next, no key is ever made for it again.
    makeFolder(path.dirname(folder));
    makeFolder(folder);
    if (!existsSync(file)) writeWhole(file, '');
    const keys = PARTS.map((part) => this.#at(record, part).file).filter((key) => existsSync(key));
    for (const key of keys) rmSync(key);
    if (keys.length > 0) syncFolder(folder);
    return keys.length;
  }

  isDestroyed(record: string): boolean {
    return existsSync(this.#at(record, 'gone').file);
  }

  countRecords(): number {
    return new Set(this.#listRecords().flatMap(({ record, part }) => (part === 'gone' ? [] : [record]))).size;
  }

  listDestroyed(): readonly string[] {
    return this.#listRecords().flatMap(({ record, part }) => (part === 'gone' ? [record] : []));
  }

  blindIndex(kind: string, value: string): Buffer {
    return createHmac('sha256', this.#lasting('blind index')).update(`${kind}\n${value}`).digest();
  }

  purposeKey(purpose: string): Buffer {
    return this.#lasting(`purpose ${purpose}`);
  }

  rotate(now: Date): Promise<number> {
    const written = [...this.#written, wrapPair(newKeyPair(), this.#unlocking, now)];
    // The list first: a record key wrapped by a pair that is not on the list could not be opened again.
    writeList(this.#folder, written);
    this.#take(written);
    return this.#rewrapAll();
  }

  renewUnlockingKey(): void {
    const unlocking = randomBytes(KEY_BYTES);
    const next = nextUnlockFileOf(this.#place);
    writeWhole(next, unlocking);
    const written = this.#written.map((pair, index) => {
      const open = this.#pairs[index];
      if (!open || open.id !== pair.id) throw new Error(`pair ${pair.id} of the keyring is damaged`);
      const again = wrap(unlocking, `pair ${pair.id}`, open.privateKey);
      return { ...pair, wrapped_private_key: again.toString('base64') };
    });
    writeList(this.#folder, written);
    renameSync(next, unlockFileOf(this.#place));
    syncFolder(path.dirname(next));
    this.#unlocking = unlocking;
    this.#written = written;
  }

  /** Safe to be cut short: a key still wrapped by an earlier pair opens as before. */
  async #rewrapAll(): Promise<number> {
    const records = this.#listRecords();
    let count = 0;
    for (let at = 0; at < records.length; at += REWRAPPED_AT_ONCE) {
      const some = records.slice(at, at + REWRAPPED_AT_ONCE).map(async ({ record, part, file }) => {
        if (part === 'gone') return;
        const key = this.#unwrapped(readFileSync(file), record, part);
        if (!key) throw new Error(`the key file of record ${record} is damaged`);
        await replaceWhole(file, this.#wrapped(key, record, part, this.#newest));
        count++;
      });
      await Promise.all(some);
    }
    for (const shelf of this.#shelves()) syncFolder(shelf);
    return count;
  }

  #shelves(): readonly string[] {
    const records = path.join(this.#folder, 'records');
    return existsSync(records) ? readdirSync(records).map((shelf) => path.join(records, shelf)) : [];
  }

  #listRecords(): readonly { record: string; part: RecordPart | 'gone'; file: string }[] {
    return this.#shelves().flatMap((shelf) =>
      readdirSync(shelf).flatMap((name) => {
        const [, record, part, gone] =
          /^([0-9a-f-]{16,64})\.(?:(narrative|identity)\.key|(gone))$/.exec(name) ?? [];
        if (record === undefined) return [];
        const is = gone ? 'gone' : part === 'identity' ? 'identity' : 'narrative';
        return [{ record, part: is, file: path.join(shelf, name) } as const];
      }),
    );
  }

  #at(record: string, part: RecordPart | 'gone'): { folder: string; file: string } {
    if (!/^[0-9a-f-]{16,64}$/.test(record)) throw new Error('a record is named by its id');
    const folder = path.join(this.#folder, 'records', record.slice(0, 2));
    return { folder, file: path.join(folder, `${record}.${part === 'gone' ? part : `${part}.key`}`) };
  }

  #wrapped(key: RecordKey, record: string, part: RecordPart, by: OpenPair): Buffer {
    return Buffer.concat([Buffer.from(by.id, 'hex'), wrap(by.wrapping, `record ${record} ${part}`, key)]);
  }

  #unwrapped(bytes: Buffer, record: string, part: RecordPart): Buffer | null {
    const by = this.#pairOf(bytes.subarray(0, 8).toString('hex'));
    return by ? unwrap(by.wrapping, `record ${record} ${part}`, bytes.subarray(8)) : null;
  }

  /** From the first pair, so that it survives rotation: an index that changed would find nobody again. */
  #lasting(name: string): Buffer {
    const first = this.#pairs[0] ?? this.#newest;
    return hkdf(first.privateKey, NO_SALT, `plimsoll ${name}`);
  }
}

interface OpenPair extends KeyPair {
  readonly id: string;
  /** What record keys are wrapped with: worked out once. */
  readonly wrapping: Buffer;
}

const openPair = (pair: KeyPair): OpenPair => ({
  ...pair,
  id: keyId(pair.publicKey),
  wrapping: hkdf(pair.privateKey, NO_SALT, 'plimsoll wrapping'),
});
