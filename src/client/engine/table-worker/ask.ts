import { EngineFailure, type FailureKind } from '../failures.ts';
// oxlint-disable-next-line import/default -- the bundler makes it
import TableThread from './worker.ts?worker&inline';
import type { WorkAnswer, WorkName, WorkOrder, Works } from './works.ts';

type Input<W extends WorkName> = Parameters<Works[W]>[0];
type Output<W extends WorkName> = Awaited<ReturnType<Works[W]>>;

/** A worker that reads and writes tables, so that the page never waits for it. */
export interface TableWorker {
  /** Fails as an EngineFailure when the worker says so or dies, otherwise as a plain error. */
  ask<W extends WorkName>(work: W, input: Input<W>): Promise<Output<W>>;
  /** Ends it at once; what is still asked of it fails. */
  end(reason: EngineFailure): void;
}

/** Starts a worker of one's own. */
export function startTableWorker(): TableWorker {
  const worker = new TableThread();
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let next = 0;
  const end = (reason: EngineFailure): void => {
    worker.terminate();
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<WorkAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('output' in data) asked?.resolve(data.output);
    else asked?.reject(failureFrom(data.failure));
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end(new EngineFailure('stopped', event.message || 'the worker for tables ended'));
  });
  const ask = (work: WorkName, input: unknown): Promise<unknown> => {
    const answer = Promise.withResolvers<unknown>();
    waiting.set(++next, answer);
    worker.postMessage({ id: next, work, input } satisfies WorkOrder);
    return answer.promise;
  };
  return { ask: ask as TableWorker['ask'], end };
}

let common: TableWorker | undefined;
let busy = 0;

/** Asks a worker that is there as long as anyone asks. Not for files of the reader, which get one of their own. */
export async function askTableWorker<W extends WorkName>(work: W, input: Input<W>): Promise<Output<W>> {
  common ??= startTableWorker();
  busy++;
  try {
    return await common.ask(work, input);
  } finally {
    if (--busy === 0) {
      common.end(new EngineFailure('stopped', 'the worker for tables has done its work'));
      common = undefined;
    }
  }
}

function failureFrom({
  kind,
  detail,
  advice,
}: {
  kind: string;
  detail: string;
  advice: string | undefined;
}): Error {
  return kind === '' ? new Error(detail) : new EngineFailure(kind as FailureKind, detail, { advice });
}
