import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepest, jsonTable, repeatedKey } from '../../../../src/client/engine/user-file/json-table.ts';

/** Columns by name. */
function columnsOf(text: string): Record<string, unknown[]> {
  return Object.fromEntries(jsonTable('a.json', text).columns.map(({ name, values }) => [name, values]));
}

describe('jsonTable', () => {
  it.each([
    ['a list of objects', '[{"a": 1}, {"b": "x"}]', { a: [1, null], b: [null, 'x'] }],
    ['an object around one list', '{"n": 2, "rows": [{"a": 1}]}', { a: [1] }],
    ['one object', '{"a": 1, "b": [1]}', { a: [1], b: [[1]] }],
    ['one object on each line', '{"a": 1}\n \n{"a": 2}\n', { a: [1, 2] }],
    ['an empty list', '[]', {}],
  ])('reads %s', (_name, text, expected) => {
    expect(columnsOf(text)).toEqual(expected);
  });

  it('takes names that every object has for names like any other', () => {
    const { columns } = jsonTable('a.json', '[{"__proto__": 1, "constructor": 2}, {"toString": 3}]');
    expect(columns.map(({ name, values }) => [name, values])).toEqual([
      ['__proto__', [1, null]],
      ['constructor', [2, null]],
      ['toString', [null, 3]],
    ]);
  });
});

describe('jsonTable, where an object gives a key twice', () => {
  it('refuses the file by the name of the key, as one of the values would be lost', () => {
    expect(() => jsonTable('a.json', '[{"a": 1, "b": 2, "a": 3}]')).toThrow('gives "a" twice');
    expect(() => jsonTable('a.json', '{"a": 1}\n{"\\u0061": 1, "a": 2}')).toThrow('gives "a" twice');
    expect(() => jsonTable('a.json', '[{"a": {"b": 1, "c": "b", "b": 2}}]')).toThrow('gives "b" twice');
  });

  it('finds none in what JSON writes, and one where it is written again', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 }), (rows) => {
        const text = JSON.stringify(rows);
        expect(repeatedKey(text)).toBeUndefined();
        const [key] = Object.keys(rows[0] ?? {});
        if (key === undefined) return;
        expect(repeatedKey(text.replace('{', () => `{${JSON.stringify(key)}:0,`))).toBe(key);
      }),
    );
  });
});

describe('deepest', () => {
  it.each([
    ['1', 0],
    ['[{"a": [1]}]', 3],
    ['"[[[["', 0],
    ['["\\"[", {}]', 2],
    ['[][][]', 1],
  ])('counts the levels of %s', (text, levels) => {
    expect(deepest(text)).toBe(levels);
  });

  it('counts as a reader of the parsed value would', () => {
    const levels = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(levels)) : 0;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(deepest(JSON.stringify(value))).toBe(levels(value));
      }),
      { seed: 64, numRuns: 300 },
    );
  });

  it('is quick with a text made to be slow', () => {
    const began = performance.now();
    deepest('"'.repeat(300_001));
    deepest('\\"['.repeat(100_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
