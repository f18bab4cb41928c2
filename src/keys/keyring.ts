/**
 * The keyring: a folder outside the database and its backups. It holds the organisation's key pairs, each private half
 * wrapped by the unlocking key, and a key for every record, wrapped by the organisation's. To destroy a record is to
 * destroy its key here. Without this folder a copy of the database is noise; without the unlocking key so is this folder.
 *
 *   organisation.json      the key pairs by generation, newest last; private halves wrapped
 *   unlock.key             32 bytes; may live elsewhere, or nowhere but in the custodians' shares
 *   records/ab/abcd….key   one for each record and part
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
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
import { makeFolder, syncFolder, writeWhole } from './whole-file.js';

export type KeyringProblem =
  | 'keyring-missing'
  | 'keyring-there-already'
  | 'keyring-locked'
  | 'keyring-wrong-unlocking-key'
  | 'keyring-damaged';

/** The parts of a record that are sealed apart, each with a key of its own. */
export type RecordPart = 'narrative' | 'identity';

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
  /** Destroys a record's keys: from here on nobody can read it. **Shape**: how many keys there were. */
  destroy(record: string): number;
  /** A keyed hash of an address or handle, to find the same one again without keeping it in the clear. */
  blindIndex(kind: string, value: string): Buffer;
  /** A 32-byte key for one named purpose, the same at every start until the organisation's key changes. */
  purposeKey(purpose: string): Buffer;
  /** A new key pair and every record key wrapped anew. Old boxes still open. **Shape**: how many were wrapped. */
  rotate(now: Date): number;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** Wraps a key for a named place; the name is bound in. */
function wrap(by: Uint8Array, name: string, secret: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', by, nonce);
  cipher.setAAD(Buffer.from(name));
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

function unwrap(by: Uint8Array, name: string, wrapped: Buffer): Buffer | null {
  if (wrapped.length < NONCE_BYTES + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', by, wrapped.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(name));
    decipher.setAuthTag(wrapped.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(wrapped.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

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
  if (!opensAll(list.value, unlocking.value)) return fail({ code: 'keyring-wrong-unlocking-key' });
  return ok(new OpenKeyring(place.folder, unlocking.value, list.value));
}

class OpenKeyring implements Keyring {
  readonly #folder: string;
  readonly #unlocking: Buffer;
  #written: readonly WrittenPair[];
  #pairs: readonly KeyPair[];

  constructor(folder: string, unlocking: Buffer, written: readonly WrittenPair[]) {
    this.#folder = folder;
    this.#unlocking = unlocking;
    this.#written = written;
    this.#pairs = written.flatMap((pair) => {
      const privateKey = unwrapPair(pair, unlocking);
      return privateKey ? [keyPairFrom(privateKey)] : [];
    });
  }

  get #newest(): KeyPair {
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
    const pair = this.#pairs.find(({ publicKey }) => keyId(publicKey) === id);
    return pair ? open(pair.privateKey, box, purpose) : null;
  }

  recordKey(record: string, part: RecordPart): RecordKey {
    const known = this.findRecordKey(record, part);
    if (known) return known;
    const key = newRecordKey();
    const { folder, file } = this.#place(record, part);
    makeFolder(path.dirname(folder));
    makeFolder(folder);
    writeWhole(file, this.#wrapped(key, record, part, this.#newest));
    return key;
  }

  findRecordKey(record: string, part: RecordPart): RecordKey | null {
    const { file } = this.#place(record, part);
    if (!existsSync(file)) return null;
    const key = this.#unwrapped(readFileSync(file), record, part);
    if (!key) throw new Error(`the key file of record ${record} is damaged`);
    return key;
  }

  destroy(record: string): number {
    let destroyed = 0;
    for (const part of ['narrative', 'identity'] as const) {
      const { folder, file } = this.#place(record, part);
      if (!existsSync(file)) continue;
      rmSync(file);
      syncFolder(folder);
      destroyed++;
    }
    return destroyed;
  }

  blindIndex(kind: string, value: string): Buffer {
    return createHmac('sha256', this.#lasting('blind index')).update(`${kind}\n${value}`).digest();
  }

  purposeKey(purpose: string): Buffer {
    return this.#lasting(`purpose ${purpose}`);
  }

  rotate(now: Date): number {
    const pair = newKeyPair();
    const written = [...this.#written, wrapPair(pair, this.#unlocking, now)];
    // The list first: a record key wrapped by a pair that is not on the list could not be opened again.
    writeList(this.#folder, written);
    this.#written = written;
    this.#pairs = [...this.#pairs, pair];
    return this.#rewrapAll();
  }

  #rewrapAll(): number {
    let count = 0;
    const records = path.join(this.#folder, 'records');
    if (!existsSync(records)) return 0;
    for (const shelf of readdirSync(records))
      for (const name of readdirSync(path.join(records, shelf))) {
        const [record, part] = name.replace(/\.key$/, '').split('.');
        if (!name.endsWith('.key') || !record || (part !== 'narrative' && part !== 'identity')) continue;
        const file = path.join(records, shelf, name);
        const key = this.#unwrapped(readFileSync(file), record, part);
        if (!key) throw new Error(`the key file of record ${record} is damaged`);
        writeWhole(file, this.#wrapped(key, record, part, this.#newest));
        count++;
      }
    return count;
  }

  #place(record: string, part: RecordPart): { folder: string; file: string } {
    if (!/^[0-9a-f-]{16,64}$/.test(record)) throw new Error('a record is named by its id');
    const folder = path.join(this.#folder, 'records', record.slice(0, 2));
    return { folder, file: path.join(folder, `${record}.${part}.key`) };
  }

  #wrapped(key: RecordKey, record: string, part: RecordPart, by: KeyPair): Buffer {
    const id = Buffer.from(keyId(by.publicKey), 'hex');
    return Buffer.concat([id, wrap(wrappingKey(by), `record ${record} ${part}`, key)]);
  }

  #unwrapped(bytes: Buffer, record: string, part: RecordPart): Buffer | null {
    const id = bytes.subarray(0, 8);
    const by = this.#pairs.find(({ publicKey }) =>
      timingSafeEqual(Buffer.from(keyId(publicKey), 'hex'), Buffer.concat([id], 8)),
    );
    return by ? unwrap(wrappingKey(by), `record ${record} ${part}`, bytes.subarray(8)) : null;
  }

  /** From the first pair, so that it survives rotation: an index that changed would find nobody again. */
  #lasting(name: string): Buffer {
    const first = this.#pairs[0] ?? this.#newest;
    return Buffer.from(hkdfSync('sha256', first.privateKey, '', `plimsoll ${name}`, KEY_BYTES));
  }
}

const wrappingKey = (pair: KeyPair): Buffer =>
  Buffer.from(hkdfSync('sha256', pair.privateKey, '', 'plimsoll wrapping', KEY_BYTES));
