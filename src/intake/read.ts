/** The reading half of intake journals: what has been kept since a place in each file. Reading alters nothing. */
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { syncFolder } from '../keys/index.js';
import { type Entry, HEAD_BYTES, decodeEntry } from './entry.js';

export interface Kept extends Entry {
  /** Where in the file this entry ends: the place to read on from. */
  readonly end: number;
}

export interface Reading {
  readonly entries: readonly Kept[];
  /** Where to read on from. */
  readonly next: number;
  /** True when bytes stand there that are no entry: shown to people, never passed over in silence. */
  readonly isDamaged: boolean;
}

/** The journals of a folder, oldest first, by name. */
export const listJournals = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.intake'))
        .toSorted(byStart)
    : [];

const startOf = (name: string): bigint => BigInt(/-(\d+)-[0-9a-f]+\.intake$/.exec(name)?.[1] ?? '0');

function byStart(a: string, b: string): number {
  const [first, second] = [startOf(a), startOf(b)];
  return first < second ? -1 : first > second ? 1 : a < b ? -1 : 1;
}

const MOST_BYTES = 4 * 1024 * 1024;
const LONGEST_ENTRY = 9 * 1024 * 1024;

/** Some entries from a place on. **Shape**: none, with `next` unmoved, when nothing more is whole. */
export function readJournal(folder: string, name: string, from: number): Reading {
  const file = openSync(path.join(folder, path.basename(name)), 'r');
  try {
    const left = fstatSync(file).size - from;
    const some = decode(bytesOf(file, from, Math.min(left, MOST_BYTES)), from);
    // An entry longer than what was read at first is read whole.
    return some.entries.length === 0 && !some.isDamaged && left > MOST_BYTES
      ? decode(bytesOf(file, from, Math.min(left, LONGEST_ENTRY)), from)
      : some;
  } finally {
    closeSync(file);
  }
}

function bytesOf(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(Math.max(0, length));
  let done = 0;
  while (done < bytes.length) {
    const read = readSync(file, bytes, done, bytes.length - done, from + done);
    if (read === 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
}

function decode(bytes: Buffer, from: number): Reading {
  const entries: Kept[] = [];
  let at = 0;
  while (bytes.length - at >= HEAD_BYTES) {
    const decoded = decodeEntry(bytes, at);
    if (decoded.is === 'damaged') return { entries, next: from + at, isDamaged: true };
    if (decoded.is === 'unfinished') break;
    at += decoded.length;
    entries.push({ ...decoded.entry, end: from + at });
  }
  return { entries, next: from + at, isDamaged: false };
}

const ASIDE = '.aside';

/**
 * Takes away a journal whose every entry up to a place is in the database and its backups. It is put aside first: from
 * then on nobody is thanked for what is appended to it, so what has been thanked for is found in it or nowhere.
 * **Shape**: false, and the journal stays, when there is more in it than that.
 */
export function clearJournal(folder: string, name: string, upTo: number): boolean {
  const file = path.join(folder, path.basename(name));
  renameSync(file, file + ASIDE);
  syncFolder(folder);
  const { entries, isDamaged } = readJournal(folder, name + ASIDE, upTo);
  if (entries.length > 0 || isDamaged) {
    renameSync(file + ASIDE, file);
    syncFolder(folder);
    return false;
  }
  rmSync(file + ASIDE, { force: true });
  syncFolder(folder);
  return true;
}

/** Puts back what was put aside by a clearing that was cut off before it could look again. */
export function restoreAside(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((one) => one.endsWith(`.intake${ASIDE}`)))
    renameSync(path.join(folder, name), path.join(folder, name.slice(0, -ASIDE.length)));
}
