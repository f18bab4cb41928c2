/**
 * Blots out entries of a journal whose record has been destroyed: what they held
 * was sealed to the organisation's key, not to the record's, so it has to go by itself. Bytes that the writer is done
 * with are written over in their place; the file's shape, and every other entry, stay.
 */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { type EntryName, encodeEntry } from './entry.js';
import { readJournal } from './read.js';

/** **Shape**: how many were blotted out. One that is not brought in yet never will be: its record is known as destroyed. */
export function blotOut(
  { folder, name }: { readonly folder: string; readonly name: string },
  names: ReadonlySet<EntryName>,
): number {
  const found: { readonly at: number; readonly entry: { name: EntryName; box: Buffer } }[] = [];
  for (let from = 0; ; ) {
    const { entries, next } = readJournal(folder, name, from);
    for (const { end, ...entry } of entries) {
      const at = end - encodeEntry(entry).length;
      if (names.has(entry.name) && !entry.box.every((byte) => byte === 0)) found.push({ at, entry });
    }
    if (next === from) break;
    from = next;
  }
  if (found.length === 0) return 0;
  const file = openSync(path.join(folder, path.basename(name)), 'r+');
  try {
    for (const { at, entry } of found) {
      const blank = encodeEntry({ name: entry.name, box: Buffer.alloc(entry.box.length) });
      writeSync(file, blank, 0, blank.length, at);
    }
    fdatasyncSync(file);
  } finally {
    closeSync(file);
  }
  return found.length;
}
