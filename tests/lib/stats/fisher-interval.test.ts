import { describe, expect, it } from 'vitest';
import { fisherInterval, type Interval } from '../../../src/lib/stats/fisher-interval.ts';
import { isNoResult } from '../../../src/lib/stats/no-result.ts';
import { relativeError } from './relative-error.ts';

function intervalOf(r: number, n: number): Interval {
  const interval = fisherInterval(r, n);
  if (isNoResult(interval)) throw new Error(`no interval: ${interval.reason}`);
  return interval;
}

describe('fisherInterval', () => {
  // mpmath 1.3.0 at 40 digits: tanh(atanh(r) ± 1.959963984540054 / sqrt(n - 3))
  it.each([
    [0.5, 28, 0.156028362529086, 0.7358184794439376],
    [-0.9, 10, -0.9763590803424295, -0.6239349925489369],
    [0.112604534434136, 148, -0.04964119111622296, 0.269060079926997],
  ])('of r = %d with n = %d', (r, n, lower, upper) => {
    expect(relativeError(intervalOf(r, n).lower, lower)).toBeLessThan(1e-13);
    expect(relativeError(intervalOf(r, n).upper, upper)).toBeLessThan(1e-13);
  });

  it('agrees with SciPy on the first set of Anscombe', () => {
    // scipy 1.17.1: pearsonr(x, y).confidence_interval()
    const { lower, upper } = intervalOf(0.8164205163448399, 11);
    expect(relativeError(lower, 0.4243912133932152)).toBeLessThan(1e-13);
    expect(relativeError(upper, 0.9506932537865604)).toBeLessThan(1e-13);
  });

  it('turns with the sign of r', () => {
    const { lower, upper } = intervalOf(0.3, 50);
    expect(intervalOf(-0.3, 50)).toEqual({ lower: -upper, upper: -lower });
  });

  it('has no width around a perfect correlation', () => {
    expect(intervalOf(1, 20)).toEqual({ lower: 1, upper: 1 });
  });

  it('gives a reason below four pairs', () => {
    expect(fisherInterval(0.5, 3)).toEqual({ reason: 'too_few_pairs', n: 3 });
  });

  it('refuses what is no correlation', () => {
    expect(() => fisherInterval(1.2, 20)).toThrow('fisherInterval requires r from -1 to 1: 1.2');
    expect(() => fisherInterval(Number.NaN, 20)).toThrow('fisherInterval requires r from -1 to 1: NaN');
  });
});
