/** Opens a backup: nothing of it is used before every file has been found as it was made, by whoever has our keyring. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Result, fail, ok } from '../../base/result.js';
import { migrationNames } from '../../db/index.js';
import {
  type KeyPair,
  type Keyring,
  NotWhole,
  type Reader,
  keyId,
  openStream,
  readerOf,
} from '../../keys/index.js';
import {
  type Contents,
  type Manifest,
  PARTS,
  type Part,
  type SealedFile,
  boundTo,
  isProved,
  readManifest,
  sealedName,
} from './layout.js';

export type OpenProblem =
  | 'backup-not-there'
  | 'backup-altered'
  | 'backup-for-another-key'
  | 'backup-unproved'
  | 'backup-newer';

export interface OpenBackup {
  readonly manifest: Manifest;
  readonly contents: Contents;
  /** Reads one part through. **Errors**: throws `NotWhole`. */
  read<T>(part: Part, work: (reader: Reader) => Promise<T>): Promise<T>;
}

export async function openBackup(
  folder: string,
  { pair, keys }: { readonly pair: KeyPair; readonly keys: Keyring },
): Promise<Result<OpenBackup, OpenProblem>> {
  const manifest = readManifest(folder);
  if (!manifest) return fail({ code: 'backup-not-there', params: { folder } });
  if (!isProved(keys, manifest)) return fail({ code: 'backup-unproved' });
  if (manifest.recipient !== keyId(pair.publicKey)) return fail({ code: 'backup-for-another-key' });
  for (const part of PARTS) {
    const file = manifest.files.find(({ name }) => name === sealedName(part));
    if (!file || !(await isAsMade(folder, file)))
      return fail({ code: 'backup-altered', params: { file: sealedName(part) } });
  }
  const read = async <T>(part: Part, work: (reader: Reader) => Promise<T>): Promise<T> => {
    const sealed = createReadStream(path.join(folder, sealedName(part)));
    const gunzip = createGunzip();
    const [, result] = await Promise.all([
      pipeline(
        sealed,
        (source: AsyncIterable<Buffer>) => openStream(pair.privateKey, boundTo(manifest.id, part), source),
        gunzip,
      ),
      work(readerOf(gunzip)).catch((error: unknown) => {
        gunzip.destroy();
        throw error;
      }),
    ]);
    return result;
  };
  const contents = await read('contents', async (reader) => {
    const line = await reader.line();
    if (!line) throw new NotWhole('it is empty');
    return JSON.parse(line.toString()) as Contents;
  });
  const newer = contents.migrations.find((name) => !migrationNames().includes(name));
  if (newer) return fail({ code: 'backup-newer', params: { migration: newer } });
  return ok({ manifest, contents, read });
}

async function isAsMade(folder: string, { name, bytes, sha256 }: SealedFile): Promise<boolean> {
  const file = path.join(folder, name);
  if (!existsSync(file) || statSync(file).size !== bytes) return false;
  const hash = createHash('sha256');
  for await (const some of createReadStream(file)) hash.update(some as Buffer);
  return hash.digest('hex') === sha256;
}
