/**
 * Signed heads. Whoever can write to the database could write the whole chain again; they cannot sign for it as it
 * stood. A head that was printed, or sent to somebody else, is what a cut or a rollback shows against.
 */
import {
  type KeyObject,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { canonicalJson } from './canonical.js';
import type { Head } from './journal.js';
import { codeOf } from './postmaster.js';

export interface SignedHead extends Head {
  /** When it was signed. */
  readonly at: string;
  /** The Ed25519 public key, base64 of its SPKI form. Trust it only as far as where you got it. */
  readonly public_key: string;
  readonly signature: string;
}

/** The key of this installation, made at first use. It stands in the data folder and not in the database it signs for. */
export function journalKey(dataFolder: string): KeyObject {
  const file = path.join(dataFolder, 'journal-key.pem');
  try {
    return createPrivateKey(readFileSync(file));
  } catch (e) {
    if (codeOf(e) !== 'ENOENT') throw e;
  }
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  // Written whole beside its place, then linked into it: of two first uses at once one key stands, for both.
  const fresh = `${file}.new-${process.pid}`;
  writeFileSync(fresh, pem, { mode: 0o600 });
  try {
    linkSync(fresh, file);
  } catch (e) {
    if (codeOf(e) !== 'EEXIST') throw e;
  } finally {
    rmSync(fresh);
  }
  return createPrivateKey(readFileSync(file));
}

export const publicKeyText = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');

const signedBytes = (head: Omit<SignedHead, 'signature' | 'public_key'>): Buffer =>
  Buffer.from(
    `plimsoll-head-1\n${canonicalJson({ org: head.org, seq: head.seq, hash: head.hash, at: head.at })}`,
  );

export function signHead(key: KeyObject, head: Head, now: Date): SignedHead {
  const what = { org: head.org, seq: head.seq, hash: head.hash, at: now.toISOString() };
  return {
    ...what,
    public_key: publicKeyText(key),
    signature: sign(null, signedBytes(what), key).toString('base64'),
  };
}

/**
 * Whether the head was signed with the key.
 * **Shape**: `expected` is the public key you were given another way; without it only the head's own is used, which
 * shows that it is whole, not whose it is.
 */
export function checkHead(head: SignedHead, expected?: string): boolean {
  if (expected !== undefined && expected !== head.public_key) return false;
  try {
    const key = createPublicKey({ key: Buffer.from(head.public_key, 'base64'), format: 'der', type: 'spki' });
    return (
      key.asymmetricKeyType === 'ed25519' &&
      verify(null, signedBytes(head), key, Buffer.from(head.signature, 'base64'))
    );
  } catch {
    return false;
  }
}
