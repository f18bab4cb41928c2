/**
 * Reads replies in a guarded child process, with limits on memory and time, and a new child after a bad end. A few files
 * are on their way at once, and are read one after the other.
 */
import { type ReadReply, interpret } from '../../rules/replies/interpret.js';
import { type ReplyProblem, type UnpackedReply, unpacked } from '../../rules/replies/shape.js';
import { GuardedChild } from './guarded-child.js';
import type { OpenedReply, ReplyFileGiven } from './opened-reply.js';

export interface GuardLimits {
  readonly seconds: number;
  readonly heapMegabytes: number;
  /** Files larger than this are not opened. */
  readonly fileBytes: number;
}

export const GUARD_LIMITS: GuardLimits = { seconds: 9, heapMegabytes: 512, fileBytes: 100_000_000 };

const failedFile = (name: string, code: ReplyProblem): UnpackedReply =>
  unpacked({ format: 'txt', name, problems: [{ code }] });

const failed = (name: string, code: ReplyProblem): ReadReply => interpret(failedFile(name, code));

/** Given ahead of their turn: enough that neither process waits for the other, few enough to be given again. */
const [MOST_AHEAD, MOST_BYTES_AHEAD] = [16, 2_000_000];

interface Job {
  readonly what: 'read' | 'open';
  readonly files: readonly ReplyFileGiven[];
  readonly size: number;
  readonly done: (answer: object | ReplyProblem) => void;
}

export class ReplyReader {
  readonly #limits: GuardLimits;
  readonly #waiting: Job[] = [];
  /** Given to the child, in its order: the first is the one it reads. */
  readonly #given: Job[] = [];
  #bytesGiven = 0;
  #child: GuardedChild | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(limits: GuardLimits = GUARD_LIMITS) {
    this.#limits = limits;
  }

  /** **Shape**: bytes and a name → what the reply says; whatever is wrong with the file is a problem in it, never thrown. */
  async read(bytes: Uint8Array, name: string): Promise<ReadReply> {
    const answer = await this.#ask('read', [{ name, bytes }]);
    return typeof answer === 'string' ? failed(name, answer) : (answer as ReadReply);
  }

  /** **Shape**: files one after the other → what each says, in their order. Files are taken a little ahead. */
  async *readAll(files: Iterable<ReplyFileGiven> | AsyncIterable<ReplyFileGiven>): AsyncGenerator<ReadReply> {
    const ahead: Promise<ReadReply>[] = [];
    for await (const { bytes, name } of files) {
      ahead.push(this.read(bytes, name));
      const first = ahead.length > MOST_AHEAD ? ahead.shift() : undefined;
      if (first) yield await first;
    }
    for (const read of ahead) yield await read;
  }

  /**
   * A reply of one or more files with the blocks it was read from, so that it can be shown.
   * **Shape**: a file for each given, in their order; what is wrong with one is a problem in it.
   */
  async open(files: readonly ReplyFileGiven[]): Promise<OpenedReply> {
    const answer = await this.#ask('open', files);
    if (typeof answer !== 'string') return answer as OpenedReply;
    const name = files[0]?.name ?? '';
    return { files: files.map((f) => failedFile(f.name, answer)), read: failed(name, answer) };
  }

  /** What the child answers, or why it did not. */
  #ask(what: Job['what'], files: readonly ReplyFileGiven[]): Promise<object | ReplyProblem> {
    const size = files.reduce((sum, f) => sum + f.bytes.length, 0);
    if (size > this.#limits.fileBytes) return Promise.resolve('file-too-large');
    const asked = new Promise<object | ReplyProblem>((done) => {
      this.#waiting.push({ what, files, size, done });
      this.#give();
    });
    this.#last = asked;
    return asked;
  }

  #give(): void {
    for (
      let job = this.#waiting[0];
      job &&
      (this.#given.length === 0 ||
        (this.#given.length < MOST_AHEAD && this.#bytesGiven + job.size <= MOST_BYTES_AHEAD));
      job = this.#waiting[0]
    ) {
      this.#waiting.shift();
      this.#given.push(job);
      this.#bytesGiven += job.size;
      this.#running().give(job.what, job.files);
    }
  }

  #running(): GuardedChild {
    if (this.#child) return this.#child;
    const child = new GuardedChild(this.#limits, {
      answered: (answer) => this.#answered(answer),
      ended: (why) => {
        if (this.#child === child) this.#ended(why);
      },
    });
    this.#child = child;
    return child;
  }

  #answered(answer: object | ReplyProblem): void {
    const job = this.#given.shift();
    this.#bytesGiven -= job?.size ?? 0;
    job?.done(answer);
    this.#give();
    if (this.#given.length === 0) this.#child?.rest();
  }

  /** The file it was reading is told as its end; those that were given ahead are given to the next child. */
  #ended(why: ReplyProblem): void {
    this.#child = null;
    const [job, ...rest] = this.#given.splice(0);
    this.#bytesGiven = 0;
    this.#waiting.unshift(...rest);
    job?.done(why);
    this.#give();
  }

  /** Lets the child go, when it has read what it was given. */
  async close(): Promise<void> {
    await this.#last;
    const child = this.#child;
    this.#child = null;
    child?.close();
    await child?.gone;
  }
}
