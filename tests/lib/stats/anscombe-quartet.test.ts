import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../../src/lib/stats/least-squares.ts';
import { pearson } from '../../../src/lib/stats/pearson.ts';
import { spearman } from '../../../src/lib/stats/spearman.ts';
import { anscombeQuartet } from './anscombe-quartet.ts';
import { relativeError } from './relative-error.ts';

describe('the quartet of Anscombe', () => {
  it.each(anscombeQuartet)('has the Pearson correlation of SciPy in set $set', (set) => {
    expect(relativeError(numberOf(pearson(set.x, set.y), 'r'), set.pearson)).toBeLessThan(1e-13);
  });

  it.each(anscombeQuartet)('has the Spearman correlation of SciPy in set $set', (set) => {
    expect(relativeError(numberOf(spearman(set.x, set.y), 'r'), set.spearman)).toBeLessThan(1e-13);
  });

  it.each(anscombeQuartet)('has the line of SciPy in set $set', (set) => {
    const fit = leastSquares(set.x, set.y);
    expect(relativeError(numberOf(fit, 'slope'), set.slope)).toBeLessThan(1e-13);
    expect(relativeError(numberOf(fit, 'intercept'), set.intercept)).toBeLessThan(1e-13);
    expect(relativeError(numberOf(fit, 'slope_se'), set.slope_se)).toBeLessThan(1e-13);
  });

  it('looks alike by Pearson and unlike by rank, which is why both are published', () => {
    const spread = (name: 'pearson' | 'spearman') => {
      const values = anscombeQuartet.map((set) => set[name]);
      return Math.max(...values) - Math.min(...values);
    };
    expect(spread('pearson')).toBeLessThan(0.0003);
    expect(spread('spearman')).toBeGreaterThan(0.4);
  });
});

/** A number of a result, NaN where there is none. */
function numberOf(result: object, name: string): number {
  return Number((result as Record<string, unknown>)[name]);
}
