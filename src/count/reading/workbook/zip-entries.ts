/** Opens a zip file only as far as its directory, and refuses a bomb before a byte of it is inflated. */
import type { Readable } from 'node:stream';
import { inflateRawSync } from 'node:zlib';
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';
import { type Limits, Refusal } from './workbook.js';
import { type ZipEntry, plainDirectory, refuseMany } from './zip-directory.js';

export interface ZipEntries {
  readonly names: readonly string[];
  /** The entry's bytes as they are inflated; never more than it declared. Null: there is no such entry. */
  readonly open: (name: string) => Promise<Readable | Uint8Array | null>;
  /** A small entry as it is packed: two entries that are alike have the same text. Null: large, or none. */
  readonly likeness: (name: string) => string | null;
}

const MEGABYTE = 1_000_000;

/** **Errors**: throws `Refusal` for what is no zip, is encrypted, overlaps, or is more than the limits allow. */
export async function openZip(bytes: Uint8Array, limits: Limits): Promise<ZipEntries> {
  const directory = plainDirectory(bytes, limits.entries) ?? (await fullDirectory(bytes, limits.entries));
  refuseBombs([...directory.values()], bytes.length, limits);
  return {
    names: [...directory.keys()],
    open: async (name) => {
      const entry = directory.get(name);
      if (entry === undefined) return null;
      if (!isReadable(entry)) throw new Refusal('workbook-encrypted');
      return wholeEntry(bytes, entry) ?? (await streamOf(bytes, name));
    },
    likeness: (name) => {
      const entry = directory.get(name);
      if (entry === undefined || entry.compressedSize > LIKE || !isReadable(entry)) return null;
      const packed = packedBytes(bytes, entry);
      return packed && `${entry.compressionMethod} ${entry.uncompressedSize} ${latinOf(packed)}`;
    },
  };
}

/** Settings and lists of parts are shorter than this, and alike in all files of one program. */
const LIKE = 4_000;

const latinOf = (b: Uint8Array): string => Buffer.from(b.buffer, b.byteOffset, b.length).toString('latin1');

/** Larger entries, and those a plain look at the directory does not find, are left to the package. */
async function streamOf(bytes: Uint8Array, name: string): Promise<Readable> {
  const zip = await opened(bytes);
  const entry = (await entriesOf(zip)).get(name);
  if (entry === undefined) throw new Refusal('workbook-broken');
  return zip.openReadStreamPromise(entry);
}

/** Smaller parts are inflated at once: a stream each would take longer than the work. */
const SMALL = 1_000_000;
const [LOCAL_HEADER, LOCAL_MARK] = [30, 0x04_03_4b_50];
const [STORED, DEFLATED] = [0, 8];

/** Null: it is large, or stands where the directory does not say, and is read as a stream. */
function wholeEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  if (entry.uncompressedSize > SMALL || entry.compressedSize > SMALL) return null;
  const packed = packedBytes(bytes, entry);
  if (packed === null) return null;
  if (packed.length !== entry.compressedSize) throw new Refusal('workbook-broken');
  if (entry.compressionMethod === STORED) return packed.length === entry.uncompressedSize ? packed : refuse();
  return entry.compressionMethod === DEFLATED ? inflated(packed, entry.uncompressedSize) : null;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.relativeOffsetOfLocalHeader;
  if (at + LOCAL_HEADER > bytes.length || view.getUint32(at, true) !== LOCAL_MARK) return null;
  const from = at + LOCAL_HEADER + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return bytes.subarray(from, from + entry.compressedSize);
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  try {
    const whole = inflateRawSync(packed, {
      maxOutputLength: Math.max(1, size),
      chunkSize: Math.max(64, size),
    });
    return whole.length === size ? whole : refuse();
  } catch {
    return refuse();
  }
}

const refuse = (): never => {
  throw new Refusal('workbook-broken');
};

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
  } catch {
    throw new Refusal('workbook-not-a-zip');
  }
}

async function fullDirectory(bytes: Uint8Array, most: number): Promise<ReadonlyMap<string, ZipEntry>> {
  const zip = await opened(bytes);
  refuseMany(zip.entryCount, most);
  return entriesOf(zip);
}

/** Names twice over are refused: two programs would each believe another one. */
async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw new Refusal('workbook-broken');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('workbook-broken');
  }
  return entries;
}

function refuseBombs(entries: readonly ZipEntry[], fileSize: number, limits: Limits): void {
  const total = entries.reduce((sum, e) => sum + e.uncompressedSize, 0);
  const packed = entries.reduce((sum, e) => sum + e.compressedSize, 0);
  if (total > limits.totalBytes) throw new Refusal('workbook-too-large', { bytes: total });
  if (packed > fileSize) throw new Refusal('workbook-overlap');
  for (const e of entries) {
    if (isEncrypted(e)) throw new Refusal('workbook-encrypted');
    if (e.uncompressedSize > MEGABYTE && e.uncompressedSize > e.compressedSize * limits.ratio)
      throw new Refusal('workbook-ratio', { file: e.fileName });
  }
}

const isEncrypted = (e: ZipEntry): boolean => (e.generalPurposeBitFlag & 1) !== 0;
const isReadable = (e: ZipEntry): boolean =>
  !isEncrypted(e) && (e.compressionMethod === STORED || e.compressionMethod === DEFLATED);
