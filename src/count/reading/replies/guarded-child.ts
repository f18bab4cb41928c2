/** The guarded process as its parent sees it: files go in, answers come out in their order, each within its time. */
import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { ReplyProblem } from '../../rules/replies/shape.js';
import { Unpacker } from './compact-read.js';
import { Frames, framed } from './frames.js';
import type { ReplyFileGiven } from './opened-reply.js';

const CHILD = fileURLToPath(new URL('child.js', import.meta.url));

export interface ChildLimits {
  readonly seconds: number;
  readonly heapMegabytes: number;
}

export interface Told {
  readonly answered: (answer: object) => void;
  /** It has come to its end with something left to answer. */
  readonly ended: (why: ReplyProblem) => void;
}

export class GuardedChild {
  /** When the process has ended. */
  readonly gone: Promise<void>;
  readonly #process: ChildProcess;
  readonly #told: Told;
  readonly #asked: ('read' | 'open')[] = [];
  readonly #unpacker = new Unpacker();
  readonly #clock: NodeJS.Timeout;
  #isLate = false;

  constructor(limits: ChildLimits, told: Told) {
    this.#told = told;
    this.#process = started(limits);
    this.#clock = setTimeout(() => this.#late(), limits.seconds * 1_000);
    const frames = new Frames();
    this.#process.stdin?.on('error', () => undefined);
    this.#process.stdout?.on('data', (piece: Buffer) => {
      for (const frame of frames.take(piece)) this.#answer(frame);
    });
    this.gone = new Promise((done) => this.#process.once('close', () => this.#closed(done)));
  }

  give(what: 'read' | 'open', files: readonly ReplyFileGiven[]): void {
    if (this.#asked.length === 0) {
      this.#hold('ref');
      this.#clock.refresh();
    }
    this.#asked.push(what);
    const about = { what, files: files.map((f) => ({ name: f.name, length: f.bytes.length })) };
    const { stdin } = this.#process;
    stdin?.cork();
    for (const piece of framed(Buffer.from(JSON.stringify(about)), ...files.map((f) => f.bytes)))
      stdin?.write(piece);
    stdin?.uncork();
  }

  #answer(frame: Buffer): void {
    this.#clock.refresh();
    const answer = this.#read(frame.toString('utf8'));
    if (!answer) return;
    this.#asked.shift();
    this.#told.answered(answer);
  }

  /** Null: what came is no answer, and nothing else is taken from this process. */
  #read(text: string): object | null {
    try {
      return this.#asked[0] === 'read' ? this.#unpacker.unpack(text) : (JSON.parse(text) as object);
    } catch {
      this.#process.kill('SIGKILL');
      return null;
    }
  }

  /** A parent that was busy looks first at what came meanwhile. */
  #late(): void {
    const left = this.#asked.length;
    setImmediate(() => {
      if (left === 0 || this.#asked.length < left) return;
      this.#isLate = true;
      this.#process.kill('SIGKILL');
    });
  }

  #closed(done: () => void): void {
    clearTimeout(this.#clock);
    done();
    this.#told.ended(this.#isLate ? 'reading-took-too-long' : 'reading-took-too-much-memory');
  }

  /** A child that only waits keeps no program from ending; one that reads does. */
  rest(): void {
    this.#hold('unref');
  }

  close(): void {
    this.#hold('ref');
    this.#process.stdin?.end();
  }

  #hold(act: 'ref' | 'unref'): void {
    this.#process[act]();
    this.#clock[act]();
    for (const pipe of [this.#process.stdin, this.#process.stdout]) if (pipe instanceof Socket) pipe[act]();
  }
}

function started({ heapMegabytes }: ChildLimits): ChildProcess {
  return spawn(
    process.execPath,
    // A small nursery: what is read is soon thrown away, and the process stays for the next file.
    [`--max-old-space-size=${heapMegabytes}`, '--max-semi-space-size=4', '--stack-size=900', CHILD],
    { stdio: ['pipe', 'pipe', 'ignore'], env: { PATH: process.env['PATH'] ?? '' } },
  );
}
