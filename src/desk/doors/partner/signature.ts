/**
 * Signed requests in the form of Standard Webhooks. **Source**: github.com/standard-webhooks, specification 1.0.0:
 * `webhook-id`, `webhook-timestamp` (seconds), `webhook-signature` (several, parted by spaces); what is signed is
 * `id.timestamp.body`; `v1` is HMAC-SHA256 with a key of 24 to 64 bytes written `whsec_` and base64, `v1a` is Ed25519
 * with a public key written `whpk_` and base64. One addition of ours: a request without a body signs its method and
 * path in the body's place, so that a signature for one address is none for another.
 */
import { createHmac, createPublicKey, verify } from 'node:crypto';
import { dayInLondon } from '../../../base/day.js';
import { isOneOf } from '../same-secret.js';
import type { KeyPurpose, Partner, PartnerKey } from './partner.js';

/** The clock of a partner may be so far out, either way. */
export const TOLERANCE_MS = 5 * 60_000;
const LEAST_SHARED_BYTES = 24;
const MOST_SHARED_BYTES = 64;
const MOST_SIGNATURES = 5;

/** A key as it is written in settings. **Shape**: null when it is none, or too short. */
export function readKey(written: string): Pick<PartnerKey, 'kind' | 'bytes'> | null {
  const [, mark, text] = /^(whsec|whpk)_([A-Za-z0-9+/]+={0,2})$/.exec(written) ?? [];
  if (mark === undefined || text === undefined) return null;
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) return null;
  if (mark === 'whpk') return bytes.length === 32 ? { kind: 'ed25519', bytes } : null;
  return bytes.length >= LEAST_SHARED_BYTES && bytes.length <= MOST_SHARED_BYTES
    ? { kind: 'hmac', bytes }
    : null;
}

export interface SignedRequest {
  readonly id: string | null;
  readonly timestamp: string | null;
  readonly signature: string | null;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: Uint8Array;
}

/** The bytes that are signed. */
export const signedBytes = (id: string, timestamp: string, body: Uint8Array | string): Buffer =>
  Buffer.concat([Buffer.from(`${id}.${timestamp}.`), Buffer.from(body)]);

const contentOf = ({ method, path, body }: SignedRequest): Uint8Array | string =>
  body.length > 0 ? body : `${method} ${path}`;

/**
 * True when a key of the partner that is good today, and for this, has signed it within five minutes of now.
 * **Shape**: a partner that is not known is tried all the same, so that the time says nothing of who is.
 */
export function isSigned(
  request: SignedRequest,
  partner: Partner | null,
  { purpose, now }: { purpose: KeyPurpose; now: Date },
): boolean {
  const { id, timestamp, signature } = request;
  if (id === null || timestamp === null || signature === null) return false;
  if (!/^[\w.:-]{1,128}$/.test(id) || !/^\d{9,11}$/.test(timestamp)) return false;
  const today = dayInLondon(now);
  const keys = (partner?.keys ?? [NOBODYS]).filter(
    (key) => key.purposes.includes(purpose) && key.from <= today && today < key.to,
  );
  const signed = signedBytes(id, timestamp, contentOf(request));
  const given = signature.split(' ').slice(0, MOST_SIGNATURES);
  const holds = keys.map((key) => given.map((one) => isBy(key, one, signed)).some(Boolean)).some(Boolean);
  return holds && partner !== null && Math.abs(now.getTime() - Number(timestamp) * 1000) <= TOLERANCE_MS;
}

const NOBODYS: PartnerKey = {
  kind: 'hmac',
  bytes: Buffer.alloc(32, 7),
  purposes: ['refer', 'status', 'sandbox'],
  from: '0001-01-01',
  to: '9999-12-31',
};

function isBy(key: PartnerKey, signature: string, signed: Buffer): boolean {
  if (key.kind === 'hmac')
    return isOneOf(signature, [`v1,${createHmac('sha256', key.bytes).update(signed).digest('base64')}`]);
  const text = /^v1a,([A-Za-z0-9+/]{86}==)$/.exec(signature)?.[1];
  return text !== undefined && verify(null, signed, publicKeyOf(key.bytes), Buffer.from(text, 'base64'));
}

// RFC 8410: what stands before 32 raw bytes of Ed25519 in a key file.
const DER = Buffer.from('302a300506032b6570032100', 'hex');

const publicKeyOf = (raw: Uint8Array) =>
  createPublicKey({ key: Buffer.concat([DER, raw]), format: 'der', type: 'spki' });
