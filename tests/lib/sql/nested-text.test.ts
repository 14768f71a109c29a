import { describe, expect, it } from 'vitest';
import { readNested } from '../../../src/lib/sql/nested-text.ts';
import { typeShape } from '../../../src/lib/sql/type-shape.ts';

const read = (text: string, type: string) => readNested(text, typeShape(type)!);

describe('readNested', () => {
  it.each([
    [
      "['a, b', c, NULL, 'NULL', '', x y, 'it\\'s', 'q\\\\\\'']",
      'VARCHAR[]',
      ['a, b', 'c', null, 'NULL', '', 'x y', "it's", "q\\'"],
    ],
    ['[]', 'INTEGER[]', []],
    ['[[1], NULL, []]', 'INTEGER[][]', [['1'], null, []]],
    ["{'a': 1.50, 'b c': [x]}", 'STRUCT(a DECIMAL(3,2), "b c" VARCHAR[])', { a: '1.50', 'b c': ['x'] }],
    [
      "{a=NULL, 'b=c'=2}",
      'MAP(VARCHAR, INTEGER)',
      {
        pairs: [
          { key: 'a', value: null },
          { key: 'b=c', value: '2' },
        ],
      },
    ],
    ['2024-02-29', 'DATE', '2024-02-29'],
  ])('takes %s apart', (text, type, value) => {
    expect(read(text, type)).toEqual(value);
  });

  it.each([
    ['[1', 'INTEGER[]'],
    ['[1] ', 'INTEGER[]'],
    ["{'b': 1}", 'STRUCT(a INTEGER)'],
    ["{'a': 1, 'b': 2}", 'STRUCT(a INTEGER)'],
    ['{a}', 'MAP(VARCHAR, INTEGER)'],
    ['1', 'INTEGER[]'],
  ])('does not understand %s as %s', (text, type) => {
    expect(() => read(text, type)).toThrow(SyntaxError);
  });
});
