import { describe, expect, it } from 'vitest';
import { isNoResult } from '../../../src/lib/stats/no-result.ts';
import { pearson } from '../../../src/lib/stats/pearson.ts';
import { anscombe } from './anscombe.ts';
import { relativeError } from './relative-error.ts';
import norris from '../../reference/norris.json' with { type: 'json' };

function rOf(x: readonly number[], y: readonly number[]): number {
  const result = pearson(x, y);
  if (isNoResult(result)) throw new Error(`no correlation: ${result.reason}`);
  return result.r;
}

describe('pearson', () => {
  it('squares to the certified R² of Norris', () => {
    expect(relativeError(rOf(norris.x, norris.y) ** 2, norris.certified.r_squared)).toBeLessThan(1e-13);
  });

  it('agrees with SciPy on the first set of Anscombe', () => {
    // scipy 1.17.1: pearsonr(x, y).statistic
    expect(relativeError(rOf(anscombe.x, anscombe.y), 0.81642051634484)).toBeLessThan(1e-13);
  });

  it('is 1 or −1 for points on a line, never beyond', () => {
    expect(rOf([0.1, 0.2, 0.3], [0.3, 0.6, 0.9])).toBeCloseTo(1, 15);
    expect(rOf([0.1, 0.2, 0.3, 0.7], [-0.3, -0.6, -0.9, -2.1])).toBeGreaterThanOrEqual(-1);
  });

  it('is the same with the sides swapped, in any order and in other units', () => {
    const r = rOf(anscombe.x, anscombe.y);
    const other = rOf(
      anscombe.y.toReversed().map((value) => value * 3 - 2),
      anscombe.x.toReversed().map((value) => value / 7),
    );
    expect(relativeError(other, r)).toBeLessThan(1e-13);
  });

  it('changes its sign when one side is turned', () => {
    const turned = anscombe.y.map((value) => -value);
    expect(rOf(anscombe.x, turned)).toBe(-rOf(anscombe.x, anscombe.y));
  });

  it.each([
    ['no pairs', [], [], 'too_few_pairs'],
    ['one pair', [1], [2], 'too_few_pairs'],
    ['a constant side', [0.1, 0.1, 0.1], [1, 2, 3], 'no_variation'],
  ])('gives a reason for %s', (_name, x, y, reason) => {
    expect(pearson(x, y)).toEqual({ reason, n: x.length });
  });

  it('refuses samples of unequal length and values that are not finite', () => {
    expect(() => pearson([1, 2], [1])).toThrow('pearson requires samples of equal length: 2 and 1');
    expect(() => pearson([1, Infinity], [1, 2])).toThrow('requires finite values: Infinity');
  });
});
