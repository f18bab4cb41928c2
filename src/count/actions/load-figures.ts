/** Loads a file of figures into the database: the whole file, or nothing and every problem in it. */
import { createHash } from 'node:crypto';
import { type Result, ok } from '../../base/result.js';
import { type Actor, type Database, inTransaction, writeJournal } from '../../db/index.js';
import { type FileProblem, readFiguresFile } from '../reading/figures-file.js';
import { insertLoad, isLoaded } from '../store.js';

export interface FileOfFigures {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a load did. `rows` is nought when exactly this file had been loaded before. */
export interface Loaded {
  readonly rows: number;
  readonly load: string | null;
}

/**
 * Loads a file once.
 * **Shape**: the same bytes a second time change nothing. **Errors**: `FileProblem`, each with row and column; then
 * nothing is loaded.
 */
export async function loadFigures(
  db: Database,
  actor: Actor,
  file: FileOfFigures,
  now: Date,
): Promise<Result<Loaded, FileProblem>> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  return inTransaction(db, actor, async (tx) => {
    // Before anything is read: what was loaded once is not read through again at every start.
    if (await isLoaded(tx, sha256)) return ok({ rows: 0, load: null });
    const read = readFiguresFile(file.bytes, file.name);
    if (!read.ok) return read;
    const load = await insertLoad(
      tx,
      { org: actor.org, fileName: file.name, sha256, loadedBy: actor.account, at: now },
      read.value,
    );
    await writeJournal(
      tx,
      actor,
      { event: 'figures-loaded', room: 'statistics', subjects: [{ kind: 'figures-load', id: load }] },
      now,
    );
    return ok({ rows: read.value.length, load });
  });
}
