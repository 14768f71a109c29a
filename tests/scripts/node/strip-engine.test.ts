import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namesInGlue, stripEngine, wantedExports } from '../../../scripts/node/strip-engine.ts';
import { importNames, keepExports } from '../../../scripts/node/wasm-exports.ts';

/** `(module (import "m" "i" (func)) (func (export "a")) (func (export "b")) (memory (export "mem") 1))` */
const sections = {
  header: '00 61 73 6d 01 00 00 00',
  type: '01 04 01 60 00 00',
  import: '02 07 01 01 6d 01 69 00 00',
  functions: '03 03 02 00 00',
  memory: '05 03 01 00 01',
  exports: '07 0f 03 01 61 00 01 01 62 00 02 03 6d 65 6d 02 00',
  bodies: '0a 07 02 02 00 0b 02 00 0b',
};
const tiny = Uint8Array.from(Object.values(sections).join(' ').split(' '), (byte) => parseInt(byte, 16));

const exportsOf = (wasm: Uint8Array): string[] =>
  WebAssembly.Module.exports(new WebAssembly.Module(wasm as BufferSource)).map(({ name }) => name);

describe('keepExports', () => {
  it('keeps those that are wanted, in a file that is still sound', () => {
    const { wasm, kept, dropped } = keepExports(tiny, (name) => name !== 'a');
    expect(exportsOf(wasm)).toEqual(['b', 'mem']);
    expect({ kept, dropped }).toEqual({ kept: ['b', 'mem'], dropped: 1 });
  });

  it('changes nothing when all are wanted', () => {
    expect(keepExports(tiny, () => true).wasm).toEqual(tiny);
  });

  it.each([
    ['no WebAssembly', tiny.slice(1), 'no WebAssembly file'],
    ['half a file', tiny.slice(0, -10), 'ends at'],
    ['no exports', tiny.slice(0, 8), 'found no section of exports'],
  ])('refuses %s', (_name, bytes, message) => {
    expect(() => keepExports(bytes, () => true)).toThrow(message);
  });
});

describe('importNames', () => {
  it('lists what is asked of the page', () => {
    expect(importNames(tiny)).toEqual([{ module: 'm', name: 'i' }]);
  });

  it('agrees with the engine of this machine on the published database', () => {
    const wasm = readFileSync(published('duckdb-eh.wasm'));
    const expected = WebAssembly.Module.imports(new WebAssembly.Module(wasm as BufferSource));
    expect(importNames(wasm)).toEqual(expected.map(({ module, name }) => ({ module, name })));
  });
});

describe('stripEngine', () => {
  const glue = readFileSync(published('duckdb-browser-eh.worker.js'), 'utf8');

  it('keeps every export that the JavaScript of the database calls and that is there', () => {
    const engine = readFileSync(published('duckdb-eh.wasm'));
    const all = new Set(exportsOf(engine));
    const left = new Set(keepExports(engine, wantedExports(engine, glue)).kept);
    const called = [...namesInGlue(glue)].filter((name) => all.has(name));
    expect(called.length).toBeGreaterThan(50);
    expect(called.filter((name) => !left.has(name))).toEqual([]);
    expect(left.size).toBeLessThan(100);
  });

  it('stops when the JavaScript is written in another way', () => {
    expect(() => namesInGlue('wasmExports.malloc()')).toThrow(
      'namesInGlue found 1 names, expected at least 50',
    );
  });

  it('stops when the engine lacks what every query needs', async () => {
    await expect(stripEngine(tiny, glue)).rejects.toThrow('stripEngine missing export: malloc');
  });
});

function published(file: string): string {
  return join(import.meta.dirname, '../../../node_modules/@duckdb/duckdb-wasm/dist', file);
}
