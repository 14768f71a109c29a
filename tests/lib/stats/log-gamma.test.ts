import { describe, expect, it } from 'vitest';
import { logGamma } from '../../../src/lib/stats/log-gamma.ts';
import distributions from '../../reference/distributions.json' with { type: 'json' };

describe('logGamma', () => {
  it.each(distributions.log_gamma)('of $x', ({ x, value }) => {
    expect(Math.abs(logGamma(x) - value)).toBeLessThan(2e-14 * Math.max(1, Math.abs(value)));
  });

  it.each([
    [1, 0],
    [2, 0],
    [5, Math.log(24)],
    [11, Math.log(3_628_800)],
    [0.5, Math.log(Math.PI) / 2],
  ])('by hand: of %d', (x, value) => {
    expect(Math.abs(logGamma(x) - value)).toBeLessThan(1e-14 * Math.max(1, value));
  });

  it.each([0.3, 9.7, 40])('grows by ln x from %d to one more', (x) => {
    expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 12);
  });

  it.each([0, -1, Number.NaN])('refuses %d', (x) => {
    expect(() => logGamma(x)).toThrow(`logGamma requires an argument above 0: ${x}`);
  });
});
