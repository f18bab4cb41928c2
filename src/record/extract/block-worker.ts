/** What runs in each worker thread: blocks in, the same blocks worked on out. */
import { parentPort, workerData } from 'node:worker_threads';
import { type HowToFlag, flagBlock } from './flag-block.js';
import { type HowToTally, tallyBlock } from './tally-block.js';
import type { BlockAsked } from './block-pool.js';

const how = workerData as ({ readonly job: 'flag' } & HowToFlag) | ({ readonly job: 'tally' } & HowToTally);

parentPort?.on('message', ({ n, bytes, state }: BlockAsked) => {
  const block = { bytes: Buffer.from(bytes), state };
  if (how.job === 'flag') {
    const done = flagBlock(block, how);
    // The memory is handed over whole; what is not written to goes with it.
    const { buffer, byteOffset, byteLength } = done.bytes;
    const bytesOut = new Uint8Array(buffer, byteOffset, byteLength);
    parentPort?.postMessage({ n, done: { ...done, bytes: bytesOut } }, [buffer as ArrayBuffer]);
  } else parentPort?.postMessage({ n, done: tallyBlock(block, how) });
});
