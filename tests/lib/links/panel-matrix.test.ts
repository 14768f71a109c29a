import { describe, expect, it } from 'vitest';
import { matrixOf, panelMatrix } from '../../../src/lib/links/panel-matrix.ts';

const cell = (authority: string, indicator: string, year: number, value: number | null, in_links = true) => ({
  authority,
  indicator,
  year,
  value,
  in_links,
});

describe('panelMatrix', () => {
  const cells = [
    cell('A003', 'agency', 2017, 5),
    cell('A001', 'agency', 2025, 0),
    cell('A002', 'agency', 2020, 7, false),
    cell('A001', 'referrals', 2018, 9),
    cell('A004', 'referrals', 2018, null),
  ];

  it('lays cells out by code and year, with years running fastest', () => {
    const { authorities, years, values } = panelMatrix(cells);
    expect(authorities).toEqual(['A001', 'A003']);
    expect(years).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]);
    const agency = [...(values.get('agency') ?? [])];
    expect(agency.flatMap((value, at) => (Number.isNaN(value) ? [] : [[at, value]]))).toEqual([
      [8, 0],
      [9, 5],
    ]);
  });

  it('does not depend on the order of the cells', () => {
    expect(panelMatrix(cells.toReversed()).values.get('referrals')).toEqual(
      panelMatrix(cells).values.get('referrals'),
    );
  });

  it('is empty without cells that links may use', () => {
    const { authorities, values } = panelMatrix([cell('A001', 'agency', 2020, 1, false)]);
    expect([authorities, values.size]).toEqual([[], 0]);
  });

  it('leaves its input alone', () => {
    expect(() => panelMatrix(Object.freeze(cells.map((each) => Object.freeze(each))))).not.toThrow();
  });
});

describe('matrixOf', () => {
  it('says which indicator there is not', () => {
    expect(() => matrixOf(panelMatrix([]), 'agency')).toThrow('matrixOf unknown indicator: agency');
  });
});
