/** Files and tables as one stream: a line that says what comes, then the bytes or rows. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { CopyIn, Snapshot } from '../../db/index.js';
import { NotWhole, type Reader, makeFolder } from '../../keys/index.js';
import type { FileHeld } from './layout.js';

interface FileLine {
  readonly file: string;
  readonly bytes: number;
  readonly mode: number;
}

const lineOf = (line: object | string): Buffer => Buffer.from(`${JSON.stringify(line)}\n`);

/** Each file as long as it was when it was opened; one that went away meanwhile is left out. */
export async function* packFiles(
  root: string,
  files: readonly string[],
  held: (file: FileHeld) => void,
): AsyncGenerator<Buffer> {
  for (const file of files) {
    const handle = await open(path.join(root, file), 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (!handle) continue;
    try {
      const { size, mode } = await handle.stat();
      yield lineOf({ file, bytes: size, mode: mode & 0o777 } satisfies FileLine);
      const hash = createHash('sha256');
      let done = 0;
      const bytes = handle.createReadStream({ autoClose: false, end: size - 1, start: 0 });
      if (size > 0)
        for await (const some of bytes as AsyncIterable<Buffer>) {
          hash.update(some);
          done += some.length;
          yield some;
        }
      if (done !== size) throw new Error(`${file} was cut short while it was being copied`);
      held({ path: file, bytes: size, sha256: hash.digest('hex') });
    } finally {
      await handle.close();
    }
  }
}

/** Writes the files of a stream below a folder. */
export async function* unpackFiles(reader: Reader, into: string): AsyncGenerator<FileHeld> {
  for (let line = await reader.line(); line !== null; line = await reader.line()) {
    const { file, bytes, mode } = JSON.parse(line.toString()) as FileLine;
    const to = path.resolve(into, file);
    if (!to.startsWith(`${path.resolve(into)}${path.sep}`))
      throw new NotWhole('a file lies outside its folder');
    makeFolder(path.dirname(to));
    const hash = createHash('sha256');
    await pipeline(
      async function* () {
        for (let left = bytes; left > 0; ) {
          const some = await reader.take(Math.min(left, 64 * 1024));
          if (!some) throw new NotWhole('it is cut off');
          hash.update(some);
          left -= some.length;
          yield some;
        }
      },
      createWriteStream(to, { flags: 'wx', mode, flush: true }),
    );
    yield { path: file, bytes, sha256: hash.digest('hex') };
  }
}

export async function* packTables(
  snapshot: Snapshot,
  held: (table: string, rows: number) => void,
): AsyncGenerator<Buffer> {
  for (const table of snapshot.tables) {
    let rows = 0;
    yield lineOf({ table });
    for await (const lines of snapshot.rows(table)) {
      rows += lines.length;
      yield Buffer.concat(lines.map((line) => lineOf(line)));
    }
    held(table, rows);
  }
}

const ROWS_AT_ONCE = 500;

export async function unpackTables(reader: Reader, copy: CopyIn): Promise<void> {
  let table = '';
  let rows: string[] = [];
  const add = async (): Promise<void> => {
    if (rows.length > 0) await copy.add(table, rows);
    rows = [];
  };
  for (let line = await reader.line(); line !== null; line = await reader.line()) {
    const read = JSON.parse(line.toString()) as string | { readonly table: string };
    if (typeof read === 'string') rows.push(read);
    if (typeof read !== 'string' || rows.length >= ROWS_AT_ONCE) await add();
    if (typeof read !== 'string') table = read.table;
  }
  await add();
}
