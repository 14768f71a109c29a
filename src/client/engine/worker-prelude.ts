import { sha256 } from '../../lib/tables/sha256.ts';
import { checkStream, tellFaults } from './check-stream.ts';
import { closeDoors } from './close-doors.ts';
import { fingerprint } from './fingerprint.ts';
import { nameFileKinds } from './name-file-kinds.ts';
import { unpack } from './unpack.ts';

/** The one file that the worker may fetch. */
export interface EngineFile {
  url: string;
  /** The SHA-256 it may have. */
  hashes: readonly string[];
  cache: RequestCache;
}

/** What the worker says when its engine is another file than the page was built with. */
export const otherEngine = 'the engine is not the one this page was built with';

/**
 * The text that runs in the worker before DuckDB's own: the only address it may fetch is the engine itself, once,
 * which is unpacked while it streams and not started unless every byte is as expected; after that there is no network
 * at all. Failures that DuckDB swallows come out as messages of their own. It is written as functions and shipped as
 * their text, because a worker made from a blob imports nothing.
 */
export function workerPrelude(file: EngineFile): string {
  const travelling = Object.entries(parts).map(([name, part]) => `${name}: ${part}`);
  return `(${fence})(${JSON.stringify({ ...file, otherEngine })}, { ${travelling.join(', ')} });\n`;
}

/** What the fence is made with; each part is self-contained. */
const parts = { unpack, closeDoors, nameFileKinds, checkStream, tellFaults, fingerprint, sha256 };

/** Runs inside the worker; must not use anything from outside its own body. */
function fence(file: EngineFile & { otherEngine: string }, given: typeof parts): void {
  const fetchFromNetwork = globalThis.fetch.bind(globalThis);
  let isFetched = false;
  const refuse = (): never => {
    throw new TypeError('the worker may fetch nothing but its engine');
  };
  const tell = (engineFailure: string): void => globalThis.postMessage({ engineFailure });
  const refuseOther = (): never => {
    throw new TypeError(file.otherEngine);
  };

  globalThis.fetch = async (input) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url !== file.url || isFetched) return refuse();
    isFetched = true;
    const response = await fetchFromNetwork(url, { cache: file.cache });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      throw new Error(`HTTP ${response.status}`);
    }
    const { fingerprint: fingerprintOf, sha256: plain } = given;
    const check = { hashes: file.hashes, fingerprintOf, plain, refuse: refuseOther };
    const body = await given.unpack(given.checkStream(response.body, check));
    return new Response(given.tellFaults(body, tell), { headers: { 'content-type': 'application/wasm' } });
  };
  given.closeDoors(refuse);
  given.nameFileKinds();

  globalThis.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    tell(String(event.reason));
  });
}
