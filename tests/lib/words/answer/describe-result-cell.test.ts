import { describe, expect, it } from 'vitest';
import { cellFormats, formatCell, wholeCell } from '../../../../src/lib/words/answer/describe-result-cell.ts';
import type { ResultColumn } from '../../../../src/lib/words/answer/describe-result-column.ts';

const column = (name: string, type: string): ResultColumn => ({ name, type });

/** All cells of an answer in words. */
function written(columns: ResultColumn[], rows: unknown[][]): string[][] {
  const formats = cellFormats(columns, rows);
  return rows.map((row) => row.map((value, i) => formatCell(value, formats[i]!, row)));
}

describe('formatCell', () => {
  it('writes numbers of a column alike, with three figures for the larger ones', () => {
    const cells = written([column('estimate', 'DOUBLE')], [[0.17643], [-0.02891], [0]]);
    expect(cells.flat()).toEqual(['0.176', '−0.029', '0.000']);
  });

  it('pretends to no more decimals than the values have', () => {
    expect(written([column('value', 'DOUBLE')], [[12.5], [7]]).flat()).toEqual(['12.5', '7.0']);
    expect(written([column('value', 'DOUBLE')], [[1200], [73163]]).flat()).toEqual(['1,200', '73,163']);
  });

  it('never writes a small value as 0', () => {
    const cells = written([column('p', 'DOUBLE')], [[0.5], [0.91], [0.000012]]);
    expect(cells.flat()).toEqual(['0.500', '0.910', '1.2 × 10^−5']);
  });

  it('writes years without commas and counts with them', () => {
    const cells = written([column('year', 'INTEGER'), column('cells', 'BIGINT')], [[2024, 73163]]);
    expect(cells).toEqual([['2024', '73,163']]);
  });

  it('keeps every figure of a whole number beyond 2^53', () => {
    expect(written([column('hash', 'UBIGINT')], [[18446744073709551615n]])).toEqual([
      ['18,446,744,073,709,551,615'],
    ]);
  });

  it('writes a decimal with the digits it has, also beside an interval that is rounded', () => {
    const columns = [
      column('estimate', 'DECIMAL(38,2)'),
      column('lower', 'DOUBLE'),
      column('upper', 'DOUBLE'),
    ];
    expect(written(columns, [['-12345678901234567890.10', 0.1234, 0.5678]])).toEqual([
      ['−12,345,678,901,234,567,890.10', '0.123', '0.568'],
    ]);
    expect(written([column('year', 'DECIMAL(4,0)'), column('s', 'DECIMAL(3,1)')], [['2024', '0.3']])).toEqual(
      [['2024', '0.3']],
    );
  });

  it('says why a value is missing where a status column tells, and only there', () => {
    const columns = [column('value', 'DOUBLE'), column('status', 'VARCHAR'), column('denominator', 'DOUBLE')];
    const cells = written(columns, [
      [null, 'suppressed', null],
      [3, 'ok', null],
      [null, 'not_available', 5],
    ]);
    expect(cells.map(([value]) => value)).toEqual(['suppressed', '3', 'no figure']);
    expect(cells.map(([, , denominator]) => denominator)).toEqual(['no value', 'no value', '5']);
  });

  it('says “no value”, never nothing and never 0', () => {
    expect(written([column('q', 'DOUBLE')], [[null]])).toEqual([['no value']]);
  });

  it('tells infinity and what is no number', () => {
    expect(written([column('x', 'DOUBLE')], [[Infinity], [-Infinity], [NaN]]).flat()).toEqual([
      'infinite',
      '−infinite',
      'not a number',
    ]);
  });

  it('cuts a text that no cell can hold', () => {
    expect(written([column('text', 'VARCHAR')], [['a'.repeat(1000)]])[0]?.[0]).toHaveLength(401);
  });
});

describe('wholeCell', () => {
  const whole = (type: string, value: unknown) => {
    const columns = [column('value', type), column('status', 'VARCHAR')];
    const rows = [[value, value === null ? 'suppressed' : 'ok']];
    return wholeCell(value, cellFormats(columns, rows)[0]!, rows[0]!);
  };

  it.each([
    ['DOUBLE', 0.1 + 0.2, '0.30000000000000004'],
    ['DOUBLE', -1e-7, '-1e-7'],
    ['DOUBLE', -0, '-0'],
    ['DOUBLE', NaN, 'NaN'],
    ['HUGEINT', -(2n ** 100n), String(-(2n ** 100n))],
    ['DECIMAL(38,2)', '12345678901234567890.10', '12345678901234567890.10'],
    ['VARCHAR', 'a'.repeat(1000), 'a'.repeat(1000)],
    ['VARCHAR', 'a'.repeat(9000), `${'a'.repeat(5000)}…`],
    ['DOUBLE', null, 'suppressed'],
  ])('gives all of a %s', (type, value, text) => {
    expect(whole(type, value)).toBe(text);
  });
});
