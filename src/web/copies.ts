/**
 * Rendered copies: what a public page answered once is kept as bytes and answered again until its key changes. The
 * same for everybody, so only visitors get them; nothing that a person is shown is ever kept here.
 */
import { createHash } from 'node:crypto';
import { type Encoding, encodingAccepted, packedWhenAsked } from './packed.js';

export interface Copy {
  readonly type: string;
  readonly filename: string | null;
  readonly etag: string;
  readonly plain: Buffer;
  /** Made when first asked for. */
  packed(encoding: Encoding): Buffer;
}

export interface Copies {
  find(key: string): Copy | null;
  keep(key: string, copy: Copy): void;
}

/** Bytes of all copies together; the oldest go first. */
const MOST_BYTES = 48 * 1024 * 1024;

export function copiesKept(most = MOST_BYTES): Copies {
  const kept = new Map<string, Copy>();
  let bytes = 0;
  return {
    find: (key) => {
      const copy = kept.get(key);
      if (copy === undefined) return null;
      // Asked for again: it becomes the youngest.
      kept.delete(key);
      kept.set(key, copy);
      return copy;
    },
    keep: (key, copy) => {
      // Two visitors at once may have made the same one.
      bytes += copy.plain.length - (kept.get(key)?.plain.length ?? 0);
      kept.set(key, copy);
      for (const [old, { plain }] of kept) {
        if (bytes <= most) break;
        kept.delete(old);
        bytes -= plain.length;
      }
    },
  };
}

export interface ToCopy {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly filename?: string;
}

export function copyOf({ type, body, filename }: ToCopy): Copy {
  const plain = Buffer.from(body);
  return {
    type,
    filename: filename ?? null,
    // Weak: the same page, however it is packed.
    etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    packed: packedWhenAsked(plain, QUALITY),
  };
}

/** Pages are packed while somebody waits, so quickly. */
const QUALITY = 5;

const PACKS = /^(?:text\/|image\/svg|application\/(?:json|ld\+json|feed\+json|atom\+xml|csvm\+json))/;
const WORTH_PACKING = 1024;

/** How to send it to somebody who accepts that; workbooks are packed already. */
export function encodingFor(copy: Copy, accepts: string): Encoding | null {
  if (copy.plain.length <= WORTH_PACKING || !PACKS.test(copy.type)) return null;
  return encodingAccepted(accepts);
}
