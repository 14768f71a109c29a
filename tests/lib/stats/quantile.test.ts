import { describe, expect, it } from 'vitest';
import { quantile } from '../../../src/lib/stats/quantile.ts';
import { relativeError } from './relative-error.ts';

describe('quantile', () => {
  // numpy 2.4.6: numpy.quantile([3, 1, 4, 1, 5, 9, 2, 6], share), which is type 7 in R
  it.each([
    [0, 1],
    [0.01, 1],
    [0.1, 1],
    [0.25, 1.75],
    [0.5, 3.5],
    [0.9, 6.8999999999999995],
    [1, 9],
  ])('at %d agrees with NumPy', (share, expected) => {
    expect(relativeError(quantile([3, 1, 4, 1, 5, 9, 2, 6], share) ?? NaN, expected)).toBeLessThan(1e-15);
  });

  it.each([
    ['two values', [10, 20], 0.25, 12.5],
    ['one value', [7], 0.9, 7],
    ['numbers, not words', [10, 9, 100], 0.5, 10],
    ['equal values', [2, 2, 2], 0.3, 2],
    ['negative values', [-4, -2], 0.5, -3],
  ])('by hand: of %s', (_name, values, share, expected) => {
    expect(quantile(values, share)).toBe(expected);
  });

  it('has none of no values, nor outside 0 to 1', () => {
    expect(quantile([], 0.5)).toBeUndefined();
    expect(quantile([1, 2], 1.5)).toBeUndefined();
    expect(quantile([1, 2], -0.5)).toBeUndefined();
  });

  it('moves with its values, whatever their order', () => {
    const values = [4, 8, 15, 16, 23, 42];
    expect(quantile(values.toReversed(), 0.3)).toBe(quantile(values, 0.3));
    expect(
      quantile(
        values.map((value) => 2 * value + 1),
        0.3,
      ),
    ).toBe(2 * (quantile(values, 0.3) ?? NaN) + 1);
  });

  it('leaves its input alone', () => {
    expect(() => quantile(Object.freeze([3, 1, 2]), 0.5)).not.toThrow();
  });
});
