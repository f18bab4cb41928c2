/** Which message it is: the same however often, and by whatever way, it is delivered. */
import { createHash } from 'node:crypto';

/** **Shape**: 64 hexadecimal letters over what does not change on the way. */
export const fingerprintOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');
