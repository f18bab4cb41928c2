/**
 * Sealed boxes: anybody who has the organisation's public key can close one, only the holder of its private key can
 * open it. X25519, HKDF-SHA-256 and AES-256-GCM; what is inside is filled up to a few fixed sizes, so that a length
 * says little. The same construction as age and SecureDrop's submission key: who breaks into the process that seals
 * reads what comes next, never what came before.
 */
import {
  type KeyObject,
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
} from 'node:crypto';
import { hkdf } from './hkdf.js';
import { someRandom } from './some-random.js';

/** 32 bytes: safe to give to anybody. */
export type PublicKey = Uint8Array;
/** 32 bytes: the seed of the private key. */
export type PrivateKey = Uint8Array;

export interface KeyPair {
  readonly publicKey: PublicKey;
  readonly privateKey: PrivateKey;
}

/** What a box is bound to: the same bytes opened under another name do not open. */
export type BoxPurpose = 'contact' | 'reply' | 'backup' | 'export';

const MARK = Buffer.from('PB1\n');
const KEY_ID_BYTES = 8;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const TAG_BYTES = 16;
const HEADER_BYTES = MARK.length + KEY_ID_BYTES + KEY_BYTES + SALT_BYTES;
const LENGTH_BYTES = 4;

// RFC 8410: what stands before 32 raw bytes of X25519 in a key file.
const PUBLIC_DER = Buffer.from('302a300506032b656e032100', 'hex');
const PRIVATE_DER = Buffer.from('302e020100300506032b656e04220420', 'hex');
const NO_NONCE = Buffer.alloc(12);

const publicKeyOf = (raw: PublicKey): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_DER, raw]), format: 'der', type: 'spki' });

const privateKeyOf = (raw: PrivateKey): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PRIVATE_DER, raw]), format: 'der', type: 'pkcs8' });

const rawPublic = (key: KeyObject): Buffer =>
  key.export({ format: 'der', type: 'spki' }).subarray(PUBLIC_DER.length);

export function newKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const raw = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PRIVATE_DER.length);
  return { publicKey: rawPublic(publicKey), privateKey: raw };
}

/** The pair whose private half is these 32 bytes: for a key that is worked out from a code. */
export const keyPairFrom = (seed: Uint8Array): KeyPair => ({
  privateKey: seed,
  publicKey: rawPublic(createPublicKey(privateKeyOf(seed))),
});

/** The first bytes of a public key's hash: which of several keys a box was closed with. */
export const keyId = (publicKey: PublicKey): string =>
  createHash('sha256')
    .update(publicKey)
    .digest('hex')
    .slice(0, KEY_ID_BYTES * 2);

const BUCKETS = [1024, 4096, 16_384, 65_536] as const;

const paddedLength = (length: number): number =>
  BUCKETS.find((bucket) => length <= bucket) ?? Math.ceil(length / 65_536) * 65_536;

/** The same place for every box, blank between two: what was told is not left lying in memory either. */
const filled = Buffer.alloc(65_536);

/** Fills bytes up to one of a few lengths, and lets go of them when `use` has been. */
function padded<T>(bytes: Uint8Array, use: (all: Buffer) => T): T {
  const length = paddedLength(bytes.length + LENGTH_BYTES);
  const all = length <= filled.length ? filled.subarray(0, length) : Buffer.alloc(length);
  all.writeUInt32BE(bytes.length, 0);
  all.set(bytes, LENGTH_BYTES);
  const used = use(all);
  all.fill(0, 0, LENGTH_BYTES + bytes.length);
  return used;
}

function unpad(padded: Buffer): Buffer | null {
  const length = padded.length < LENGTH_BYTES ? -1 : padded.readUInt32BE(0);
  return length < 0 || length > padded.length - LENGTH_BYTES
    ? null
    : padded.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
}

/** How many boxes share one half of the exchange. Each still has a key of its own, from its own salt. */
const PER_EXCHANGE = 256;
const LONGEST_EXCHANGE_MS = 10_000;

interface Exchange {
  readonly ours: Buffer;
  readonly shared: Buffer;
  left: number;
}

/**
 * A way of closing boxes for one public key.
 * One key agreement serves up to 256 boxes or ten seconds: it is the dear part, and what a break-in could read back
 * is what those ten seconds brought.
 */
export function sealer(publicKey: PublicKey): (bytes: Uint8Array, purpose: BoxPurpose) => Buffer {
  const theirs = publicKeyOf(publicKey);
  const id = Buffer.from(keyId(publicKey), 'hex');
  let exchange: Exchange | null = null;
  const next = (): Exchange => {
    if (exchange && exchange.left > 0) return exchange;
    const begun = beginExchange(theirs);
    exchange = begun;
    setTimeout(() => {
      if (exchange === begun) exchange = null;
    }, LONGEST_EXCHANGE_MS).unref();
    return begun;
  };
  return (bytes, purpose) => {
    const with_ = next();
    with_.left--;
    return close(bytes, { purpose, id, exchange: with_ });
  };
}

function beginExchange(theirs: KeyObject): Exchange {
  const pair = generateKeyPairSync('x25519');
  return {
    ours: rawPublic(pair.publicKey),
    shared: diffieHellman({ privateKey: pair.privateKey, publicKey: theirs }),
    left: PER_EXCHANGE,
  };
}

function close(
  bytes: Uint8Array,
  { purpose, id, exchange }: { purpose: BoxPurpose; id: Buffer; exchange: Exchange },
): Buffer {
  const header = Buffer.concat([MARK, id, exchange.ours, someRandom(SALT_BYTES)]);
  const cipher = createCipheriv('aes-256-gcm', boxKey(exchange.shared, header, purpose), NO_NONCE);
  cipher.setAAD(header);
  const sealed = padded(bytes, (all) => cipher.update(all));
  return Buffer.concat([header, sealed, cipher.final(), cipher.getAuthTag()]);
}

/** One key a box, so the nonce may stand still. The whole header goes in: no part of it can be exchanged. */
const boxKey = (shared: Buffer, header: Buffer, purpose: BoxPurpose): Buffer =>
  hkdf(shared, header, `plimsoll box 1 ${purpose}`);

/** Closes one box. */
export const seal = (publicKey: PublicKey, bytes: Uint8Array, purpose: BoxPurpose): Buffer =>
  sealer(publicKey)(bytes, purpose);

/** Which key a box was closed with; null when it is no box. */
export function boxKeyId(box: Uint8Array): string | null {
  const bytes = Buffer.from(box.buffer, box.byteOffset, box.byteLength);
  if (bytes.length < HEADER_BYTES + TAG_BYTES || !bytes.subarray(0, MARK.length).equals(MARK)) return null;
  return bytes.subarray(MARK.length, MARK.length + KEY_ID_BYTES).toString('hex');
}

/** Opens a box. **Shape**: what was put in; null when it is not a box for this key and purpose, or was altered. */
export function open(privateKey: PrivateKey, box: Uint8Array, purpose: BoxPurpose): Buffer | null {
  if (boxKeyId(box) === null) return null;
  const bytes = Buffer.from(box.buffer, box.byteOffset, box.byteLength);
  const header = bytes.subarray(0, HEADER_BYTES);
  const ours = header.subarray(MARK.length + KEY_ID_BYTES, MARK.length + KEY_ID_BYTES + KEY_BYTES);
  try {
    const shared = diffieHellman({ privateKey: privateKeyOf(privateKey), publicKey: publicKeyOf(ours) });
    const decipher = createDecipheriv('aes-256-gcm', boxKey(shared, header, purpose), NO_NONCE);
    decipher.setAAD(header);
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return unpad(
      Buffer.concat([decipher.update(bytes.subarray(HEADER_BYTES, -TAG_BYTES)), decipher.final()]),
    );
  } catch {
    return null;
  }
}
