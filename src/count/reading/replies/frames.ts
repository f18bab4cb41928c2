/** Byte strings over a pipe, each with its length before it. */
import { readSync, writeSync } from 'node:fs';

const LENGTH_BYTES = 4;

const headOf = (bytes: Uint8Array): Buffer => {
  const head = Buffer.allocUnsafe(LENGTH_BYTES);
  head.writeUInt32BE(bytes.length);
  return head;
};

/** **Shape**: byte strings → the pieces to be sent for them, in order. */
export const framed = (...all: readonly Uint8Array[]): readonly Uint8Array[] =>
  all.flatMap((bytes) => [headOf(bytes), bytes]);

/** Puts byte strings together again, however they were cut on the way. */
export class Frames {
  #held: Uint8Array[] = [];
  #size = 0;

  /** **Shape**: a piece as it came → the byte strings that are whole with it. */
  take(piece: Uint8Array): readonly Buffer[] {
    this.#held.push(piece);
    this.#size += piece.length;
    const wanted = this.#wanted();
    // One long string is put together once, when all of it is here.
    if (wanted === null || this.#size < wanted) return [];
    const all =
      this.#held.length === 1
        ? Buffer.from(piece.buffer, piece.byteOffset, piece.length)
        : Buffer.concat(this.#held, this.#size);
    const found: Buffer[] = [];
    let at = 0;
    while (all.length - at >= LENGTH_BYTES) {
      const end = at + LENGTH_BYTES + all.readUInt32BE(at);
      if (end > all.length) break;
      found.push(all.subarray(at + LENGTH_BYTES, end));
      at = end;
    }
    this.#held = at < all.length ? [all.subarray(at)] : [];
    this.#size = all.length - at;
    return found;
  }

  /** Bytes of the first string with its length; null: not even that is known. */
  #wanted(): number | null {
    if (this.#size < LENGTH_BYTES) return null;
    const first = this.#held[0] ?? new Uint8Array();
    const head = first.length >= LENGTH_BYTES ? first : Buffer.concat(this.#held, this.#size);
    const view = new DataView(head.buffer, head.byteOffset, LENGTH_BYTES);
    return LENGTH_BYTES + view.getUint32(0);
  }
}

const piece = Buffer.allocUnsafeSlow(65_536);
const nobody = new Int32Array(new SharedArrayBuffer(4));

/** A pipe that something else has made to not wait is waited for here. */
function waited(act: () => number): number {
  for (;;)
    try {
      return act();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(nobody, 0, 0, 1);
    }
}

/** Waits for the next byte strings on a file descriptor; null: there will be none. Nothing else runs meanwhile. */
export function nextFrames(from: number, frames: Frames): readonly Buffer[] | null {
  for (;;) {
    const n = waited(() => readSync(from, piece));
    if (n === 0) return null;
    const found = frames.take(Buffer.from(piece.subarray(0, n)));
    if (found.length > 0) return found;
  }
}

/** Sends a byte string whole before it comes back: what is told is told, whatever becomes of this process next. */
export function sendFrame(to: number, bytes: Uint8Array): void {
  const all = Buffer.concat([headOf(bytes), bytes]);
  for (let at = 0; at < all.length; ) {
    const from = at;
    at += waited(() => writeSync(to, all, from));
  }
}
