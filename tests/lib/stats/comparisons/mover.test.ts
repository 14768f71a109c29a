import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moverDifference, type Ranged } from '../../../../src/lib/stats/comparisons/mover.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const ranged = fc
  .tuple(share, share, share)
  .map((points) => points.toSorted((a, b) => a - b) as [number, number, number])
  .map(([lower, estimate, upper]): Ranged => ({ estimate, lower, upper }));

describe('moverDifference', () => {
  it('by hand: 3 (0 to 4) less 1 (1 to 5)', () => {
    expect(moverDifference({ estimate: 3, lower: 0, upper: 4 }, { estimate: 1, lower: 1, upper: 5 })).toEqual(
      {
        estimate: 2,
        lower: -3,
        upper: 3,
      },
    );
  });

  it('has the range of the sum of variances where both lie evenly', () => {
    const { lower, upper } = moverDifference(
      { estimate: 10, lower: 7, upper: 13 },
      { estimate: 8, lower: 4, upper: 12 },
    );
    expect([lower, upper]).toEqual([-3, 7]);
  });

  it('turns round when the two change places, holds its estimate, and no difference of shares passes 1', () => {
    fc.assert(
      fc.property(ranged, ranged, (one, other) => {
        const [there, back] = [moverDifference(one, other), moverDifference(other, one)];
        expect(back.estimate).toBeCloseTo(-there.estimate, 12);
        expect(back.lower).toBeCloseTo(-there.upper, 12);
        expect(back.upper).toBeCloseTo(-there.lower, 12);
        expect(there.lower).toBeLessThanOrEqual(there.estimate);
        expect(there.upper).toBeGreaterThanOrEqual(there.estimate);
        expect(there.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(there.upper).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('of an estimate with itself is 0, and the range leaves 0 in', () => {
    fc.assert(
      fc.property(ranged, (own) => {
        const { estimate, lower, upper } = moverDifference(own, own);
        expect(estimate).toBe(0);
        expect(lower <= 0 && upper >= 0).toBe(true);
      }),
    );
  });
});
