/** A file on disk counted in stretches side by side, by this thread and others, in the order of the file. */
import { Worker } from 'node:worker_threads';
import { BUFFER, type CountedRange, type Range, RangeCounter } from './count-range.js';
import { MarkedRows } from './marked-rows.js';
import type { HowToCount } from './tally.js';

export interface FileToCount {
  readonly path: string;
  readonly size: number;
  readonly from: number;
  readonly how: HowToCount;
}

/** What a thread is given: `next` is shared, and says which stretch nobody has taken yet. */
export interface Stretches {
  readonly how: HowToCount;
  readonly ranges: readonly Range[];
  readonly next: Int32Array;
}

type Part = readonly [n: number, counted: CountedRange];

/** **Units**: bytes of a stretch, at most. */
const STRETCH = 128 * 1024 * 1024;
/** A file smaller than this is read sooner than a thread is started. */
const SMALL = 4 * 1024 * 1024;
/** What a thread needs is not on its heap, and small. **Units**: MB. */
const LIMITS = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 } as const;

/** One that looked for its first row in the wrong place is counted again. */
export async function countFile(file: FileToCount, threads: number): Promise<readonly CountedRange[]> {
  const ranges = stretches(file, threads);
  const how = { ...file.how, compiled: MarkedRows.compiled(file.how, BUFFER) };
  const counted = await inThreads({ ranges, how, next: new Int32Array(shared()) }, threads);
  const right: CountedRange[] = [];
  let expected = file.from;
  for (const [i, range] of ranges.entries()) {
    const part = counted.get(i);
    if (!part || expected >= range.to) continue;
    const as =
      part.startedAt === expected
        ? part
        : new RangeCounter(how).count({ ...range, from: expected, isRowStart: true });
    right.push(as);
    expected = as.endedAt;
  }
  return right;
}

const shared = (): SharedArrayBuffer => new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);

function stretches({ path, size, from }: FileToCount, threads: number): readonly Range[] {
  const body = size - from;
  const turns = Math.max(1, Math.ceil(body / (STRETCH * threads)));
  const n = body < SMALL ? 1 : turns * threads;
  const place = (i: number): number => from + Math.floor((body * i) / n);
  return Array.from({ length: n }, (_, i) => ({
    path,
    size,
    from: place(i),
    to: place(i + 1),
    isRowStart: i === 0,
  }));
}

/** This thread counts too, while the others are started. */
async function inThreads(all: Stretches, threads: number): Promise<ReadonlyMap<number, CountedRange>> {
  const others = Array.from({ length: Math.min(threads, all.ranges.length) - 1 }, () => inThread(all));
  // A failure is thrown where it is waited for; until then it must not bring the process down.
  for (const other of others) other.catch(() => undefined);
  const own = countStretches(all);
  return new Map([...own, ...(await Promise.all(others)).flat()]);
}

const inThread = (all: Stretches): Promise<readonly Part[]> =>
  new Promise((resolve, reject) => {
    const file = new URL('./count-worker.js', import.meta.url);
    const worker = new Worker(file, { workerData: all, resourceLimits: LIMITS });
    worker.on('message', resolve);
    worker.on('error', reject);
  });

/** Takes stretches until none is left. */
export function countStretches({ how, ranges, next }: Stretches): readonly Part[] {
  const counter = new RangeCounter(how);
  const done: Part[] = [];
  for (;;) {
    const n = Atomics.add(next, 0, 1);
    const range = ranges[n];
    if (!range) return done;
    done.push([n, counter.count(range)]);
  }
}
