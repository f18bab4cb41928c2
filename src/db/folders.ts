/** What stands where in the data folder. */
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Result, fail, ok } from '../base/result.js';
import type { RunAs } from './run-as.js';

export interface Folders {
  readonly data: string;
  readonly database: string;
  /** The folder of the server's Unix socket: whoever can open it is the database's master, so it is private. */
  readonly socket: string;
  readonly log: string;
}

/** The longest name that a socket's address can hold (108 bytes on Linux, 104 on macOS), less the socket's own. */
const LONGEST_SOCKET_FOLDER = 103 - '/.s.PGSQL.5432'.length;

export function foldersOf(dataFolder: string): Folders {
  const data = path.resolve(dataFolder);
  const beside = path.join(data, 'socket');
  const short = path.join(
    os.tmpdir(),
    `plimsoll-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`,
  );
  return {
    data,
    database: path.join(data, 'database'),
    socket: Buffer.byteLength(beside) <= LONGEST_SOCKET_FOLDER ? beside : short,
    log: path.join(data, 'database.log'),
  };
}

export type FolderProblem = 'socket-folder-not-ours';

/**
 * Makes the data and socket folders. The data folder may be walked through, not read, by others only where the
 * server runs as another user than we do.
 */
export function makeFolders(folders: Folders, runAs: RunAs): Result<null, FolderProblem> {
  mkdirSync(folders.data, { recursive: true, mode: runAs.way === 'user' ? 0o711 : 0o700 });
  const uid = runAs.way === 'user' ? runAs.uid : (process.getuid?.() ?? 0);
  const isNew = !existsSync(folders.socket);
  if (isNew) mkdirSync(folders.socket, { mode: 0o700 });
  if (isNew && runAs.way === 'user') chownSync(folders.socket, runAs.uid, runAs.gid);
  const now = lstatSync(folders.socket);
  // The short name in the shared temporary folder can be guessed, so somebody else may have made it first.
  if (!now.isDirectory() || now.uid !== uid)
    return fail({ code: 'socket-folder-not-ours', params: { folder: folders.socket } });
  chmodSync(folders.socket, 0o700);
  return ok(null);
}
