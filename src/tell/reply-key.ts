/**
 * From a code to the box its replies lie in. The fast half (seed) is worked out at the sending and travels sealed
 * inside the report; the slow half is worked out once by the inner rooms, and once a try when somebody comes back.
 * So sending stays quick for a frightened child and guessing stays slow for everybody.
 */
import { scrypt } from 'node:crypto';
import { hkdf } from '../keys/index.js';

/** The cost of one try: about 40 ms and 16 MB. **Source**: docs/decisions/0017 has the arithmetic. */
const COST = { N: 2 ** 14, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

export interface ReplyKey {
  /** 64 hexadecimal letters: the box's name. */
  readonly lookup: string;
  /** 32 bytes: the private key that opens it. */
  readonly privateKey: Uint8Array;
}

/** The seed of a code: 32 bytes. `pepper` is the public door's secret, so that a stolen box folder alone is of no use. */
export const replySeed = (code: Uint8Array, pepper: Uint8Array): Buffer =>
  hkdf(code, pepper, 'plimsoll reply seed');

/** The box of a seed. Slow on purpose. */
export function replyKey(seed: Uint8Array): Promise<ReplyKey> {
  return new Promise((resolve, reject) =>
    scrypt(seed, 'plimsoll reply box', 64, COST, (error, bytes) =>
      error
        ? reject(error)
        : resolve({ lookup: bytes.subarray(0, 32).toString('hex'), privateKey: bytes.subarray(32) }),
    ),
  );
}
