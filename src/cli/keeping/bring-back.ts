/**
 * Brings a backup back into a working folder and proves it: every file by its hash, every table by its count, the
 * journal by its chain, every sealed contact by opening it. What has been destroyed since stays destroyed.
 */
import { type Problem, type Result, fail, ok } from '../../base/result.js';
import {
  type DatabaseProblem,
  type OpenOptions,
  beginCopyIn,
  inTransaction,
  openDatabase,
  openOwner,
  systemActor,
  writeJournal,
} from '../../db/index.js';
import { type Proof, proveReadable, replayShredded } from '../../desk/actions/replay-shredded.js';
import type { Keyring, Reader } from '../../keys/index.js';
import type { FileHeld } from './layout.js';
import type { OpenBackup } from './open-backup.js';
import { unpackFiles, unpackTables } from './pack.js';

export interface BringingBack {
  readonly backup: OpenBackup;
  readonly keys: Keyring;
  /** Its data folder is the working folder. */
  readonly options: OpenOptions;
  /** Records that certificates say are gone. */
  readonly known: readonly string[];
  readonly now: Date;
  /** A drill: the keyring is left as it is. */
  readonly rehearse: boolean;
  readonly say: (step: 'files' | 'database' | 'proving') => void;
}

export type BringProblem =
  | 'file-differs'
  | 'database-not-empty'
  | 'count-differs'
  | 'journal-broken'
  | 'records-unreadable'
  | DatabaseProblem;

export interface Brought {
  readonly rows: number;
  readonly files: number;
  readonly proof: Proof;
}

export async function bringBack(by: BringingBack): Promise<Result<Brought, BringProblem>> {
  by.say('files');
  const files = await bringFiles(by);
  if (!files.ok) return files;
  by.say('database');
  const rows = await bringDatabase(by);
  if (!rows.ok) return rows;
  by.say('proving');
  const proof = await openForBusiness(by);
  return proof.ok ? ok({ rows: rows.value, files: files.value, proof: proof.value }) : proof;
}

async function bringFiles({ backup, options }: BringingBack): Promise<Result<number, BringProblem>> {
  const unpack = async (reader: Reader): Promise<readonly FileHeld[]> => {
    const found: FileHeld[] = [];
    for await (const file of unpackFiles(reader, options.dataFolder)) found.push(file);
    return found;
  };
  const found = [...(await backup.read('journals', unpack)), ...(await backup.read('files', unpack))];
  const here = new Map(found.map((file) => [file.path, file]));
  const differs = backup.contents.files.find(
    (file) => here.get(file.path)?.sha256 !== file.sha256 || here.get(file.path)?.bytes !== file.bytes,
  );
  const extra = found.length > backup.contents.files.length ? found.at(-1) : undefined;
  const bad = differs ?? extra;
  return bad ? fail({ code: 'file-differs', params: { file: bad.path } }) : ok(found.length);
}

async function bringDatabase({ backup, options }: BringingBack): Promise<Result<number, BringProblem>> {
  const opened = await openOwner(options);
  if (!opened.ok) return opened;
  const owner = opened.value;
  try {
    const migrated = await owner.migrateTo(backup.contents.migrations);
    if (!migrated.ok) return migrated;
    const copy = await beginCopyIn(owner.client);
    if (!copy) return fail({ code: 'database-not-empty' });
    await backup.read('database', (reader) => unpackTables(reader, copy));
    const { counts, journal } = await copy.look(backup.contents.journal_head);
    const problem = firstWrong(backup, counts) ?? brokenAt(journal.firstBroken);
    if (problem) {
      await copy.undo();
      return fail(problem);
    }
    await copy.keep();
    return ok([...counts.values()].reduce((sum, n) => sum + n, 0));
  } finally {
    await owner.close();
  }
}

function firstWrong(
  { contents }: OpenBackup,
  counts: ReadonlyMap<string, number>,
): Problem<BringProblem> | null {
  const recorded = new Map(contents.tables.map(({ table, rows }) => [table, rows]));
  for (const table of new Set([...recorded.keys(), ...counts.keys()])) {
    const [was, is] = [recorded.get(table) ?? 0, counts.get(table) ?? 0];
    if (was !== is) return { code: 'count-differs', params: { table, recorded: was, found: is } };
  }
  return null;
}

const brokenAt = (broken: { readonly seq: number } | null): Problem<BringProblem> | null =>
  broken && { code: 'journal-broken', params: { seq: String(broken.seq) } };

/** Up to this version, without what was destroyed since, and written down. */
async function openForBusiness(by: BringingBack): Promise<Result<Proof, BringProblem>> {
  const opened = await openDatabase(by.options);
  if (!opened.ok) return opened;
  const { db } = opened.value;
  const actor = systemActor(by.backup.contents.organisation.id, 'sealed');
  const at = { db, actor, keys: by.keys, dataFolder: by.options.dataFolder };
  try {
    const gone = await replayShredded(at, by);
    const proof = await proveReadable(at, gone);
    if (proof.unreadable > 0) return fail({ code: 'records-unreadable', params: { n: proof.unreadable } });
    const subjects = [{ kind: 'backup', id: by.backup.manifest.id }];
    await inTransaction(db, actor, (tx) =>
      writeJournal(tx, actor, { event: 'backup-restored', room: 'settings', subjects }, by.now),
    );
    return ok(proof);
  } finally {
    await opened.value.close();
  }
}
