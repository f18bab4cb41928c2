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
    const own = ownBytes(done.bytes);
    parentPort?.postMessage({ n, done: { ...done, bytes: own } }, [own.buffer as ArrayBuffer]);
  } else parentPort?.postMessage({ n, done: tallyBlock(block, how) });
});

/** Small buffers share the pool's memory, which cannot be handed over. */
const ownBytes = (bytes: Buffer): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes);
