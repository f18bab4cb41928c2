/** Reads replies in a guarded child process: one at a time, with limits on memory and time, and a new child after a bad end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type ReadReply, interpret } from '../../rules/replies/interpret.js';
import { type ReplyProblem, unpacked } from '../../rules/replies/shape.js';
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

const failed = (name: string, code: ReplyProblem): ReadReply =>
  interpret(unpacked({ format: 'txt', name, problems: [{ code }] }));

export class ReplyReader {
  readonly #limits: GuardLimits;
  #running: Running | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(limits: GuardLimits = GUARD_LIMITS) {
    this.#limits = limits;
  }

  /** **Shape**: bytes and a name → what the reply says; whatever is wrong with the file is a problem in it, never thrown. */
  read(bytes: Uint8Array, name: string): Promise<ReadReply> {
    const next = this.#queue.then(() => this.#readOne(bytes, name));
    this.#queue = next.catch(() => undefined);
    return next;
  }

  async #readOne(bytes: Uint8Array, name: string): Promise<ReadReply> {
    if (bytes.length > this.#limits.fileBytes) return failed(name, 'file-too-large');
    const running = (this.#running ??= this.#start());
    let isLate = false;
    const clock = setTimeout(() => {
      isLate = true;
      running.process.kill('SIGKILL');
    }, this.#limits.seconds * 1_000);
    try {
      running.process.stdin?.write(frameOf(Buffer.from(name)));
      running.process.stdin?.write(frameOf(bytes));
      const { value } = (await running.answers.next()) as IteratorResult<readonly Buffer[], undefined>;
      const frame = value?.[0];
      if (frame) return JSON.parse(frame.toString('utf8')) as ReadReply;
    } catch {
      // The pipe broke with the child: told below.
    } finally {
      clearTimeout(clock);
    }
    this.#running = null;
    running.process.kill('SIGKILL');
    return failed(name, isLate ? 'reading-took-too-long' : 'reading-took-too-much-memory');
  }

  #start(): Running {
    const child = spawn(
      process.execPath,
      // A small nursery: what is read is soon thrown away, and the process stays for the next file.
      [
        `--max-old-space-size=${this.#limits.heapMegabytes}`,
        '--max-semi-space-size=4',
        '--stack-size=900',
        CHILD,
      ],
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
    running.process.stdin?.end();
    await running.ended;
  }
}
