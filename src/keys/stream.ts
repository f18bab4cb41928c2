/**
 * Files of any length sealed for somebody who is not here: a box with the file's own key, then chunks of 64 KiB. Each
 * chunk's place in the order, and whether it is the last, is bound in, so that none can be taken out, moved or cut off
 * without being noticed. The construction is age's, on our own box.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type PrivateKey, type PublicKey, open, seal } from './box.js';

const MARK = Buffer.from('PBS1');
const CHUNK_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const LONGEST_BOX = 64 * 1024;

/** A sealed stream that cannot be what was sealed: altered, cut, put together from others, or for another key. */
export class NotWhole extends Error {
  constructor(why: string) {
    super(`the sealed file cannot be read: ${why}`);
  }
}

/** 11 bytes of number and one that says whether it is the last. */
function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Seals what comes, as it comes. `name` is bound in: another file's bytes do not open under it. */
export async function* sealStream(
  recipient: PublicKey,
  name: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const key = randomBytes(32);
  const box = seal(recipient, key, 'backup');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(box.length);
  yield Buffer.concat([MARK, length, box]);
  let number = 0;
  for await (const { bytes, isLast } of chunksOf(source, CHUNK_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number++, isLast));
    cipher.setAAD(Buffer.from(name));
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Opens a sealed stream. **Errors**: throws `NotWhole`; what was given before it is not to be trusted as a whole. */
export async function* openStream(
  privateKey: PrivateKey,
  name: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const reader = readerOf(source);
  const key = await openHead(privateKey, reader);
  let number = 0;
  for await (const { bytes, isLast } of chunksOf(reader.rest(), CHUNK_BYTES + TAG_BYTES)) {
    if (bytes.length < TAG_BYTES) throw new NotWhole('it is cut off');
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number++, isLast));
    decipher.setAAD(Buffer.from(name));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const opened = decipher.update(bytes.subarray(0, -TAG_BYTES));
    try {
      decipher.final();
    } catch {
      throw new NotWhole(`chunk ${number} was altered, moved or cut off`);
    }
    yield opened;
  }
}

async function openHead(privateKey: PrivateKey, reader: Reader): Promise<Buffer> {
  const head = await reader.take(MARK.length + 4);
  if (!head?.subarray(0, MARK.length).equals(MARK)) throw new NotWhole('it is no sealed file');
  const length = head.readUInt32BE(MARK.length);
  const box = length > LONGEST_BOX ? null : await reader.take(length);
  const key = box && open(privateKey, box, 'backup');
  if (!key) throw new NotWhole('it was sealed for another key');
  return key;
}

/** Chunks of one length; the last, shorter or empty, says that it is the last. */
async function* chunksOf(
  source: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<{ readonly bytes: Buffer; readonly isLast: boolean }> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const bytes of source) {
    held.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    size += bytes.length;
    if (size <= length) continue;
    // One byte more than a chunk must be there before it is known not to be the last.
    let all = Buffer.concat(held);
    for (; all.length > length; all = all.subarray(length))
      yield { bytes: all.subarray(0, length), isLast: false };
    held = [all];
    size = all.length;
  }
  yield { bytes: Buffer.concat(held), isLast: true };
}

/** Bytes of a stream, taken as they are wanted. */
export interface Reader {
  /** So many bytes, or null when there are not so many. */
  take(length: number): Promise<Buffer | null>;
  /** The bytes up to the next line end, without it; null at the end. */
  line(): Promise<Buffer | null>;
  rest(): AsyncGenerator<Buffer>;
}

export function readerOf(source: AsyncIterable<Uint8Array>): Reader {
  const coming = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const next = await coming.next();
    if (next.done) return false;
    const pieces = [held, next.value];
    // Pieces are gathered in doubling lots, so that a long line is not copied once for each of them.
    for (let size = next.value.length; size < held.length; ) {
      const after = await coming.next();
      if (after.done) break;
      pieces.push(after.value);
      size += after.value.length;
    }
    held = Buffer.concat(pieces);
    return true;
  };
  const take = async (length: number): Promise<Buffer | null> => {
    while (held.length < length) if (!(await more())) return null;
    const taken = held.subarray(0, length);
    held = held.subarray(length);
    return taken;
  };
  return {
    take,
    async line() {
      for (let from = 0; ; ) {
        const at = held.indexOf(0x0a, from);
        if (at >= 0) return (await take(at + 1))?.subarray(0, -1) ?? null;
        from = held.length;
        if (!(await more())) return held.length === 0 ? null : take(held.length);
      }
    },
    async *rest() {
      if (held.length > 0) yield held;
      held = Buffer.alloc(0);
      for (let next = await coming.next(); !next.done; next = await coming.next())
        yield Buffer.from(next.value);
    },
  };
}
