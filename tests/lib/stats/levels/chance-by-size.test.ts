import { describe, expect, it } from 'vitest';
import { chanceBySize, chanceOfSize } from '../../../../src/lib/stats/levels/chance-by-size.ts';

const { NaN: gap } = Number;
const values = Float64Array.of(1, 2, 3, 4, 5, gap, 6, gap);

describe('chanceBySize', () => {
  it('is that of the middle size behind a value, beside the size of the cell', () => {
    const { median, scale } = chanceBySize(Float64Array.of(100, 100, 200, 200, 400, 400, 50, 50), {
      values,
      periods: 2,
    });
    expect(median).toBe(150);
    expect([...scale]).toEqual([1.5, 1.5, 0.75, 0.75, 0.375, 0.375, 3, 3]);
  });

  it('fills a gap by the mean of the unit, and a unit without a size by the middle of all sizes there are', () => {
    const known = Float64Array.of(100, gap, 0, 300, gap, gap, -1, 20);
    expect([...chanceBySize(known, { values, periods: 2 }).sizes]).toEqual([
      100, 100, 300, 300, 100, 100, 20, 20,
    ]);
  });

  it('goes no farther than a twentieth and twenty times', () => {
    expect([chanceOfSize(1, 1000), chanceOfSize(1e6, 1000), chanceOfSize(500, 1000)]).toEqual([20, 0.05, 2]);
  });
});
