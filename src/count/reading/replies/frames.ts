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

/** Puts byte strings together again, however they were cut on the way. Each is held once, however long it is. */
export class Frames {
  readonly #head = Buffer.alloc(LENGTH_BYTES);
  #headFilled = 0;
  #body: Buffer | null = null;
  #filled = 0;

  /** **Shape**: a piece as it came → the byte strings that are whole with it. */
  take(piece: Uint8Array): readonly Buffer[] {
    const found: Buffer[] = [];
    for (let at = 0; at < piece.length; ) {
      at += this.#body ? this.#fill(this.#body, piece, at) : this.#fillHead(piece, at);
      if (this.#body && this.#filled === this.#body.length) {
        found.push(this.#body);
        this.#body = null;
        this.#headFilled = 0;
      }
    }
    return found;
  }

  #fillHead(piece: Uint8Array, at: number): number {
    const n = Math.min(LENGTH_BYTES - this.#headFilled, piece.length - at);
    this.#head.set(piece.subarray(at, at + n), this.#headFilled);
    this.#headFilled += n;
    if (this.#headFilled === LENGTH_BYTES) {
      this.#body = Buffer.allocUnsafe(this.#head.readUInt32BE());
      this.#filled = 0;
    }
    return n;
  }

  #fill(body: Buffer, piece: Uint8Array, at: number): number {
    const n = Math.min(body.length - this.#filled, piece.length - at);
    body.set(piece.subarray(at, at + n), this.#filled);
    this.#filled += n;
    return n;
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
    const found = frames.take(piece.subarray(0, n));
    if (found.length > 0) return found;
  }
}

/** Sends a byte string whole before it comes back: what is told is told, whatever becomes of this process next. */
export function sendFrame(to: number, bytes: Uint8Array): void {
  // A long one is not copied to be sent.
  const pieces = bytes.length > piece.length ? framed(bytes) : [Buffer.concat([headOf(bytes), bytes])];
  for (const all of pieces)
    for (let at = 0; at < all.length; ) {
      const from = at;
      at += waited(() => writeSync(to, all, from));
    }
}
