/** What a backup is: which files it has, what it says of itself in the clear and under seal, and what goes into it. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../../base/package-root.js';
import type { Head } from '../../db/index.js';
import type { Keyring } from '../../keys/index.js';

/** In this order: a contact is in the journals, in the database, or in both; never in neither. */
export const PARTS = ['journals', 'database', 'files', 'contents'] as const;
export type Part = (typeof PARTS)[number];

export interface SealedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What stands in the clear in `manifest.json`: nothing that says what or how much was told. */
export interface Manifest {
  readonly format: 'plimsoll-backup-1';
  readonly id: string;
  readonly product_version: string;
  readonly made_at: string;
  /** Which key it was sealed for. */
  readonly recipient: string;
  readonly files: readonly SealedFile[];
  /** Made with the keyring: whoever has only the recipient's public key cannot make a backup that passes for ours. */
  readonly proof: string;
}

export interface FileHeld {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What stands under seal beside what was copied. */
export interface Contents {
  readonly organisation: { readonly id: string; readonly name: { readonly en: string; readonly cy: string } };
  readonly postgres: string;
  readonly migrations: readonly string[];
  readonly journal_head: Head | null;
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
  readonly files: readonly FileHeld[];
}

export const sealedName = (part: Part): string => `${part}.sealed`;
/** What each part is bound to, so that parts of two backups cannot be mixed. */
export const boundTo = (id: string, part: Part): string => `plimsoll backup ${id} ${part}`;

export function proofOf(keys: Keyring, manifest: Omit<Manifest, 'proof'>): string {
  const { format, id, product_version, made_at, recipient, files } = manifest;
  const said = JSON.stringify([
    format,
    id,
    product_version,
    made_at,
    recipient,
    files.map((file) => [file.name, file.bytes, file.sha256]),
  ]);
  return createHmac('sha256', keys.purposeKey('backup manifest')).update(said).digest('hex');
}

export function isProved(keys: Keyring, manifest: Manifest): boolean {
  const [given, ours] = [manifest.proof, proofOf(keys, manifest)].map((text) =>
    createHash('sha256').update(text),
  );
  return given !== undefined && ours !== undefined && timingSafeEqual(given.digest(), ours.digest());
}

export function readManifest(folder: string): Manifest | null {
  const file = path.join(folder, 'manifest.json');
  if (!existsSync(file)) return null;
  try {
    const read: Partial<Manifest> = JSON.parse(readFileSync(file, 'utf8'));
    const isOne =
      read.format === 'plimsoll-backup-1' &&
      [read.id, read.made_at, read.recipient, read.proof, read.product_version].every(
        (v) => typeof v === 'string',
      ) &&
      Array.isArray(read.files);
    return isOne ? (read as Manifest) : null;
  } catch {
    return null;
  }
}

export function productVersion(): string {
  const { version }: { version?: string } = JSON.parse(
    readFileSync(path.join(PACKAGE_ROOT, 'package.json'), 'utf8'),
  );
  return version ?? '?';
}

/** At the top of a data folder: what a backup leaves out because it is made anew, or copied another way. */
const LEFT_OUT = /^(database(\.new-.*)?|socket|libraries|restoring|lost\+found|database\.log.*)$/;

/**
 * The files of a data folder that a backup copies.
 * **Shape**: paths from the folder. Never the keyring, wherever it lies, nor an unlocking key; never half a file.
 */
export function listFiles(given: string, keysFolder: string): readonly string[] {
  const dataFolder = path.resolve(given);
  const walk = (folder: string): readonly string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const at = path.join(folder, entry.name);
      if (at === keysFolder || entry.name.startsWith('unlock.key') || entry.name.endsWith('.part')) return [];
      if (folder === dataFolder && LEFT_OUT.test(entry.name)) return [];
      if (entry.isDirectory())
        return existsSync(path.join(at, 'organisation.json')) && isKeyring(at) ? [] : walk(at);
      return entry.isFile() ? [path.relative(dataFolder, at)] : [];
    });
  return existsSync(dataFolder) ? walk(dataFolder).toSorted() : [];
}

/** A second keyring, or a copy of one, that somebody left in the data folder. */
function isKeyring(folder: string): boolean {
  const file = path.join(folder, 'organisation.json');
  return lstatSync(file).isFile() && readFileSync(file, 'utf8').includes('plimsoll-keyring-1');
}

export const isJournal = (file: string): boolean =>
  /^(tell|doors)\/journal\//.test(file.replaceAll('\\', '/'));
