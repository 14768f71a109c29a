import { describe, expect, it } from 'vitest';
import { panelRows } from '../../../scripts/build-data/panel-rows.ts';
import type { Observation } from '../../../src/lib/tables/rows.ts';

const cell = (authority: string, indicator: string, year: number, value: number | null): Observation => ({
  authority,
  indicator,
  year,
  value,
  published: null,
  status: value === null ? 'set_aside' : 'ok',
  recast: false,
  in_links: value !== null && year >= 2017,
  denominator: null,
});

describe('panelRows', () => {
  it('puts the indicators of one authority and year into one row', () => {
    const rows = panelRows([cell('A001', 'a', 2025, 1), cell('A001', 'b', 2025, 2)], ['a', 'b']);
    expect(rows).toEqual([{ authority: 'A001', year: 2025, a: 1, b: 2 }]);
  });

  it('has nothing where a cell is missing, which is not zero', () => {
    const rows = panelRows([cell('A001', 'a', 2025, 0), cell('A002', 'b', 2025, 2)], ['a', 'b']);
    expect(rows).toEqual([
      { authority: 'A001', year: 2025, a: 0, b: null },
      { authority: 'A002', year: 2025, a: null, b: 2 },
    ]);
  });

  it('takes only the cells links may use, and only years that have one', () => {
    const rows = panelRows(
      [cell('A001', 'a', 2016, 1), cell('A001', 'a', 2024, null), cell('A001', 'a', 2025, 3)],
      ['a'],
    );
    expect(rows).toEqual([{ authority: 'A001', year: 2025, a: 3 }]);
  });

  it('has a column for an indicator without any cell, in the order of the dictionary', () => {
    const rows = panelRows([cell('A001', 'b', 2025, 1)], ['c', 'b', 'a']);
    expect(rows.map((row) => Object.keys(row))).toEqual([['authority', 'year', 'c', 'b', 'a']]);
  });

  it('sorts by authority, then year', () => {
    const rows = panelRows(
      [cell('A002', 'a', 2024, 1), cell('A001', 'a', 2025, 2), cell('A001', 'a', 2024, 3)],
      ['a'],
    );
    expect(rows.map(({ authority, year }) => `${authority} ${year}`)).toEqual([
      'A001 2024',
      'A001 2025',
      'A002 2024',
    ]);
  });
});
