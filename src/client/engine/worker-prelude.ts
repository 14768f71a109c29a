import { closeDoors } from './close-doors.ts';
import { unpack } from './unpack.ts';

/**
 * The text that runs in the worker before DuckDB's own: the only address it may fetch is the engine itself, once,
 * which is unpacked while it streams; after that there is no network at all. Failures that DuckDB swallows come out
 * as messages of their own. It is written as functions and shipped as their text, because a worker made from a blob
 * imports nothing.
 */
export function workerPrelude(engineUrl: string): string {
  return `(${fence})(${JSON.stringify(engineUrl)}, ${unpack}, ${closeDoors});\n`;
}

/** Runs inside the worker; must not use anything from outside its own body. */
function fence(engineUrl: string, unpackBody: typeof unpack, closeOthers: typeof closeDoors): void {
  const fetchFromNetwork = globalThis.fetch.bind(globalThis);
  let isFetched = false;
  const refuse = (): never => {
    throw new TypeError('the worker may fetch nothing but its engine');
  };

  globalThis.fetch = async (input) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url !== engineUrl || isFetched) return refuse();
    isFetched = true;
    const response = await fetchFromNetwork(url);
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      throw new Error(`HTTP ${response.status}`);
    }
    return new Response(await unpackBody(response.body), { headers: { 'content-type': 'application/wasm' } });
  };
  closeOthers(refuse);

  globalThis.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    globalThis.postMessage({ engineFailure: String(event.reason) });
  });
}
