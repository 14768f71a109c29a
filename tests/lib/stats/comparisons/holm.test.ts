import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from '../../../../src/lib/stats/comparisons/holm.ts';

describe('holm', () => {
  it('is that of p.adjust in R 4.2.2: p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.6), "holm")', () => {
    const found = holm([0.01, 0.04, 0.03, 0.005, 0.6]);
    for (const [i, expected] of [0.04, 0.09, 0.09, 0.025, 0.6].entries())
      expect(found[i]).toBeCloseTo(expected, 14);
  });

  it('has nothing to say of no tests, and leaves one as it is', () => {
    expect(holm([])).toEqual([]);
    expect(holm([0.2])).toEqual([0.2]);
  });

  it('lies between the p value and that of Bonferroni, keeps their order, and never passes 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (ps) => {
        const adjusted = holm(ps);
        for (const [i, p] of ps.entries()) {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(Math.min(1, p * ps.length));
          const larger = adjusted.filter((_, j) => (ps[j] as number) >= p);
          expect(adjusted[i]).toBe(Math.min(...larger));
        }
      }),
    );
  });
});
