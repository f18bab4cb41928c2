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
import path from 'node:path';

const OURS_ONLY = 0o600;

export function writeWhole(file: string, bytes: Uint8Array | string, mode = OURS_ONLY): void {
  replaceWhole(file, bytes, mode);
  syncFolder(path.dirname(file));
}

/** As `writeWhole`, for many files of one folder: it is whole before or after, and the caller syncs the folder once. */
export function replaceWhole(file: string, bytes: Uint8Array | string, mode = OURS_ONLY): void {
  const beside = `${file}.${randomBytes(6).toString('hex')}.part`;
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
