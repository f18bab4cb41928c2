/**
 * The appending half of an intake journal. A process that takes things in from outside writes them here, and says
 * thank you only when `append` has come back: then they are on the disk. Many that come at once share one sync.
 * Each start writes a new file, so that nothing is ever appended behind what a crash left unfinished.
 */
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder, syncFolder } from '../keys/index.js';
import { type Entry, encodeEntry } from './entry.js';

/** Why nothing was kept. The caller says so to the person, with another way to be heard. */
export type AppendProblem = 'disk-low' | 'disk-refused' | 'closed';

export class NotKept extends Error {
  readonly problem: AppendProblem;
  constructor(problem: AppendProblem, cause?: unknown) {
    super(`the contact was not kept: ${problem}`, { cause });
    this.problem = problem;
  }
}

export interface Appender {
  /** Comes back when the entry is on the disk. **Errors**: throws `NotKept`; then it may be sent again. */
  append(entry: Entry): Promise<void>;
  /** True when there is room; asked before a person is let to type. */
  hasRoom(): Promise<boolean>;
  close(): Promise<void>;
}

export interface AppenderOptions {
  readonly folder: string;
  /** Whose journal: `tell`, `doors`. It stands in the file's name. */
  readonly writer: string;
  /** Below this many free bytes nothing is taken: better to say so first than to fail in the middle. */
  readonly leastFree?: number;
  /** After this many bytes a new file is begun, so that old ones can be cleared away. */
  readonly longest?: number;
}

const LEAST_FREE = 256 * 1024 * 1024;
const LONGEST_FILE = 64 * 1024 * 1024;
/** So many at most go down with one sync. */
const BATCH = 512;
const ROOM_KNOWN_MS = 1000;

interface Waiting {
  readonly bytes: Buffer;
  readonly kept: () => void;
  readonly lost: (why: NotKept) => void;
}

/** Opens a journal for appending. **Errors**: throws when the folder cannot be written. */
export async function openAppender(options: AppenderOptions): Promise<Appender> {
  makeFolder(options.folder);
  const journal = new Journal(options);
  await journal.begin();
  return journal;
}

class Journal implements Appender {
  readonly #options: AppenderOptions;
  #file: FileHandle | null = null;
  #path = '';
  #length = 0;
  #waiting: Waiting[] = [];
  #working: Promise<void> | null = null;
  #closed = false;
  #room: { readonly until: number; readonly is: Promise<boolean> } | null = null;

  constructor(options: AppenderOptions) {
    this.#options = options;
  }

  /** A name that sorts by time of start and never meets another. */
  async begin(): Promise<void> {
    await this.#file?.close().catch(() => undefined);
    this.#file = null;
    // The wall's time, in nanoseconds: a clock that begins anew with the machine would put today's file before last month's.
    const stamp = BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000)) * 1000n;
    const name = `${this.#options.writer}-${stamp}-${randomBytes(4).toString('hex')}.intake`;
    this.#path = path.join(this.#options.folder, name);
    this.#file = await open(this.#path, 'ax', 0o600);
    this.#length = 0;
    syncFolder(this.#options.folder);
  }

  append(entry: Entry): Promise<void> {
    if (this.#closed) return Promise.reject(new NotKept('closed'));
    return new Promise((kept, lost) => {
      this.#waiting.push({ bytes: encodeEntry(entry), kept, lost });
      this.#working ??= this.#work();
    });
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, BATCH);
      try {
        await this.#write(batch.map(({ bytes }) => bytes));
        for (const { kept } of batch) kept();
      } catch (error) {
        const why = error instanceof NotKept ? error : new NotKept('disk-refused', error);
        for (const { lost } of batch) lost(why);
      }
    }
    // At once, not when the promise settles: whoever was just told may already be appending the next.
    this.#working = null;
  }

  /** Kept is only what stands in a file that is still read: one taken away meanwhile is written again into the next. */
  async #write(parts: readonly Buffer[]): Promise<void> {
    await this.#put(parts);
    if (await this.#isStillRead()) return;
    await this.begin();
    await this.#put(parts);
    if (!(await this.#isStillRead())) throw new NotKept('disk-refused');
  }

  async #isStillRead(): Promise<boolean> {
    const [ours, named] = await Promise.all([this.#file?.stat(), stat(this.#path).catch(() => null)]);
    return ours !== undefined && named !== null && ours.ino === named.ino;
  }

  async #put(parts: readonly Buffer[]): Promise<void> {
    if (!(await this.hasRoom())) throw new NotKept('disk-low');
    if (this.#file === null || this.#length > (this.#options.longest ?? LONGEST_FILE)) await this.begin();
    const file = this.#file;
    if (file === null) throw new NotKept('disk-refused');
    const all = Buffer.concat(parts);
    try {
      await writeAll(file, all, this.#length);
      await file.datasync();
      this.#length += all.length;
    } catch (error) {
      // After a failed sync nobody knows what the disk holds of this file: it is left as it is and a new one begun.
      await file.close().catch(() => undefined);
      this.#file = null;
      throw error;
    }
  }

  hasRoom(): Promise<boolean> {
    const at = performance.now();
    if (this.#room === null || this.#room.until < at)
      this.#room = { until: at + ROOM_KNOWN_MS, is: this.#look() };
    return this.#room.is;
  }

  async #look(): Promise<boolean> {
    try {
      const { bavail, bsize } = await statfs(this.#options.folder);
      return bavail * bsize >= (this.#options.leastFree ?? LEAST_FREE);
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#working;
    await this.#file?.close().catch(() => undefined);
    this.#file = null;
  }
}

async function writeAll(file: FileHandle, bytes: Buffer, from: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, from + done);
    if (bytesWritten === 0) throw new Error('the disk took nothing');
    done += bytesWritten;
  }
}
