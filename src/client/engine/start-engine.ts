import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { EngineFailure, recogniseFailure } from './failures.ts';
import { fetchFile } from './fetch-file.ts';
import { workerPrelude } from './worker-prelude.ts';

/** A running worker with an empty database in it. */
export interface Engine {
  database: AsyncDuckDB;
  /** Never fulfilled; rejected when the worker dies, so that whoever waits for it can race against it. */
  death: Promise<never>;
  /** Ends the worker at once, whatever it is doing; `reason` becomes the failure that waiting callers get. */
  kill(reason: EngineFailure): void;
}

/** Where the engine's files lie, given the address of the site's root. */
export function engineFiles(siteUrl: string): { worker: string; engine: string } {
  return {
    worker: new URL('engine/worker.js.gz', siteUrl).href,
    engine: new URL('engine/duckdb-eh.wasm.gz', siteUrl).href,
  };
}

/**
 * Starts DuckDB in a worker made from a blob, so that the page's Content-Security-Policy binds it on every host.
 * Whole numbers and decimals come back as JavaScript numbers.
 */
export async function startEngine(siteUrl: string): Promise<Engine> {
  if (typeof WebAssembly !== 'object') throw new EngineFailure('no_webassembly', 'WebAssembly is missing');
  const files = engineFiles(siteUrl);
  const code = await fetchFile(files.worker);
  const url = URL.createObjectURL(new Blob([workerPrelude(files.engine), code], { type: 'text/javascript' }));
  const engine = watch(new Worker(url));
  try {
    await Promise.race([open(engine.database, files.engine), engine.death]);
    return engine;
  } catch (error) {
    const failure = startFailure(error);
    engine.kill(failure);
    throw failure;
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function open(database: AsyncDuckDB, engineUrl: string): Promise<void> {
  await database.instantiate(engineUrl);
  await database.open({ path: ':memory:', query: { castBigIntToDouble: true, castDecimalToDouble: true } });
}

/** DuckDB's binding around a worker, with one promise for its end. */
function watch(worker: Worker): Engine {
  const { promise: death, reject } = Promise.withResolvers<never>();
  death.catch(() => {}); // it may die when nobody is waiting
  const kill = (reason: EngineFailure): void => {
    reject(reason);
    worker.terminate();
  };
  const onFailure = (event: Event, detail: string): void => {
    event.preventDefault();
    event.stopImmediatePropagation(); // DuckDB, which listens next, would only print it
    kill(recogniseFailure(new Error(detail), 'stopped'));
  };
  worker.addEventListener('error', (event) => onFailure(event, event.message));
  worker.addEventListener('message', (event: MessageEvent<{ engineFailure?: string }>) => {
    if (event.data.engineFailure !== undefined) onFailure(event, event.data.engineFailure);
  });
  return { database: new AsyncDuckDB(new VoidLogger(), worker), death, kill };
}

/** The worker reports only a line of text; what it was doing tells the rest. */
function startFailure(error: unknown): EngineFailure {
  const failure = recogniseFailure(error, 'stopped');
  if (failure.kind !== 'stopped') return failure;
  const detail = failure.message;
  const file = 'duckdb-eh.wasm.gz';
  if (/HTTP \d/.test(detail))
    return new EngineFailure('missing_file', `${file} (${detail})`, { cause: error });
  if (/WebAssembly.*(disallow|blocked|not allowed)|unsafe-eval/i.test(detail)) {
    return new EngineFailure('no_webassembly', detail, { cause: error });
  }
  if (/fetch|network|load failed/i.test(detail)) {
    return new EngineFailure(navigator.onLine ? 'blocked' : 'offline', file, { cause: error });
  }
  if (/CompileError|LinkError|magic|decompress|compressed|WebAssembly/i.test(detail)) {
    return new EngineFailure('corrupt_file', file, { cause: error });
  }
  return failure;
}
