import { describe, expect, it } from 'vitest';
import { upperIncompleteGamma } from '../../../src/lib/stats/incomplete-gamma.ts';
import distributions from '../../reference/distributions.json' with { type: 'json' };
import { relativeError } from './relative-error.ts';

describe('upperIncompleteGamma', () => {
  it.each(distributions.gamma)('of shape $a above $x', ({ a, x, above }) => {
    expect(relativeError(upperIncompleteGamma(a, x), above)).toBeLessThan(1e-10);
  });

  it('by hand: shape 3 leaves e⁻ˣ (1 + x + x²/2)', () => {
    expect(relativeError(upperIncompleteGamma(3, 2), 5 * Math.exp(-2))).toBeLessThan(1e-14);
    expect(relativeError(upperIncompleteGamma(3, 6), 25 * Math.exp(-6))).toBeLessThan(1e-14);
  });

  it('runs on where the series hands over to the continued fraction', () => {
    const [before, after] = [upperIncompleteGamma(2.5, 3.5 - 1e-9), upperIncompleteGamma(2.5, 3.5)];
    expect(before - after).toBeGreaterThan(0);
    expect(before - after).toBeLessThan(1e-9);
  });

  it('is 1 at 0 and 0 at infinity', () => {
    expect(upperIncompleteGamma(0.5, 0)).toBe(1);
    expect(upperIncompleteGamma(0.5, Infinity)).toBe(0);
  });

  it.each([
    [0, 1],
    [-1, 1],
    [1, -1],
    [Number.NaN, 1],
    [1, Number.NaN],
  ])('refuses %d and %d', (a, x) => {
    expect(() => upperIncompleteGamma(a, x)).toThrow(
      `upperIncompleteGamma requires a above 0 and x from 0: ${a} and ${x}`,
    );
  });
});
