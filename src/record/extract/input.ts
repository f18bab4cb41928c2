/** Where the bytes of an extract come from: a file, or a stream read once. */
import { type FileHandle, open } from 'node:fs/promises';

/** Bytes read at a time: a block a worker reads in a few milliseconds. */
export const CHUNK = 1 << 20;
/** A heading is in the first bytes … */
const HEAD = 256 * 1024;
/** … or, where the first line of JSON lines holds a whole document as its narrative, in these; or it is no extract. */
const LONGEST_LINE = 16 * 1024 * 1024;

const NEWLINE = 10;
const hasLine = (head: Buffer): boolean => head.includes(NEWLINE);

export interface Input {
  /** The first bytes, read without moving on. */
  readonly head: Buffer;
  /** Bytes in all; null for a stream. */
  readonly size: number | null;
  /** The bytes from a place on. A stream can be read once, from any place ahead. */
  readonly from: (place: number) => AsyncIterable<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** A file on disk. UTF-16 is turned into UTF-8 as it is read. */
export async function fileInput(path: string): Promise<Input> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  const first = await headOf(file, Math.min(HEAD, size));
  const head = hasLine(first) ? first : await headOf(file, Math.min(LONGEST_LINE, size));
  const utf16 = utf16Of(head);
  if (utf16) return streamInput(inUtf8(chunksOf(file, 0), utf16), () => file.close());
  return { head, size, from: (place) => chunksOf(file, place), close: () => file.close() };
}

async function headOf(file: FileHandle, length: number): Promise<Buffer> {
  const head = Buffer.alloc(length);
  await file.read(head, 0, length, 0);
  return head;
}

async function* chunksOf(file: FileHandle, from: number): AsyncGenerator<Uint8Array> {
  for (let at = from; ; ) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafeSlow(CHUNK), 0, CHUNK, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

const utf16Of = (head: Buffer): 'utf-16le' | 'utf-16be' | null =>
  head[0] === 0xff && head[1] === 0xfe
    ? 'utf-16le'
    : head[0] === 0xfe && head[1] === 0xff
      ? 'utf-16be'
      : null;

async function* inUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: 'utf-16le' | 'utf-16be',
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

/** A stream, its first bytes read ahead. */
export async function streamInput(
  chunks: AsyncIterable<Uint8Array>,
  close: () => Promise<void> = async () => undefined,
): Promise<Input> {
  const rest = chunks[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < HEAD || (head.length < LONGEST_LINE && !hasLine(head))) {
    const next = await rest.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  const utf16 = utf16Of(head);
  const all = async function* (): AsyncGenerator<Uint8Array> {
    yield head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  };
  if (utf16) return streamInput(inUtf8(all(), utf16), close);
  return { head, size: null, from: (place) => after(all(), place), close };
}

async function* after(chunks: AsyncIterable<Uint8Array>, place: number): AsyncGenerator<Uint8Array> {
  let left = place;
  for await (const chunk of chunks) {
    if (left >= chunk.byteLength) left -= chunk.byteLength;
    else {
      yield left > 0 ? chunk.subarray(left) : chunk;
      left = 0;
    }
  }
}
