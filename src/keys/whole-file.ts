/** A file is there whole or not at all, also after the power has gone: written beside, synced, renamed, folder synced. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';

const OURS_ONLY = 0o600;

export function writeWhole(file: string, bytes: Uint8Array | string, mode = OURS_ONLY): void {
  const beside = besideOf(file);
  try {
    const handle = openSync(beside, 'wx', mode);
    try {
      writeSync(handle, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
      fdatasyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  syncFolder(path.dirname(file));
}

const besideOf = (file: string): string => `${file}.${randomBytes(6).toString('hex')}.part`;

/**
 * As `writeWhole`, for one of many: several at once share a sync of the disk. It is whole before or after; the caller
 * syncs the folder when all are done.
 */
export async function replaceWhole(file: string, bytes: Uint8Array): Promise<void> {
  const beside = besideOf(file);
  try {
    const handle = await open(beside, 'wx', OURS_ONLY);
    try {
      await handle.writeFile(bytes);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** A name in a folder is only safe when the folder itself has been synced. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a private folder, if it is not there. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  syncFolder(path.dirname(folder));
}
