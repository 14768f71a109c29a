import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import binaryen from 'binaryen';
import { describe, expect, it } from 'vitest';
import { exportNames, namesInGlue, stripEngine, wantedExports } from '../../../scripts/node/strip-engine.ts';

const glue = readPublished('duckdb-browser-eh.worker.js').toString();

/** What every query needs, each a function that does nothing. */
const needed = ['malloc', 'duckdb_web_open', 'duckdb_web_pending_query_start_buffer'];

describe('stripEngine', () => {
  it('drops what nothing calls, with all that is reached from there alone', async () => {
    const engine = engineOf(`
      (import "GOT.func" "asked" (global $asked (mut i32)))
      (func (export "_ZN6duckdbEv") (call $below))
      (func $below (drop (i32.const 305419896)))
      (func (export "asked") (drop (global.get $asked)))
      (memory (export "memory") 1)`);
    const { wasm, kept, dropped } = await stripEngine(engine, glue);
    expect({ kept, dropped }).toEqual({ kept: 5, dropped: 1 });
    expect(exportNames(compile(wasm)).toSorted()).toEqual(['asked', 'memory', ...needed].toSorted());
    const constant = Buffer.from([0x41, 0xf8, 0xac, 0xd1, 0x91, 0x01]); // i32.const 305419896
    expect([engine, wasm].map((bytes) => Buffer.from(bytes).includes(constant))).toEqual([true, false]);
  });

  it('stops when the engine lacks what every query needs', async () => {
    const empty = engineOf('').slice(0, 8);
    await expect(stripEngine(empty, glue)).rejects.toThrow('stripEngine missing export: malloc');
  });

  it.each([
    { name: 'no WebAssembly', spoil: (engine: Uint8Array) => engine.slice(1) },
    { name: 'half a file', spoil: (engine: Uint8Array) => engine.slice(0, -10) },
  ])('stops at $name', async ({ spoil }) => {
    await expect(stripEngine(spoil(engineOf('')), glue)).rejects.toThrow(WebAssembly.CompileError);
  });
});

describe('wantedExports', () => {
  it('names every export that the JavaScript of the database calls and that is there', () => {
    const engine = compile(readPublished('duckdb-eh.wasm'));
    const all = exportNames(engine);
    const wanted = new Set(all.filter(wantedExports(engine, glue)));
    const called = [...namesInGlue(glue)].filter((name) => all.includes(name));
    expect(called.length).toBeGreaterThan(50);
    expect(called.filter((name) => !wanted.has(name))).toEqual([]);
    expect(wanted.size).toBeLessThan(100);
  });

  it('stops when the JavaScript is written in another way', () => {
    expect(() => namesInGlue('wasmExports.malloc()')).toThrow(
      'namesInGlue found 1 names, expected at least 50',
    );
  });
});

/** A WebAssembly file with these parts and what every query needs. */
function engineOf(parts: string): Uint8Array {
  const functions = needed.map((name) => `(func (export "${name}"))`);
  const module = binaryen.parseText(`(module ${parts} ${functions.join(' ')})`);
  try {
    module.setFeatures(binaryen.Features.MutableGlobals);
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}

function compile(wasm: Uint8Array): WebAssembly.Module {
  return new WebAssembly.Module(wasm as BufferSource);
}

function readPublished(file: string): Buffer {
  return readFileSync(join(import.meta.dirname, '../../../node_modules/@duckdb/duckdb-wasm/dist', file));
}
