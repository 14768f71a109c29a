import { describe, expect, it } from 'vitest';
import { byPair, curveSchema, curvesOf } from '../../src/content/pairs.ts';

const point = { support: 'a', outcome: 'b', specification: 1, aligned: 0.1, se: 0.05, p: 0.04, n: 900 };

describe('byPair', () => {
  it('keeps the rows of a pair together under its address', () => {
    const rows = [point, { ...point, outcome: 'c' }, { ...point, specification: 2 }];
    expect(byPair(rows).map(({ id, rows: own }) => [id, own.length])).toEqual([
      ['a/b', 2],
      ['a/c', 1],
    ]);
  });
});

describe('curvesOf', () => {
  it('turns rows into columns of equal length', () => {
    const [curve] = curvesOf([point, { ...point, specification: 2, aligned: -0.1 }]);
    expect(curveSchema.parse(curve)).toEqual({
      specification: [1, 2],
      aligned: [0.1, -0.1],
      se: [0.05, 0.05],
      p: [0.04, 0.04],
      n: [900, 900],
    });
  });
});
