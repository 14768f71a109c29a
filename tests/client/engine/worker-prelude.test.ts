import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { workerPrelude } from '../../../src/client/engine/worker-prelude.ts';

const engineUrl = 'https://site.example/atlas/engine/duckdb-eh.wasm.gz';

/** What a worker would offer to the text that runs in it, with a network that records what is asked of it. */
function fenced() {
  const asked: string[] = [];
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
      return Promise.resolve(new Response(new Uint8Array([0, 0x61, 0x73, 0x6d])));
    },
    addEventListener: (name: string) => listeners.push(name),
    XMLHttpRequest,
    Request,
    Response,
    DecompressionStream,
    setTimeout,
    WebSocket: class {},
    EventSource: class {},
    importScripts: () => asked.push('importScripts'),
  });
  runInContext(workerPrelude(engineUrl), worker);
  return { asked, listeners, run: (script: string): unknown => runInContext(script, worker) };
}

describe('workerPrelude', () => {
  it('lets the engine through as WebAssembly', async () => {
    const { asked, run } = fenced();
    const response = (await run(`fetch(${JSON.stringify(engineUrl)})`)) as Response;
    expect(response.headers.get('content-type')).toBe('application/wasm');
    expect(new Uint8Array(await response.arrayBuffer())[1]).toBe(0x61);
    expect(asked).toEqual([engineUrl]);
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

  it('listens for the rejections that DuckDB does not handle', () => {
    expect(fenced().listeners).toEqual(['unhandledrejection']);
  });
});
