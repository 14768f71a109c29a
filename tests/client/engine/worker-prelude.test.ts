import { createHash } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { otherEngine, workerPrelude } from '../../../src/client/engine/worker-prelude.ts';

const engineUrl = 'https://site.example/atlas/engine/duckdb-eh.wasm.gz';
const engineBytes = new Uint8Array([0, 0x61, 0x73, 0x6d]);
const engineHash = createHash('sha256').update(engineBytes).digest('hex');

/** What a worker would offer to the text that runs in it, with a network that records what is asked of it. */
function fenced({ arrives = engineBytes, crypto = globalThis.crypto as Crypto | undefined } = {}) {
  const asked: string[] = [];
  const said: unknown[] = [];
  const listeners: string[] = [];
  class XMLHttpRequest {
    open(): void {
      asked.push('XMLHttpRequest');
    }
  }
  const worker = createContext({
    asked,
    fetch: (url: string) => {
      asked.push(url);
      return Promise.resolve(new Response(arrives));
    },
    addEventListener: (name: string) => listeners.push(name),
    XMLHttpRequest,
    Request,
    Response,
    DecompressionStream,
    ReadableStream,
    TransformStream,
    Blob,
    TextEncoder,
    crypto,
    postMessage: (message: unknown) => said.push(message),
    setTimeout,
    WebSocket: class {},
    EventSource: class {},
    importScripts: () => asked.push('importScripts'),
  });
  runInContext(workerPrelude({ url: engineUrl, hashes: [engineHash], cache: 'default' }), worker);
  return { asked, said, listeners, run: (script: string): unknown => runInContext(script, worker) };
}

describe('workerPrelude', () => {
  it('lets the engine through as WebAssembly', async () => {
    const { asked, run } = fenced();
    const response = (await run(`fetch(${JSON.stringify(engineUrl)})`)) as Response;
    expect(response.headers.get('content-type')).toBe('application/wasm');
    expect(new Uint8Array(await response.arrayBuffer())[1]).toBe(0x61);
    expect(asked).toEqual([engineUrl]);
  });

  it.each([
    ['by the browser', globalThis.crypto],
    ['by its own means where the browser offers none', undefined],
  ])('does not let another engine through, and says so: hashed %s', async (_name, crypto) => {
    const changed = Uint8Array.from(engineBytes, (byte, i) => (i === 3 ? byte ^ 1 : byte));
    const { said, run } = fenced({ arrives: changed, crypto });
    const response = (await run(`fetch(${JSON.stringify(engineUrl)})`)) as Response;
    await expect(response.arrayBuffer()).rejects.toThrow(otherEngine);
    expect(said).toEqual([{ engineFailure: expect.stringContaining(otherEngine) }]);
    const sound = fenced({ crypto });
    const right = (await sound.run(`fetch(${JSON.stringify(engineUrl)})`)) as Response;
    expect(new Uint8Array(await right.arrayBuffer())).toEqual(engineBytes);
  });

  it('fetches the engine once', async () => {
    const { asked, run } = fenced();
    await run(`fetch(${JSON.stringify(engineUrl)})`);
    await expect(run(`fetch(${JSON.stringify(engineUrl)})`)).rejects.toThrow('nothing but its engine');
    expect(asked).toEqual([engineUrl]);
  });

  it.each([
    'https://extensions.duckdb.org/parquet.wasm',
    'https://site.example/atlas/data/panel.parquet',
    `${engineUrl}?secret`,
    'data:text/plain,x',
  ])('refuses to fetch %s', async (url) => {
    const { asked, run } = fenced();
    await expect(run(`fetch(${JSON.stringify(url)})`)).rejects.toThrow(
      'the worker may fetch nothing but its engine',
    );
    expect(asked).toEqual([]);
  });

  it.each([
    "new XMLHttpRequest().open('GET', '/')",
    "new WebSocket('wss://evil.example')",
    "new EventSource('/')",
    "new WebTransport('https://evil.example')",
    "new Worker('/x.js')",
    "importScripts('/x.js')",
    "globalThis.WebSocket = Object; new WebSocket('wss://evil.example')",
  ])('closes every other door: %s', (script) => {
    const { asked, run } = fenced();
    expect(() => run(`'use strict'; ${script}`)).toThrow(
      /nothing but its engine|not a constructor|read only/,
    );
    expect(asked).toEqual([]);
  });

  it('knows the kinds of file that DuckDB asks about, also where the browser does not', () => {
    const { run } = fenced();
    expect(run('({}) instanceof FileSystemSyncAccessHandle || ({}) instanceof FileSystemFileHandle')).toBe(
      false,
    );
  });

  it('listens for the rejections that DuckDB does not handle', () => {
    expect(fenced().listeners).toEqual(['unhandledrejection']);
  });
});
