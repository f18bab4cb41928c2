/** The folder of an answer, complete or absent; and the tables that the force keeps for itself to check the next one. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnswerFile, ReleaseTable } from '../../count/index.js';

/** Writes every file beside, then gives the folder its name. **Errors**: throws where a folder of that name has files. */
export async function writeFolder(folder: string, files: readonly AnswerFile[]): Promise<void> {
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  for (const { name, bytes } of files) await writeFile(join(part, name), bytes, { flush: true });
  await rename(part, folder);
}

/** The tables with their true counts: readable by their owner alone, and never in the answer's folder by itself. */
export async function keepTables(path: string | undefined, tables: readonly ReleaseTable[]): Promise<void> {
  if (path === undefined) return;
  await writeFile(`${path}.part`, JSON.stringify(tables), { mode: 0o600, flush: true });
  await rename(`${path}.part`, path);
}

/** What earlier answers kept, the oldest first as they are named. */
export async function readEarlier(paths: readonly string[]): Promise<readonly (readonly ReleaseTable[])[]> {
  const read: (readonly ReleaseTable[])[] = [];
  for (const path of paths) read.push(JSON.parse(await readFile(path, 'utf8')) as readonly ReleaseTable[]);
  return read;
}
