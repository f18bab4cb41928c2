/**
 * The directory of a zip where there is nothing odd about it, which is nearly always. Whatever is odd (a comment, a
 * second disk, sizes of 64 bits, names that are no plain path) is left to the package, which knows all of it.
 * **Source**: APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16.
 */
import { Refusal } from './workbook.js';

export interface ZipEntry {
  readonly fileName: string;
  readonly generalPurposeBitFlag: number;
  readonly compressionMethod: number;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  readonly relativeOffsetOfLocalHeader: number;
}

const [END_MARK, END_BYTES] = [0x06_05_4b_50, 22];
const [ENTRY_MARK, ENTRY_BYTES] = [0x02_01_4b_50, 46];
const [MOST_16, MOST_32] = [0xff_ff, 0xff_ff_ff_ff];
/** How well it was packed, sizes after the data, names in UTF-8, and whether it is encrypted. */
const PLAIN_FLAGS = 0x08_0f;
const PLAIN_NAME = /^(?![a-z]:|\/)(?!(?:.*\/)?\.\.(?:\/|$))[\x20-\x5b\x5d-\x7e]+$/i;
/** Extra fields that say another size or another name. */
const [SIZES_64, UNICODE_NAME] = [1, 0x70_75];

export function refuseMany(n: number, most: number): void {
  if (n > most) throw new Refusal('workbook-too-many-entries', { n });
}

/** **Shape**: the bytes of a zip → its entries by name; null: there is something odd about it. */
export function plainDirectory(bytes: Uint8Array, most: number): ReadonlyMap<string, ZipEntry> | null {
  const b = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = b.length - END_BYTES;
  if (end < 0 || b.readUInt32LE(end) !== END_MARK || b.readUInt16LE(end + 20) !== 0) return null;
  const [n, size, from] = [b.readUInt16LE(end + 10), b.readUInt32LE(end + 12), b.readUInt32LE(end + 16)];
  if (b.readUInt32LE(end + 4) !== 0 || b.readUInt16LE(end + 8) !== n || n === MOST_16 || from + size !== end)
    return null;
  refuseMany(n, most);
  const entries = new Map<string, ZipEntry>();
  let at = from;
  for (let i = 0; i < n; i++) {
    const next = at + ENTRY_BYTES <= end ? endOfEntry(b, at) : end + 1;
    const entry = next <= end ? entryAt(b, at) : null;
    if (!entry || entries.has(entry.fileName)) return null;
    entries.set(entry.fileName, entry);
    at = next;
  }
  return at === end ? entries : null;
}

const endOfEntry = (b: Buffer, at: number): number =>
  at + ENTRY_BYTES + b.readUInt16LE(at + 28) + b.readUInt16LE(at + 30) + b.readUInt16LE(at + 32);

function entryAt(b: Buffer, at: number): ZipEntry | null {
  if (b.readUInt32LE(at) !== ENTRY_MARK) return null;
  const nameEnd = at + ENTRY_BYTES + b.readUInt16LE(at + 28);
  const entry = {
    fileName: b.toString('latin1', at + ENTRY_BYTES, nameEnd),
    generalPurposeBitFlag: b.readUInt16LE(at + 8),
    compressionMethod: b.readUInt16LE(at + 10),
    compressedSize: b.readUInt32LE(at + 20),
    uncompressedSize: b.readUInt32LE(at + 24),
    relativeOffsetOfLocalHeader: b.readUInt32LE(at + 42),
  };
  return isPlain(entry) && hasPlainExtras(b, nameEnd, b.readUInt16LE(at + 30)) ? entry : null;
}

const isPlain = (e: ZipEntry): boolean =>
  (e.generalPurposeBitFlag & ~PLAIN_FLAGS) === 0 &&
  e.compressedSize !== MOST_32 &&
  e.uncompressedSize !== MOST_32 &&
  e.relativeOffsetOfLocalHeader !== MOST_32 &&
  !(e.compressionMethod === 0 && e.compressedSize !== e.uncompressedSize) &&
  PLAIN_NAME.test(e.fileName);

function hasPlainExtras(b: Buffer, from: number, length: number): boolean {
  const end = from + length;
  let at = from;
  while (at + 4 <= end) {
    const id = b.readUInt16LE(at);
    if (id === SIZES_64 || id === UNICODE_NAME) return false;
    at += 4 + b.readUInt16LE(at + 2);
  }
  return at <= end;
}
