import { describe, expect, it } from 'vitest';
import { indicatorSeries } from '../../../src/lib/disclosure/indicator-series.ts';

const cells = [
  { authority: 'A001', year: 2023, value: 12.5 },
  { authority: 'A001', year: 2025, value: 13.1 },
  { authority: 'A002', year: 2025, value: 0 },
  { authority: 'A002', year: 2022, value: null },
];

describe('indicatorSeries', () => {
  it('has the years with a value, the newest first', () => {
    expect(indicatorSeries(cells).years).toEqual([2025, 2023]);
  });

  it('gives figures in the order asked for, and a gap where there is none', () => {
    const { profilesOf } = indicatorSeries(cells);
    expect(profilesOf(['A002', 'A001', 'A009'], [2025, 2023])).toEqual([
      [0, null],
      [13.1, 12.5],
      [null, null],
    ]);
  });

  it('rounds to the decimals given, else to those of its publisher', () => {
    const noisy = [{ authority: 'A001', year: 2025, value: 13.10006 }, ...cells.slice(0, 1)];
    expect(indicatorSeries(noisy).profilesOf(['A001'], [2025])).toEqual([[13.1]]);
    expect(indicatorSeries(cells, 0).profilesOf(['A001'], [2025, 2023])).toEqual([[13, 12]]);
  });

  it('has nothing of nothing', () => {
    const { years, profilesOf } = indicatorSeries([]);
    expect([years, profilesOf(['A001'], [])]).toEqual([[], [[]]]);
  });
});
