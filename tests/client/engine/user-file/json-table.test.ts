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

describe('jsonTable, where an object holds lists', () => {
  it.each([
    [
      '{"count":3,"next":"…","data":[{"a":1}]}',
      ['Its rows are the list data. Left out beside it: count, next.'],
    ],
    [
      '{"columns":["a"],"errors":[],"data":[{"a":1}]}',
      ['Its rows are the list data. Left out beside it: columns, errors.'],
    ],
    ['{"data":[{"a":1}]}', []],
    ['{"a":1,"b":[1]}', ['It is one object, so it is one row.']],
    ['{"a":1}', ['It is one object, so it is one row.']],
    ['[{"a":1}]', []],
    ['{"a":1}\n{"a":2}', []],
  ])('says what it left out or took for a row: %s', (text, notes) => {
    expect(jsonTable('a.json', text).notes).toEqual(notes);
  });

  it.each([
    ['{"total":0,"data":[]}', 'has no rows: nothing is in its list data'],
    ['{"data":[],"errors":[]}', 'has no rows: nothing is in its lists data, errors'],
    ['{"a":[{"x":1}],"b":[{"y":2}]}', 'holds several lists of objects: a, b'],
  ])('is refused where no rows or several lists could be meant: %s', (text, words) => {
    expect(() => jsonTable('a.json', text)).toThrow(words);
  });

  it('takes no object around an empty list for a row, whatever stands beside it', () => {
    const beside = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), beside, { maxKeys: 8 }), (around) => {
        expect(() => jsonTable('a.json', JSON.stringify({ ...around, list: [] }))).toThrow('has no rows');
      }),
    );
  });

  it('leaves nothing out unsaid, whatever stands beside the list', () => {
    const key = fc.stringMatching(/^[a-z]{1,6}$/);
    const beside = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.integer(), { minLength: 1 }),
    );
    fc.assert(
      fc.property(
        fc.dictionary(key, beside, { maxKeys: 8 }),
        key,
        fc.array(fc.record({ a: fc.integer() }), { minLength: 1, maxLength: 4 }),
        (around, list, rows) => {
          const text = JSON.stringify({ ...around, [list]: rows });
          const found = jsonTable('a.json', text);
          expect(found.columns.map(({ values }) => values)).toEqual([rows.map(({ a }) => a)]);
          const left = Object.keys(around).filter((each) => each !== list);
          expect(
            left.filter(
              (each) =>
                !found.notes
                  .join(' ')
                  .split(/[ ,.]+/)
                  .includes(each),
            ),
          ).toEqual([]);
          expect(found.notes).toHaveLength(left.length > 0 ? 1 : 0);
        },
      ),
    );
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
