/**
 * HKDF with SHA-256 for one key of 32 bytes. **Source**: RFC 5869, whose first block this is. Node's own takes many
 * times as long, and a report needs three keys while a child waits.
 */
import { hmac } from './hmac.js';

/** For a secret that is as random as a key already. */
export const NO_SALT: Uint8Array = new Uint8Array(0);

const FIRST_BLOCK = Buffer.from([1]);

/** 32 bytes worked out from a secret, for one purpose. */
export function hkdf(secret: Uint8Array, salt: Uint8Array, purpose: string): Buffer {
  return hmac(hmac(salt, secret), purpose, FIRST_BLOCK);
}
