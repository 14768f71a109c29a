import { describe, expect, it } from 'vitest';
import {
  numbered,
  repeatedCells,
  type VarianceCell,
  varianceShares,
} from '../../../src/lib/position/variance-shares.ts';

/** Cells of authorities over the years from 2017 on. */
function cellsOf(rows: readonly (readonly number[])[]): VarianceCell[] {
  return rows.flatMap((values, unit) => values.map((value, at) => ({ unit, year: 2017 + at, value })));
}

/** Rounded, so that hand-made numbers can be compared. */
function rounded(shares: object | undefined): Record<string, number> {
  return Object.fromEntries(
    Object.entries(shares ?? {}).map(([name, value]) => [name, Number(value.toFixed(12))]),
  );
}

describe('varianceShares', () => {
  it('by hand: common years and levels, and nothing else', () => {
    // means of years 3, 4, 5: squares 4; means of authorities ∓2: squares 24; in all 28
    expect(
      rounded(
        varianceShares(
          cellsOf([
            [1, 2, 3],
            [5, 6, 7],
          ]),
        ),
      ),
    ).toEqual({
      cells: 6,
      share_years: 0.142857142857,
      share_between: 0.857142857143,
      share_within: 0,
      adjacent_years: 1,
      sd_between: 2,
      sd_within: 0,
    });
  });

  it('by hand: with movement of its own', () => {
    // once years are out −2, −1, −3 and 2, 1, 3: squares 24 between and 4 within on 6 − 2 − 3 + 1 degrees of freedom
    expect(
      rounded(
        varianceShares(
          cellsOf([
            [1, 3, 2],
            [5, 5, 8],
          ]),
        ),
      ),
    ).toEqual({
      cells: 6,
      share_years: 0.125,
      share_between: 0.75,
      share_within: 0.125,
      adjacent_years: 1,
      sd_between: 2,
      sd_within: 1.414213562373,
    });
  });

  it('adds up to 1 where no cell is missing', () => {
    const {
      share_years = NaN,
      share_between = NaN,
      share_within = NaN,
    } = varianceShares(
      cellsOf([
        [1, 3, 2, 9],
        [5, 5, 8, 4],
        [2, 2, 1, 0],
      ]),
    ) ?? {};
    expect(share_years + share_between + share_within).toBeCloseTo(1, 14);
  });

  it('does not depend on the order of cells nor on what is added to all; deviations carry the unit', () => {
    const cells = cellsOf([
      [1, 3, 2],
      [5, 5, 8],
    ]);
    const moved = cells.toReversed().map((cell) => ({ ...cell, value: 10 * cell.value + 3 }));
    expect(rounded(varianceShares(moved))).toEqual({
      ...rounded(varianceShares(cells)),
      sd_between: 20,
      sd_within: 14.142135623731,
    });
  });

  it('leaves authorities with a single cell out', () => {
    const cells = cellsOf([[1, 3, 2], [5, 5, 8], [99]]);
    expect(varianceShares(cells)?.cells).toBe(6);
    expect(repeatedCells(cells)).toHaveLength(6);
  });

  it('says nothing of fewer than three years', () => {
    expect(
      varianceShares(
        cellsOf([
          [1, 2],
          [3, 5],
        ]),
      ),
    ).toBeUndefined();
    expect(varianceShares([])).toBeUndefined();
  });

  it('leaves its input alone', () => {
    const frozen = Object.freeze(
      cellsOf([
        [1, 3, 2],
        [5, 5, 8],
      ]).map((cell) => Object.freeze(cell)),
    );
    expect(() => varianceShares(frozen)).not.toThrow();
  });
});

describe('numbered', () => {
  it('gives labels whole numbers in the order they come', () => {
    expect(numbered([2019, 2017, 2019, 2020])).toEqual(Int32Array.of(0, 1, 0, 2));
  });
});
