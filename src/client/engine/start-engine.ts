import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { saySlow } from '../page/say-slow.ts';
import { EngineFailure, recogniseFailure } from './failures.ts';
import { askedAgain, fetchFile } from './fetch-file.ts';
import { hashesOf } from './known-files.ts';
import { otherEngine, workerPrelude, type EngineFile } from './worker-prelude.ts';

/** A running worker with an empty database in it. */
export interface Engine {
  database: AsyncDuckDB;
  /** Never fulfilled; rejected when the worker dies, so that whoever waits for it can race against it. */
  death: Promise<never>;
  /** Ends the worker at once, whatever it is doing; `reason` becomes the failure that waiting callers get. */
  kill(reason: EngineFailure): void;
}

/** The engine's files, by their paths below the site's root. */
const files = { worker: 'engine/worker.js.gz', engine: 'engine/duckdb-eh.wasm.gz' } as const;

/** How long the engine, of which the page says how large it is, may take before more is said, in milliseconds. */
const enginePatience = 8_000;

/** The engine as a worker may fetch it. */
export function engineFile(siteUrl: string, cache: RequestCache = 'default'): EngineFile {
  return { url: new URL(files.engine, siteUrl).href, hashes: hashesOf(files.engine), cache };
}

/**
 * Starts DuckDB in a worker made from a blob, so that the page's Content-Security-Policy binds it on every host.
 * Whole numbers and decimals come back as JavaScript numbers. Starts nothing when a file is another than the page was
 * built with.
 */
export async function startEngine(siteUrl: string): Promise<Engine> {
  if (typeof WebAssembly !== 'object') throw new EngineFailure('no_webassembly', 'WebAssembly is missing');
  const code = await fetchFile(siteUrl, files.worker);
  return await askedAgain((cache) => startWorker(code, engineFile(siteUrl, cache)));
}

/** A worker that runs this code behind its fence. */
export async function startWorker(code: ArrayBuffer, file: EngineFile): Promise<Engine> {
  const url = URL.createObjectURL(new Blob([workerPrelude(file), code], { type: 'text/javascript' }));
  const engine = watch(new Worker(url));
  try {
    await saySlow(Promise.race([open(engine.database, file.url), engine.death]), enginePatience);
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
  // what cannot be unpacked is not what was packed
  if (detail.includes(otherEngine) || /compress|decod|corrupt/i.test(detail))
    return new EngineFailure('other_file', file, { cause: error });
  if (/HTTP \d/.test(detail))
    return new EngineFailure('missing_file', `${file} (${detail})`, { cause: error });
  if (/WebAssembly.*(disallow|blocked|not allowed)|unsafe-eval/i.test(detail)) {
    return new EngineFailure('no_webassembly', detail, { cause: error });
  }
  if (/fetch|network|load failed/i.test(detail)) {
    return new EngineFailure(navigator.onLine ? 'blocked' : 'offline', file, { cause: error });
  }
  if (/CompileError|LinkError|magic|WebAssembly/i.test(detail)) {
    return new EngineFailure('corrupt_file', file, { cause: error });
  }
  return failure;
}
