import { describe, expect, it } from 'vitest';
import { hasVariation } from '../../../src/lib/stats/has-variation.ts';
import { jointMoments } from '../../../src/lib/stats/joint-moments.ts';

describe('jointMoments', () => {
  it('sums by hand', () => {
    expect(jointMoments([1, 2, 3], [2, 4, 9])).toEqual({
      n: 3,
      mean_x: 2,
      mean_y: 5,
      sxx: 2,
      syy: 26,
      sxy: 7,
    });
  });

  it('is all zero without pairs', () => {
    expect(jointMoments([], [])).toEqual({ n: 0, mean_x: 0, mean_y: 0, sxx: 0, syy: 0, sxy: 0 });
  });

  it('refuses samples of unequal length', () => {
    expect(() => jointMoments([1], [])).toThrow('jointMoments requires samples of equal length: 1 and 0');
  });
});

describe('hasVariation', () => {
  it.each([
    ['nothing', [], false],
    ['one value', [3], false],
    ['a constant that has no exact mean', [0.1, 0.1, 0.1], false],
    ['the smallest difference', [1, 1 + Number.EPSILON], true],
  ])('of %s', (_name, values, expected) => {
    expect(hasVariation(values)).toBe(expected);
  });
});
