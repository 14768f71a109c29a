import { describe, expect, it } from 'vitest';
import { incompleteBeta } from '../../../src/lib/stats/incomplete-beta.ts';
import distributions from '../../reference/distributions.json' with { type: 'json' };
import { relativeError } from './relative-error.ts';

describe('incompleteBeta', () => {
  it.each(distributions.beta_quantiles)(
    'gives back $p at its quantile with shapes $a and $b',
    ({ a, b, x, complement, p }) => {
      expect(relativeError(incompleteBeta({ x, complement }, a, b), p)).toBeLessThan(1e-10);
    },
  );

  it('by hand: shapes 2 and 3 leave 6x² − 8x³ + 3x⁴', () => {
    expect(relativeError(incompleteBeta({ x: 0.5, complement: 0.5 }, 2, 3), 0.6875)).toBeLessThan(1e-14);
    expect(relativeError(incompleteBeta({ x: 0.1, complement: 0.9 }, 2, 3), 0.0523)).toBeLessThan(1e-13);
  });

  it('is what the turned distribution leaves', () => {
    const below = incompleteBeta({ x: 0.3, complement: 0.7 }, 4, 9);
    const above = incompleteBeta({ x: 0.7, complement: 0.3 }, 9, 4);
    expect(below + above).toBeCloseTo(1, 14);
  });

  it('keeps the digits of a complement near 0', () => {
    expect(relativeError(incompleteBeta({ x: 1e-200, complement: 1 }, 1, 1), 1e-200)).toBeLessThan(1e-12);
  });
});
