/**
 * Whether Meta sent this. **Source**: developers.facebook.com, Messenger Platform, "Webhooks": GET with `hub.mode`,
 * `hub.verify_token` and `hub.challenge`; POST with `X-Hub-Signature-256: sha256=` and the HMAC-SHA256 of the raw
 * body, keyed with the app secret, in hexadecimal. There is no time in the signature: an event stays valid for ever,
 * so that exactly-once rests on the message's own name.
 */
import { createHmac } from 'node:crypto';
import { isOneOf, isSame } from '../same-secret.js';

const SIGNATURE = /^sha256=[0-9a-f]{64}$/;

/** **Shape**: the raw body and the header (null when absent or sent twice) → true for one of the valid secrets. */
export const isFromMeta = (
  body: Uint8Array,
  signature: string | null,
  appSecrets: readonly string[],
): boolean =>
  isOneOf(
    signature !== null && SIGNATURE.test(signature) ? signature : 'none',
    appSecrets.map((secret) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`),
  );

/** The challenge to give back when a webhook is set up; null when somebody else asks. */
export function metaChallenge(query: URLSearchParams, verifyToken: string): string | null {
  const challenge = query.get('hub.challenge') ?? '';
  const isAsked =
    query.get('hub.mode') === 'subscribe' && isSame(query.get('hub.verify_token') ?? '', verifyToken);
  return isAsked && /^[\w.-]{1,200}$/.test(challenge) ? challenge : null;
}
