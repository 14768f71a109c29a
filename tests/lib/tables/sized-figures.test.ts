import { describe, expect, it } from 'vitest';
import { sizedFigures } from '../../../src/lib/tables/sized-figures.ts';

const cell = (
  authority: string,
  year: number,
  value: number | null,
  denominator: number | null = null,
  recast = false,
) => ({ authority, year, value, denominator, recast });

describe('sizedFigures', () => {
  const children = [
    cell('A001', 2020, 900),
    cell('A003', 2021, 300),
    cell('A001', 2022, 950),
    cell('A001', 2019, 1),
    cell('A002', 2021, 700, null, true),
  ];

  it('lays figures out by code and label year, years between counted', () => {
    const { authorities, firstYear, periods, values } = sizedFigures(
      [cell('A002', 2022, 5), cell('A001', 2020, 4), cell('A001', 2022, null)],
      [],
    );
    expect({ authorities, firstYear, periods }).toEqual({
      authorities: ['A001', 'A002'],
      firstYear: 2020,
      periods: 3,
    });
    expect([...values]).toEqual([4, NaN, NaN, NaN, NaN, 5]);
  });

  it('takes the denominator for size where nearly every figure has one', () => {
    const cells = Array.from({ length: 40 }, (_, i) => cell(`A1${i + 10}`, 2020, 1, i === 0 ? null : 50));
    expect(sizedFigures(cells, children).sizedBy).toBe('denominator');
    expect(sizedFigures(cells, children).sizes[0]).toBeNaN();
    expect(sizedFigures(cells, children).sizes[1]).toBe(50);
    const fewer = cells.map((each, i) => (i < 2 ? { ...each, denominator: null } : each));
    expect(sizedFigures(fewer, children).sizedBy).toBe('population');
  });

  it('takes children for size otherwise, of every authority and the years of the figures', () => {
    const found = sizedFigures([cell('A001', 2020, 4), cell('A002', 2022, 5)], children);
    expect(found.authorities).toEqual(['A001', 'A002', 'A003']);
    expect([...found.sizes]).toEqual([900, NaN, 950, NaN, NaN, NaN, NaN, 300, NaN]);
  });

  it('passes over what is printed for an authority outside its life', () => {
    expect(sizedFigures([cell('A001', 2020, 4), cell('A002', 2018, 5, null, true)], []).authorities).toEqual([
      'A001',
    ]);
  });

  it('refuses to lay out nothing', () => {
    expect(() => sizedFigures([cell('A001', 2020, null)], children)).toThrow('requires a figure');
  });
});
