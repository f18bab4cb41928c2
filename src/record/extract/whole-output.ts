/**
 * A file that is complete or absent: written under another name, put on disk, then given its own. What was written so
 * far may be kept beside it with where it stands, so that a run that was stopped goes on.
 */
import { type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

export const partOf = (path: string): string => `${path}.part`;
export const standingOf = (path: string): string => `${path}.part.json`;

export class WholeOutput {
  readonly #path: string;
  readonly #file: FileHandle;
  #written: number;

  private constructor(path: string, file: FileHandle, written: number) {
    this.#path = path;
    this.#file = file;
    this.#written = written;
  }

  /** Opens the part; what lies beyond `keep` bytes is cut off. */
  static async open(path: string, keep = 0): Promise<WholeOutput> {
    const file = await open(partOf(path), keep > 0 ? 'r+' : 'w');
    if (keep > 0) await file.truncate(keep);
    return new WholeOutput(path, file, keep);
  }

  get written(): number {
    return this.#written;
  }

  async write(bytes: Uint8Array): Promise<void> {
    let done = 0;
    while (done < bytes.byteLength) {
      const { bytesWritten } = await this.#file.write(
        bytes,
        done,
        bytes.byteLength - done,
        this.#written + done,
      );
      done += bytesWritten;
    }
    this.#written += done;
  }

  /** Puts what is written on disk, and notes beside it where the run stands. */
  async note(standing: unknown): Promise<void> {
    await this.#file.datasync();
    await writeSynced(standingOf(this.#path), JSON.stringify(standing));
  }

  /** Gives the file its name. From here on it is there, whole. */
  async finish(): Promise<void> {
    await this.#file.sync();
    await this.#file.close();
    await rename(partOf(this.#path), this.#path);
    await syncFolderOf(this.#path);
    await rm(standingOf(this.#path), { force: true });
  }

  /** Leaves the part as it is: a later run may go on from what was noted. */
  async leave(): Promise<void> {
    await this.#file.close();
  }
}

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, 'w');
  await file.writeFile(text);
  await file.sync();
  await file.close();
  await rename(`${path}.new`, path);
}

async function syncFolderOf(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r');
  await folder.sync().catch(() => undefined);
  await folder.close();
}

/** What was noted beside a part that is long enough for it; null where there is nothing to go on from. */
export async function notedStanding(path: string): Promise<{ readonly written: number } | null> {
  try {
    const noted = JSON.parse(await readFile(standingOf(path), 'utf8')) as { readonly written: number };
    const part = await stat(partOf(path));
    return typeof noted.written === 'number' && part.size >= noted.written ? noted : null;
  } catch {
    return null;
  }
}
