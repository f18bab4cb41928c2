/**
 * What a partner gets in return: a name for its referral that nobody else can make up, and a signed receipt. The
 * signing key is made at the first start and stays; its public half is told to everybody.
 */
import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NO_SALT, hkdf, makeFolder, writeWhole } from '../../../keys/index.js';
import { isSame } from '../same-secret.js';
import { signedBytes } from './signature.js';

export interface ReceiptKey {
  /** `whpk_` and base64: what partners check receipts with. */
  readonly publicKey: string;
  /** The headers of a signed answer. */
  sign(body: string, about: { readonly id: string; readonly now: Date }): Readonly<Record<string, string>>;
  /** The name of a referral for its partner. */
  nameOf(contactId: string, partner: string): string;
  /** The contact's id of such a name; null when it is not this partner's, or nobody's. */
  contactOf(name: string, partner: string): string | null;
}

const PRIVATE_DER = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_DER_BYTES = 12;
const MAC_LETTERS = 24;

/** The key of this folder, made when it is not there. */
export function receiptKey(seenFolder: string, realm: 'real' | 'sandbox'): ReceiptKey {
  const file = path.join(seenFolder, 'receipt-key');
  if (!existsSync(file)) {
    makeFolder(seenFolder);
    const made = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
    writeWhole(file, made.subarray(PRIVATE_DER.length));
  }
  return receiptKeyFrom(readFileSync(file), realm);
}

export function receiptKeyFrom(seed: Uint8Array, realm: 'real' | 'sandbox'): ReceiptKey {
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE_DER, seed]), format: 'der', type: 'pkcs8' });
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_DER_BYTES);
  // A name from the sandbox is none outside it.
  const naming = hkdf(seed, NO_SALT, `plimsoll referral names ${realm}`);
  const mac = (contact: string, partner: string): string =>
    createHmac('sha256', naming).update(`${partner}\n${contact}`).digest('hex').slice(0, MAC_LETTERS);
  return {
    publicKey: `whpk_${raw.toString('base64')}`,
    sign(body, { id, now }) {
      const timestamp = String(Math.floor(now.getTime() / 1000));
      const signature = sign(null, signedBytes(id, timestamp, body), key).toString('base64');
      return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1a,${signature}` };
    },
    nameOf: (contact, partner) => `ref_${contact}${mac(contact, partner)}`,
    contactOf(name, partner) {
      const [, contact = '', given = ''] = /^ref_([0-9a-f]{32})([0-9a-f]{24})$/.exec(name) ?? [];
      return isSame(given, mac(contact, partner)) && contact !== '' ? contact : null;
    },
  };
}
