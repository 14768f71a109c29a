import { connected } from '../../../../src/client/engine/connected.ts';
import { createDatabase } from '../../../../src/client/engine/database.ts';
import {
  describeFailure,
  type EngineFailure,
  type FailureMessage,
} from '../../../../src/client/engine/failures.ts';
import { tablesOf } from '../../../../src/client/engine/load-table.ts';
import type { QueryFault } from '../../../../src/client/engine/query-fault.ts';
import { runQuery } from '../../../../src/client/engine/run-query.ts';
import { rowsAsParquet } from '../../../../src/client/engine/saved/save-parquet.ts';
import { rowsAsCsv, rowsAsJson } from '../../../../src/client/engine/saved/save-text.ts';
import { Session } from '../../../../src/client/engine/session.ts';
import { fingerprint } from '../../../../src/client/engine/fingerprint.ts';
import {
  engineFile,
  startEngine,
  startWorker,
  type Engine,
} from '../../../../src/client/engine/start-engine.ts';
import { unpack } from '../../../../src/client/engine/unpack.ts';
import { workerPrelude } from '../../../../src/client/engine/worker-prelude.ts';
import { openFile } from '../../../../src/client/engine/user-file/open-file.ts';
import { sha256 } from '../../../../src/lib/tables/sha256.ts';

/** How something ended, in a form that can leave the page. */
export type Told<T> =
  { value: T } | ({ kind: string; fault: QueryFault | undefined; ms: number } & FailureMessage);

/** Waits for something and tells how it ended; a failure that is none of ours is thrown on. */
async function tell<T>(work: Promise<T>): Promise<Told<T>> {
  const began = performance.now();
  try {
    return { value: await work };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'EngineFailure') throw error;
    const failure = error as EngineFailure;
    const ms = performance.now() - began;
    return { kind: failure.kind, fault: failure.fault, ms, ...describeFailure(failure) };
  }
}

/** Starts an engine that the page was not built with: whatever lies at the address. */
async function startUnknown(siteUrl: string): Promise<Engine> {
  const url = new URL('engine/duckdb-eh.wasm.gz', siteUrl).href;
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const { body } = await fetch(new URL('engine/worker.js.gz', siteUrl));
  if (!body) throw new Error(`startUnknown worker without a body: ${siteUrl}`);
  const code = await new Response(await unpack(body)).arrayBuffer();
  return await startWorker(code, { url, hashes: [await fingerprint(bytes, sha256)], cache: 'default' });
}

const longTasks = new PerformanceObserver((list) => note(list.getEntries()));
let longest = 0;
const note = (entries: readonly PerformanceEntry[]): void => {
  for (const { duration } of entries) longest = Math.max(longest, duration);
};
longTasks.observe({ type: 'longtask' });

/**
 * The longest task of the page since it was asked last, in milliseconds: for so long it could do nothing else. 0 when
 * none took 50 ms. What other programs of the machine take from it is not counted, as timers would.
 */
function longestStandstill(): number {
  note(longTasks.takeRecords());
  const found = longest;
  longest = 0;
  return found;
}

/** The ways in which text could be run as code, tried by the page itself: the driver of a test is not bound by the policy. */
const ranText: string[] = [];
Object.assign(globalThis, { ranText });
for (const run of [
  () => (Reflect.get(globalThis, 'eval') as (text: string) => unknown)('ranText.push("eval")'),
  () => new Function('ranText.push("Function")')(),
  () => setTimeout('ranText.push("setTimeout")' as unknown as () => void),
]) {
  try {
    run();
  } catch {
    // refused, as it should be
  }
}

const engine = {
  siteUrl: location.href,
  Session,
  connected,
  createDatabase,
  engineFile,
  openFile,
  longestStandstill,
  rowsAsCsv,
  rowsAsJson,
  rowsAsParquet,
  runQuery,
  ranText,
  startEngine,
  startUnknown,
  tablesOf,
  tell,
  workerPrelude,
};

declare global {
  var engine: EnginePage;
}
export type EnginePage = typeof engine;

Object.assign(globalThis, { engine });
