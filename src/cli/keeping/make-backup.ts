/** Makes a backup: beside its place first, and moved there when all of it is on the disk. */
import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Result, fail, ok } from '../../base/result.js';
import { type OwnerDatabase, takeSnapshot } from '../../db/index.js';
import { type Keyring, type PublicKey, keyId, sealStream, syncFolder, writeWhole } from '../../keys/index.js';
import {
  type Contents,
  type FileHeld,
  type Manifest,
  type Part,
  type SealedFile,
  boundTo,
  isJournal,
  listFiles,
  productVersion,
  proofOf,
  sealedName,
} from './layout.js';
import { packFiles, packTables } from './pack.js';

export interface Making {
  readonly folder: string;
  readonly dataFolder: string;
  readonly keysFolder: string;
  readonly keys: Keyring;
  readonly recipient: PublicKey;
  readonly owner: OwnerDatabase;
  readonly now: Date;
  readonly say: (part: Part, table?: string) => void;
}

export type MakeProblem = 'backup-folder-not-empty' | 'backup-inside' | 'nothing-to-back-up';

export interface Made {
  readonly manifest: Manifest;
  readonly contents: Contents;
}

const isWithin = (folder: string, outer: string): boolean =>
  `${path.resolve(folder)}${path.sep}`.startsWith(`${path.resolve(outer)}${path.sep}`);

export async function makeBackup(making: Making): Promise<Result<Made, MakeProblem>> {
  const { folder, dataFolder, keysFolder } = making;
  const params = { folder };
  if (existsSync(folder) && readdirSync(folder).length > 0)
    return fail({ code: 'backup-folder-not-empty', params });
  if (isWithin(folder, dataFolder) || isWithin(folder, keysFolder))
    return fail({ code: 'backup-inside', params });
  const beside = `${path.resolve(folder)}.part-${randomBytes(4).toString('hex')}`;
  mkdirSync(beside, { recursive: true, mode: 0o700 });
  try {
    const made = await fillFolder(making, beside);
    if (!made.ok) return made;
    syncFolder(beside);
    renameSync(beside, folder);
    syncFolder(path.dirname(path.resolve(folder)));
    return made;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

async function fillFolder(making: Making, beside: string): Promise<Result<Made, MakeProblem>> {
  const { dataFolder, keysFolder, keys, recipient, owner, now } = making;
  const id = randomBytes(16).toString('hex');
  const files: FileHeld[] = [];
  const tables: { table: string; rows: number }[] = [];
  const sealed: SealedFile[] = [];
  const seal = async (part: Part, source: AsyncIterable<Buffer>): Promise<void> => {
    const name = sealedName(part);
    sealed.push({
      name,
      ...(await sealTo(path.join(beside, name), source, { recipient, name: boundTo(id, part) })),
    });
  };
  const pack = (which: (file: string) => boolean): AsyncIterable<Buffer> =>
    packFiles(dataFolder, listFiles(dataFolder, keysFolder).filter(which), (file) => void files.push(file));
  making.say('journals');
  await seal('journals', pack(isJournal));
  const snapshot = await takeSnapshot(owner.client);
  if (!snapshot) return fail({ code: 'nothing-to-back-up' });
  const held = (table: string, rows: number): void => {
    if (rows > 0) making.say('database', table);
    tables.push({ table, rows });
  };
  try {
    await seal('database', packTables(snapshot, held));
  } finally {
    await snapshot.end().catch(() => {});
  }
  // After the database: a reply that it holds as sent must be in its box.
  making.say('files');
  await seal(
    'files',
    pack((file) => !isJournal(file)),
  );
  const { org, organisation, postgres, migrations, head } = snapshot;
  const contents: Contents = {
    organisation: { id: org, name: organisation },
    postgres,
    migrations,
    journal_head: head,
    tables,
    files,
  };
  await seal('contents', Readable.from([Buffer.from(JSON.stringify(contents))]));
  const manifest = {
    format: 'plimsoll-backup-1',
    id,
    product_version: productVersion(),
    made_at: now.toISOString(),
    recipient: keyId(recipient),
    files: sealed,
  } as const;
  const proved = { ...manifest, proof: proofOf(keys, manifest) };
  writeWhole(path.join(beside, 'manifest.json'), `${JSON.stringify(proved, null, 2)}\n`);
  return ok({ manifest: proved, contents });
}

/** Pressed together, sealed chunk by chunk, and on the disk when this comes back. */
async function sealTo(
  file: string,
  source: AsyncIterable<Buffer>,
  { recipient, name }: { readonly recipient: PublicKey; readonly name: string },
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    source,
    createGzip(),
    (pressed: AsyncIterable<Buffer>) => sealStream(recipient, name, pressed),
    async function* (sealed: AsyncIterable<Buffer>) {
      for await (const some of sealed) {
        hash.update(some);
        bytes += some.length;
        yield some;
      }
    },
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  );
  return { bytes, sha256: hash.digest('hex') };
}
