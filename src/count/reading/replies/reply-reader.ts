/** Reads replies in a guarded child process: one at a time, with limits on memory and time, and a new child after a bad end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type ReadReply, interpret } from '../../rules/replies/interpret.js';
import { type ReplyProblem, type UnpackedReply, unpacked } from '../../rules/replies/shape.js';
import type { OpenedReply, ReplyFileGiven } from './opened-reply.js';
import { frameOf, framesFrom } from './frames.js';

export interface GuardLimits {
  readonly seconds: number;
  readonly heapMegabytes: number;
  /** Files larger than this are not opened. */
  readonly fileBytes: number;
}

export const GUARD_LIMITS: GuardLimits = { seconds: 9, heapMegabytes: 512, fileBytes: 100_000_000 };

const CHILD = fileURLToPath(new URL('child.js', import.meta.url));

interface Running {
  readonly process: ChildProcess;
  readonly answers: AsyncGenerator<readonly Buffer[]>;
  readonly ended: Promise<void>;
}

const failedFile = (name: string, code: ReplyProblem): UnpackedReply =>
  unpacked({ format: 'txt', name, problems: [{ code }] });

const failed = (name: string, code: ReplyProblem): ReadReply => interpret(failedFile(name, code));

/** A child that only waits keeps no program from ending; one that reads does. */
function hold({ process: child }: Running, isAtWork: boolean): void {
  const act = isAtWork ? 'ref' : 'unref';
  child[act]();
  for (const pipe of [child.stdin, child.stdout]) if (pipe instanceof Socket) pipe[act]();
}

export class ReplyReader {
  readonly #limits: GuardLimits;
  #running: Running | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(limits: GuardLimits = GUARD_LIMITS) {
    this.#limits = limits;
  }

  /** **Shape**: bytes and a name → what the reply says; whatever is wrong with the file is a problem in it, never thrown. */
  read(bytes: Uint8Array, name: string): Promise<ReadReply> {
    return this.#next(async () => {
      const answer = await this.#ask('read', [{ name, bytes }]);
      return typeof answer === 'string' ? failed(name, answer) : (answer as ReadReply);
    });
  }

  /**
   * A reply of one or more files with the blocks it was read from, so that it can be shown.
   * **Shape**: a file for each given, in their order; what is wrong with one is a problem in it.
   */
  open(files: readonly ReplyFileGiven[]): Promise<OpenedReply> {
    return this.#next(async () => {
      const answer = await this.#ask('open', files);
      if (typeof answer !== 'string') return answer as OpenedReply;
      const name = files[0]?.name ?? '';
      return { files: files.map((f) => failedFile(f.name, answer)), read: failed(name, answer) };
    });
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(work);
    this.#queue = next.catch(() => undefined);
    return next;
  }

  /** What the child answers, or why it did not. */
  async #ask(what: 'read' | 'open', files: readonly ReplyFileGiven[]): Promise<object | ReplyProblem> {
    const size = files.reduce((sum, f) => sum + f.bytes.length, 0);
    if (size > this.#limits.fileBytes) return 'file-too-large';
    const running = (this.#running ??= this.#start());
    hold(running, true);
    let isLate = false;
    const clock = setTimeout(() => {
      isLate = true;
      running.process.kill('SIGKILL');
    }, this.#limits.seconds * 1_000);
    try {
      const asked = { what, files: files.map((f) => ({ name: f.name, length: f.bytes.length })) };
      running.process.stdin?.write(frameOf(Buffer.from(JSON.stringify(asked))));
      running.process.stdin?.write(frameOf(Buffer.concat(files.map((f) => f.bytes))));
      const { value } = (await running.answers.next()) as IteratorResult<readonly Buffer[], undefined>;
      const frame = value?.[0];
      if (frame) return JSON.parse(frame.toString('utf8')) as object;
    } catch {
      // The pipe broke with the child: told below.
    } finally {
      clearTimeout(clock);
      hold(running, false);
    }
    this.#running = null;
    running.process.kill('SIGKILL');
    return isLate ? 'reading-took-too-long' : 'reading-took-too-much-memory';
  }

  #start(): Running {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${this.#limits.heapMegabytes}`, '--stack-size=900', CHILD],
      {
        stdio: ['pipe', 'pipe', 'ignore'],
        env: { PATH: process.env['PATH'] ?? '' },
      },
    );
    child.stdin.on('error', () => undefined);
    return {
      process: child,
      answers: framesFrom(child.stdout, 1),
      ended: new Promise((done) => child.once('exit', () => done())),
    };
  }

  /** Lets the child go. */
  async close(): Promise<void> {
    await this.#queue;
    const running = this.#running;
    this.#running = null;
    if (!running) return;
    hold(running, true);
    running.process.stdin?.end();
    await running.ended;
  }
}
