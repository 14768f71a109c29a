import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Kind, Pieces } from './work.ts';

/** Workers that share out pieces of work among all cores. */
export interface WorkerPool {
  /** The results of all pieces, in the order of the pieces whoever did them. */
  share<K extends Kind>(
    kind: K,
    pieces: readonly number[],
    progress: (done: number) => void,
  ): Promise<Pieces[K][]>;
  end(): Promise<void>;
}

/** Starts one worker for each core. */
export function startWorkerPool(data: string): WorkerPool {
  const workers = Array.from(
    { length: availableParallelism() },
    () => new Worker(new URL('worker.ts', import.meta.url), { workerData: { data } }),
  );
  return {
    async share(kind, pieces, progress) {
      const results: unknown[] = [];
      let next = 0;
      let done = 0;
      const keepBusy = async (worker: Worker): Promise<void> => {
        while (next < pieces.length) {
          const place = next++;
          results[place] = await ask(worker, kind, pieces[place] as number);
          progress(++done);
        }
      };
      await Promise.all(workers.map(keepBusy));
      return results as Pieces[typeof kind][];
    },
    async end() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** One piece done by one worker. */
function ask(worker: Worker, kind: Kind, piece: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      worker.off('message', answered).off('error', failed);
      finish();
    };
    const answered = ({ result }: { result: unknown }) => settle(() => resolve(result));
    const failed = (error: Error) => settle(() => reject(error));
    worker.on('message', answered).on('error', failed);
    worker.postMessage({ kind, piece });
  });
}
