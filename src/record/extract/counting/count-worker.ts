/** What runs in each thread: stretches of the file in, their counts out. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Range, countRange } from './count-range.js';
import type { HowToCount } from './tally.js';

const how = workerData as HowToCount;

parentPort?.on('message', ({ n, range }: { readonly n: number; readonly range: Range }) => {
  parentPort?.postMessage({ n, done: countRange(range, how) });
});
