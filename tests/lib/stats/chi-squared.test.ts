import { describe, expect, it } from 'vitest';
import { chiSquaredAbove } from '../../../src/lib/stats/chi-squared.ts';
import distributions from '../../reference/distributions.json' with { type: 'json' };
import { relativeError } from './relative-error.ts';

describe('chiSquaredAbove', () => {
  it.each(distributions.chi_squared)('of $value on $df degrees of freedom', ({ value, df, p }) => {
    expect(relativeError(chiSquaredAbove(value, df), p)).toBeLessThan(1e-10);
  });

  it.each(distributions.chi_squared_quantiles)(
    'gives back $p at its upper quantile on $df degrees of freedom',
    ({ value, df, p }) => {
      expect(relativeError(chiSquaredAbove(value, df), p)).toBeLessThan(1e-10);
    },
  );

  // NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.4, to its three decimals
  it.each([
    [1, 3.841, 0.05],
    [5, 11.07, 0.05],
    [10, 18.307, 0.05],
    [10, 23.209, 0.01],
    [30, 43.773, 0.05],
    [100, 124.342, 0.05],
  ])('on %i degrees of freedom reaches the printed critical value %d at %d', (df, printed, p) => {
    expect(chiSquaredAbove(printed - 0.0005, df)).toBeGreaterThan(p);
    expect(chiSquaredAbove(printed + 0.0005, df)).toBeLessThan(p);
  });

  it('by hand: two degrees of freedom are an exponential', () => {
    expect(relativeError(chiSquaredAbove(7, 2), Math.exp(-3.5))).toBeLessThan(1e-14);
  });

  it('is 1 from 0 downwards and 0 at infinity', () => {
    expect(chiSquaredAbove(0, 3)).toBe(1);
    expect(chiSquaredAbove(-2, 3)).toBe(1);
    expect(chiSquaredAbove(Infinity, 3)).toBe(0);
  });

  it.each([0, -1, Number.NaN])('refuses %d degrees of freedom', (df) => {
    expect(() => chiSquaredAbove(1, df)).toThrow(
      `chiSquaredAbove requires degrees of freedom above 0: ${df}`,
    );
  });

  it('refuses a value that is no number', () => {
    expect(() => chiSquaredAbove(Number.NaN, 1)).toThrow('requires a above 0 and x from 0: 0.5 and NaN');
  });
});
