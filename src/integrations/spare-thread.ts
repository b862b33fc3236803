import { workerData } from 'node:worker_threads';
import { doubleSite } from './spare.ts';

/** The thread of `beginSpare`: it is told the root. */
doubleSite(workerData as string);
