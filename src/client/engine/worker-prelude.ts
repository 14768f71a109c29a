import { unpack } from './unpack.ts';

/**
 * The text that runs in the worker before DuckDB's own: the only address it may fetch is the engine itself,
 * which is unpacked while it streams, and failures that DuckDB swallows come out as messages of their own.
 * It is written as functions and shipped as their text, because a worker made from a blob imports nothing.
 */
export function workerPrelude(engineUrl: string): string {
  return `(${fence})(${JSON.stringify(engineUrl)}, ${unpack});\n`;
}

/** Runs inside the worker; must not use anything from outside its own body. */
function fence(engineUrl: string, unpackBody: typeof unpack): void {
  const fetchFromNetwork = globalThis.fetch.bind(globalThis);
  const refuse = (): never => {
    throw new TypeError('the worker may fetch nothing but its engine');
  };

  globalThis.fetch = async (input) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url !== engineUrl) return refuse();
    const response = await fetchFromNetwork(url);
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      throw new Error(`HTTP ${response.status}`);
    }
    return new Response(await unpackBody(response.body), { headers: { 'content-type': 'application/wasm' } });
  };

  const closed = { value: refuse, writable: false, configurable: false };
  XMLHttpRequest.prototype.open = refuse;
  for (const door of [
    'WebSocket',
    'WebSocketStream',
    'WebTransport',
    'EventSource',
    'Worker',
    'importScripts',
  ]) {
    Object.defineProperty(globalThis, door, closed);
  }

  globalThis.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    globalThis.postMessage({ engineFailure: String(event.reason) });
  });
}
