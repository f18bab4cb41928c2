/** What runs in each thread: stretches of the file, taken in turn until none is left; their counts out. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Stretches, countStretches } from './stretches.js';

parentPort?.postMessage(countStretches(workerData as Stretches));
