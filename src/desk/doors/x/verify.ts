/**
 * Whether X sent this, and proof to X that we are we. **Source**: docs.x.com, "Webhooks quickstart" and developer.x.com,
 * "Securing webhooks": `x-twitter-webhooks-signature: sha256=` and the HMAC-SHA256 of the raw body, keyed with the
 * consumer secret, in base64; a GET with `crc_token` is answered with the same over the token, within three seconds.
 */
import { createHmac } from 'node:crypto';
import { isOneOf } from '../same-secret.js';

const SIGNATURE = /^sha256=[A-Za-z0-9+/]{43}=$/;

const signed = (secret: string, message: string | Uint8Array): string =>
  `sha256=${createHmac('sha256', secret).update(message).digest('base64')}`;

/** **Shape**: the raw body and the header (null when absent or sent twice) → true for one of the valid secrets. */
export const isFromX = (
  body: Uint8Array,
  signature: string | null,
  consumerSecrets: readonly string[],
): boolean =>
  isOneOf(
    signature !== null && SIGNATURE.test(signature) ? signature : 'none',
    consumerSecrets.map((secret) => signed(secret, body)),
  );

/** What to answer a challenge with, by the first secret; null when no challenge was sent. */
export function xChallenge(query: URLSearchParams, consumerSecret: string): string | null {
  const token = query.get('crc_token');
  // The token is signed with the key that also proves where events come from: a body of an event is never signed here.
  if (token === null || !/^[\w-]{1,200}$/.test(token)) return null;
  return JSON.stringify({ response_token: signed(consumerSecret, token) });
}
