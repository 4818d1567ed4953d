import { parentPort, workerData } from 'node:worker_threads';
import { readForeign } from './node';

// Reads the one file that it is started with, and ends.
if (workerData instanceof Uint8Array) parentPort?.postMessage(await readForeign(workerData));
