/**
 * One entry of an intake journal as it stands in the file: a mark, the length, a checksum, then a name and what was
 * kept. What was kept is a sealed box; nothing here can read it.
 */
import { crc32 } from 'node:zlib';

/** 16 bytes as 32 hexadecimal letters: the same contact sent twice carries the same name. */
export type EntryName = string;

export interface Entry {
  readonly name: EntryName;
  readonly box: Buffer;
}

const MARK = Buffer.from('PLJ1');
export const HEAD_BYTES = MARK.length + 4 + 4;
const NAME_BYTES = 16;
/** More than any contact can be: a length beyond it is damage. */
const LONGEST = 8 * 1024 * 1024;

/** **Errors**: throws when the name is not 32 hexadecimal letters. */
export function encodeEntry({ name, box }: Entry): Buffer {
  if (!/^[0-9a-f]{32}$/.test(name)) throw new Error('an entry is named by 16 bytes');
  const body = Buffer.concat([Buffer.from(name, 'hex'), box]);
  const head = Buffer.alloc(HEAD_BYTES);
  MARK.copy(head);
  head.writeUInt32BE(body.length, MARK.length);
  head.writeUInt32BE(crc32(body), MARK.length + 4);
  return Buffer.concat([head, body]);
}

export type Decoded =
  | { readonly is: 'entry'; readonly entry: Entry; readonly length: number }
  /** Not all of it is there yet, or the writer died in the middle of it: it was never acknowledged. */
  | { readonly is: 'unfinished' }
  | { readonly is: 'damaged' };

/** What stands at a place of a journal's bytes. */
export function decodeEntry(bytes: Buffer, at: number): Decoded {
  const left = bytes.length - at;
  if (left < HEAD_BYTES) return { is: 'unfinished' };
  if (!bytes.subarray(at, at + MARK.length).equals(MARK)) return { is: 'damaged' };
  const length = bytes.readUInt32BE(at + MARK.length);
  if (length < NAME_BYTES || length > LONGEST) return { is: 'damaged' };
  if (left < HEAD_BYTES + length) return { is: 'unfinished' };
  const body = bytes.subarray(at + HEAD_BYTES, at + HEAD_BYTES + length);
  if (crc32(body) !== bytes.readUInt32BE(at + MARK.length + 4)) return { is: 'damaged' };
  const entry = { name: body.subarray(0, NAME_BYTES).toString('hex'), box: body.subarray(NAME_BYTES) };
  return { is: 'entry', entry, length: HEAD_BYTES + length };
}
