/**
 * Worker threads that work on blocks side by side and hand them back in the order they came, so that what is written
 * does not hang on which was quicker. A few blocks a worker are under way at once, and no more: memory stays flat.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Block } from './cut-rows.js';

export interface BlockAsked {
  readonly n: number;
  readonly bytes: ArrayBuffer;
  readonly state: Block['state'];
}

interface Answer<T> {
  readonly n: number;
  readonly done: T;
}

/**
 * A block needs little; without a limit a worker lets its garbage grow to gigabytes before it looks at it. The longest
 * row, taken apart, still fits. **Units**: MB.
 */
const LIMITS = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 24 } as const;

/** Blocks under way for each worker. */
const AHEAD = 3;

export const coresHere = (): number => Math.max(1, availableParallelism());

export interface HowToWork {
  readonly workerData: unknown;
  readonly workers?: number;
  /** Gives each block back beside what was made of it. */
  readonly keeps?: boolean;
}

export interface WorkedOn<T> {
  readonly done: T;
  readonly upTo: number;
  readonly block: Block | null;
}

/**
 * Each block worked on, in order, beside the block it was made of.
 * **Errors**: throws what a worker threw, and ends them all; also when the caller stops early.
 */
export async function* eachWorkedOn<T>(
  blocks: AsyncIterable<Block>,
  { workerData, workers = coresHere(), keeps = false }: HowToWork,
): AsyncGenerator<WorkedOn<T>, void, undefined> {
  const pool = new Pool<T>(workers, workerData);
  try {
    const waiting: Waiting<T>[] = [];
    for await (const block of blocks) {
      // What is handed over is gone here: a block that is wanted again is copied first.
      const kept = keeps ? { ...block, bytes: Buffer.from(block.bytes) } : null;
      waiting.push({ done: pool.ask(block), upTo: block.upTo, block: kept });
      if (waiting.length >= workers * AHEAD) yield* inOrder(waiting, waiting.length - workers * AHEAD + 1);
    }
    yield* inOrder(waiting, waiting.length);
  } finally {
    await pool.close();
  }
}

interface Waiting<T> {
  readonly done: Promise<T>;
  readonly upTo: number;
  readonly block: Block | null;
}

async function* inOrder<T>(waiting: Waiting<T>[], count: number): AsyncGenerator<WorkedOn<T>> {
  for (const { done, upTo, block } of waiting.splice(0, count)) yield { done: await done, upTo, block };
}

class Pool<T> {
  readonly #workers: readonly Worker[];
  readonly #asked = new Map<
    number,
    { readonly resolve: (done: T) => void; readonly reject: (why: unknown) => void }
  >();
  #n = 0;

  constructor(workers: number, workerData: unknown) {
    const file = new URL('./block-worker.js', import.meta.url);
    this.#workers = Array.from({ length: workers }, () => {
      const worker = new Worker(file, { workerData, resourceLimits: LIMITS });
      worker.on('message', ({ n, done }: Answer<T>) => {
        this.#asked.get(n)?.resolve(done);
        this.#asked.delete(n);
      });
      worker.on('error', (error) => this.#fail(error));
      return worker;
    });
  }

  ask(block: Block): Promise<T> {
    const n = this.#n++;
    const bytes = ownBuffer(block.bytes);
    const promise = new Promise<T>((resolve, reject) => this.#asked.set(n, { resolve, reject }));
    // A failure is thrown where the block is waited for; until then it must not bring the process down.
    promise.catch(() => undefined);
    this.#workers[n % this.#workers.length]?.postMessage({ n, bytes, state: block.state }, [bytes]);
    return promise;
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

const ownBuffer = (bytes: Buffer): ArrayBuffer =>
  bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength
    ? (bytes.buffer as ArrayBuffer)
    : (bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
