/** Comparing what was sent with what must not be guessed letter by letter. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** True when both are the same, in a time that says nothing of where they differ or how long they are. */
export const isSame = (a: string | Uint8Array, b: string | Uint8Array): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());

/** True when one of a few is the same; all are looked at. */
export const isOneOf = (given: string | Uint8Array, wanted: readonly (string | Uint8Array)[]): boolean =>
  wanted.map((one) => isSame(given, one)).some(Boolean);
