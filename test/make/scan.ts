/** Looks for a mark in every file of a folder, as a thief would: as it is, in other encodings, and inside what is pressed. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** How a mark may stand in bytes. Letters of base64 that depend on what stands beside it are left out. */
export function writingsOf(mark: string): readonly Buffer[] {
  const plain = Buffer.from(mark);
  const base64 = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), plain])
      .toString('base64')
      .replaceAll('=', '');
    const from = before === 0 ? 0 : before + 1;
    return whole.slice(from, Math.floor(((before + plain.length) * 8) / 6));
  });
  return [
    plain,
    Buffer.from(mark.toUpperCase()),
    Buffer.from(mark, 'utf16le'),
    Buffer.from(plain.toString('hex')),
    Buffer.from(plain.toString('hex').toUpperCase()),
    ...base64.map((text) => Buffer.from(text)),
    ...base64.map((text) => Buffer.from(text.replaceAll('+', '-').replaceAll('/', '_'))),
  ];
}

/** Every file below a folder; one that goes away while it is looked for is passed over. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

export interface Found {
  readonly files: number;
  readonly bytes: number;
  /** Where the mark stands. */
  readonly hits: readonly string[];
}

export function scan(folder: string, marks: readonly (string | Uint8Array)[]): Found {
  const writings = marks.flatMap((mark) =>
    typeof mark === 'string' ? writingsOf(mark) : writingsOfKey(mark),
  );
  const hits: string[] = [];
  let bytes = 0;
  const files = filesIn(folder);
  for (const file of files) {
    const held = read(file);
    bytes += held.length;
    if ([held, ...unpressed(held)].some((one) => writings.some((writing) => one.includes(writing))))
      hits.push(file);
  }
  return { files: files.length, bytes, hits };
}

const writingsOfKey = (key: Uint8Array): readonly Buffer[] => {
  const bytes = Buffer.from(key);
  return [
    bytes,
    Buffer.from(bytes.toString('hex')),
    Buffer.from(bytes.toString('base64').replace(/=+$/, '')),
  ];
};

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const MOST_TRIES = 50;

/** What comes out of the file as a whole, and from wherever something pressed seems to begin. */
function unpressed(bytes: Buffer): readonly Buffer[] {
  const out: Buffer[] = [];
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
  const tryOne = (work: () => Buffer): void => {
    try {
      out.push(work());
    } catch {
      // It only looked like it.
    }
  };
  tryOne(() => inflateSync(bytes, lenient));
  tryOne(() => inflateRawSync(bytes, lenient));
  for (
    let at = bytes.indexOf(GZIP), n = 0;
    at >= 0 && n < MOST_TRIES;
    at = bytes.indexOf(GZIP, at + 1), n++
  ) {
    const from = at;
    tryOne(() => gunzipSync(bytes.subarray(from), lenient));
  }
  for (let at = bytes.indexOf(ZIP), n = 0; at >= 0 && n < MOST_TRIES; at = bytes.indexOf(ZIP, at + 1), n++) {
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    tryOne(() => inflateRawSync(bytes.subarray(from), lenient));
  }
  return out;
}
