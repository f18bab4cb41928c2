/** Bytes packed for the wire when they are first asked for so, and kept: nothing is packed that nobody asks for. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** **Shape**: `quality` is Brotli's, 0 to 11. Ten is nearly as small as eleven and three times as quick; five, thirty times. */
export function packedWhenAsked(plain: Buffer, quality: number): (encoding: Encoding) => Buffer {
  const made = new Map<Encoding, Buffer>();
  return (encoding) => {
    const known = made.get(encoding);
    if (known) return known;
    const bytes = encoding === 'gzip' ? gzipSync(plain, { level: 6 }) : brotli(plain, quality);
    made.set(encoding, bytes);
    return bytes;
  };
}

const brotli = (plain: Buffer, quality: number): Buffer =>
  brotliCompressSync(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });

/** The best that somebody who accepts this can unpack, or null. */
export function encodingAccepted(accepts: string): Encoding | null {
  if (/\bbr\b/.test(accepts)) return 'br';
  return /\bgzip\b/.test(accepts) ? 'gzip' : null;
}
