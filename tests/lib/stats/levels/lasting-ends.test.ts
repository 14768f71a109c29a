import { describe, expect, it } from 'vitest';
import { lastingEnds } from '../../../../src/lib/stats/levels/lasting-ends.ts';
import { figures, periods, scale } from './made-up-levels.ts';

describe('lastingEnds', () => {
  it('lie on either side of the best, and closer with more figures', () => {
    const values = figures(1, 1);
    const found = [values, values.subarray(0, 400)].map((own) =>
      lastingEnds({ values: own, periods, scale: scale.subarray(0, own.length) }),
    );
    for (const { best, lower, upper } of found) {
      expect(lower.lasting).toBeLessThan(best.lasting);
      expect(upper.lasting).toBeGreaterThan(best.lasting);
      expect(lower.logLikelihood).toBeGreaterThanOrEqual(best.logLikelihood - 1.920729);
    }
    const [all, few] = found.map(({ lower, upper }) => upper.lasting - lower.lasting);
    expect(all).toBeLessThan(few ?? Number.NaN);
  });
});
