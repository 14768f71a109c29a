import { describe, expect, it } from 'vitest';
import { valueKindOf, readerOf, selection } from '../../../src/client/engine/result-values.ts';

describe('kindOf', () => {
  it.each([
    ['INTEGER', 'integer'],
    ['UTINYINT', 'integer'],
    ['HUGEINT', 'integer'],
    ['DOUBLE', 'number'],
    ['DECIMAL(18,3)', 'decimal'],
    ['DECIMAL(38,10)', 'decimal'],
    ['FLOAT', 'number'],
    ['UBIGINT', 'integer'],
    ['BOOLEAN', 'boolean'],
    ['VARCHAR', 'text'],
    ['DATE', 'text'],
    ['INTEGER[]', 'text'],
    ['DOUBLE[3]', 'text'],
    ['BIGINT[]', 'text'],
    ['DECIMAL(2,1)[]', 'text'],
    ['STRUCT(a DECIMAL(2,1))', 'text'],
    ['NOT_AN_INTEGER', 'text'],
    ['NOT_A_BIGINT', 'text'],
    ['NOT_A_DOUBLE', 'text'],
    ["ENUM('DOUBLE')", 'text'],
    ['STRUCT(a INTEGER)', 'text'],
  ])('%s is %s', (type, kind) => {
    expect(valueKindOf(type)).toBe(kind);
  });
});

describe('selection', () => {
  it('goes by place and turns into text what would not arrive whole', () => {
    const types = [
      'VARCHAR',
      'BIGINT',
      'DOUBLE',
      'INTERVAL',
      'DECIMAL(4,1)',
      'DECIMAL(4,1)[]',
      'BOOLEAN',
      'TINYINT',
    ];
    const columns = types.map((type) => ({ name: 'a', type }));
    expect(selection(columns)).toBe(
      '#1, CAST(#2 AS VARCHAR), #3, CAST(#4 AS VARCHAR), CAST(#5 AS VARCHAR), CAST(#6 AS VARCHAR), #7, #8',
    );
  });
});

describe('readerOf', () => {
  it('gives a whole number with all its digits', () => {
    const read = readerOf('BIGINT');
    expect([read('42'), read('-9007199254740993'), read(null)]).toEqual([42, -9007199254740993n, null]);
  });

  it('leaves everything else as it is', () => {
    expect([readerOf('VARCHAR')('42'), readerOf('DOUBLE')(0.5), readerOf('DATE')(null)]).toEqual([
      '42',
      0.5,
      null,
    ]);
  });
});
