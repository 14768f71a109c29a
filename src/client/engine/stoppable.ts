import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { EngineFailure } from './failures.ts';
import { patienceAfterCancelMs } from './limits.ts';
import type { Engine } from './start-engine.ts';

export interface StopOptions {
  /** When to stop by itself, in milliseconds. */
  ms: number;
  /** Stops when it is aborted. */
  signal?: AbortSignal | undefined;
}

/**
 * Does work with a connection and stops it when it takes too long or its signal says so: by cancelling, which reaches
 * a running query in tens of milliseconds, and by ending the worker when that has no effect. The work calls
 * `requireGoing` between its steps, because there is nothing to cancel in between.
 */
export async function stoppable<T>(
  engine: Engine,
  connection: AsyncDuckDBConnection,
  { ms, signal }: StopOptions,
  work: (requireGoing: () => void) => Promise<T>,
): Promise<T> {
  let reason: EngineFailure | undefined;
  let lastResort: ReturnType<typeof setTimeout> | undefined;
  const stop = (why: EngineFailure): void => {
    if (reason) return;
    reason = why;
    lastResort = setTimeout(() => engine.kill(why), patienceAfterCancelMs);
    connection.cancelSent().catch(() => {}); // the last resort is on its way
  };
  const requireGoing = (): void => {
    if (reason) throw reason;
  };
  const onAbort = (): void => stop(cancelled());
  const deadline = setTimeout(() => stop(new EngineFailure('timeout', `${ms / 1000} seconds`)), ms);
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort);
  try {
    return await work(requireGoing);
  } catch (error) {
    throw reason ?? error;
  } finally {
    clearTimeout(deadline);
    clearTimeout(lastResort);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** What a caller gets who has cancelled. */
export function cancelled(): EngineFailure {
  return new EngineFailure('cancelled', 'by the reader');
}
