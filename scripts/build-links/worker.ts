import { parentPort, workerData } from 'node:worker_threads';
import { readInputs } from './inputs.ts';
import { type Kind, workOn } from './work.ts';

const work = workOn(await readInputs((workerData as { data: string }).data));

parentPort?.on('message', ({ kind, piece }: { kind: Kind; piece: number }) => {
  parentPort?.postMessage({ piece, result: work[kind](piece) });
});
