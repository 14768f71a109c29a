import { describe, expect, it } from 'vitest';
import { type CountedCell, countingNoise } from '../../../src/lib/position/counting-noise.ts';

function cellsOf(rows: readonly (readonly number[])[], denominator: number | null): CountedCell[] {
  return rows.flatMap((values, unit) =>
    values.map((value, at) => ({ unit, year: 2017 + at, value, denominator })),
  );
}

const moving = [
  [1, 3, 2],
  [5, 5, 8],
];

describe('countingNoise', () => {
  it('by hand: four in a hundred of ten thousand', () => {
    // 0.04 × 0.96 / 10,000 beside squares of 4 on 6 − 2 degrees of freedom, in points squared
    const found = countingNoise(cellsOf(moving, 10_000));
    expect(found?.median_denominator).toBe(10_000);
    expect(found?.counting_sd).toBeCloseTo(100 * Math.sqrt(0.0384 / 10_000), 13);
    expect(found?.noise_share).toBeCloseTo(0.0384, 13);
  });

  it('is at most all of the movement', () => {
    expect(countingNoise(cellsOf(moving, 10))?.noise_share).toBe(1);
  });

  it('averages over cells, so small places weigh as much', () => {
    const cells = cellsOf(moving, 10_000).map((cell) =>
      cell.unit === 0 ? { ...cell, denominator: 2500 } : cell,
    );
    // the common share is (6 × 2,500 + 18 × 10,000) / 37,500 = 5.2%
    const variance = (0.052 * 0.948 * (1 / 2500 + 1 / 10_000)) / 2;
    expect(countingNoise(cells)?.counting_sd).toBeCloseTo(100 * Math.sqrt(variance), 12);
    expect(countingNoise(cells)?.median_denominator).toBe(6250);
  });

  it('does not depend on the order of cells', () => {
    expect(countingNoise(cellsOf(moving, 500).toReversed())?.noise_share).toBeCloseTo(
      countingNoise(cellsOf(moving, 500))?.noise_share ?? NaN,
      13,
    );
  });

  it.each([
    ['no cells', []],
    ['no denominators', cellsOf(moving, null)],
    ['nobody', cellsOf(moving, 0)],
    [
      'one counted cell an authority',
      cellsOf(moving, 100).map((cell) => (cell.year === 2017 ? cell : { ...cell, denominator: null })),
    ],
  ])('says nothing of %s', (_name, cells) => {
    expect(countingNoise(cells)).toBeUndefined();
  });

  it('leaves its input alone', () => {
    const frozen = Object.freeze(cellsOf(moving, 100).map((cell) => Object.freeze(cell)));
    expect(() => countingNoise(frozen)).not.toThrow();
  });
});
