import { describe, expect, it } from 'vitest';
import { tableNamed } from '../../../src/lib/tables/contract.ts';
import { compareRows, rowKey } from '../../../src/lib/tables/row-order.ts';

const benchmarks = tableNamed('benchmarks');

describe('compareRows', () => {
  it('orders by the first column of the key, then the next', () => {
    const rows = [
      { indicator: 'b', year: 2013 },
      { indicator: 'a', year: 2020 },
      { indicator: 'a', year: 2013 },
    ];
    expect(rows.toSorted(compareRows(benchmarks)).map((row) => rowKey(benchmarks, row))).toEqual([
      'a 2013',
      'a 2020',
      'b 2013',
    ]);
  });

  it('orders numbers by size, not as text', () => {
    const ranks = [10, 9, 1].map((rank) => ({ authority: 'A001', rank }));
    expect(ranks.toSorted(compareRows(tableNamed('neighbours'))).map((row) => row.rank)).toEqual([1, 9, 10]);
  });

  it('orders text by code unit, whatever the locale', () => {
    const rows = ['z', 'é', 'Z', 'a'].map((indicator) => ({ indicator, year: 1 }));
    expect(rows.toSorted(compareRows(benchmarks)).map((row) => row.indicator)).toEqual(['Z', 'a', 'z', 'é']);
  });
});

describe('rowKey', () => {
  it('names a row by the columns of its key', () => {
    const row = { authority: 'A017', indicator: 'turnover_rate', year: 2024, value: 1 };
    expect(rowKey(tableNamed('observations'), row)).toBe('turnover_rate 2024 A017');
  });
});
