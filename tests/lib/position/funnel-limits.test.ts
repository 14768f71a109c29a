import { describe, expect, it } from 'vitest';
import { denominatorGrid, type FunnelLimit, funnelLimits } from '../../../src/lib/position/funnel-limits.ts';
import { differences } from '../../reference/differences.ts';
import { referenceRows } from '../../reference/read-reference.ts';

describe('funnelLimits', () => {
  it.each(referenceRows('funnel-limits'))(
    'are those of R at $denominator cases around $centre with differences of $tau',
    (row) => {
      const facts = { centre: Number(row['centre']), tau: Number(row['tau']) };
      const [limit] = funnelLimits(facts, [Number(row['denominator'])]);
      expect(differences({ ...facts, ...limit }, row, 1e-10)).toEqual([]);
    },
  );

  it('narrow to the ordinary differences as cases grow', () => {
    const [limit] = funnelLimits({ centre: 20, tau: 3 }, [1e12]) as [FunnelLimit];
    expect(limit.upper_95).toBeCloseTo(20 + 1.96 * 3, 4);
  });

  it('throws at a denominator that is not above 0', () => {
    expect(() => funnelLimits({ centre: 20, tau: 3 }, [10, 0])).toThrow(
      'funnelLimits requires denominators above 0: 0',
    );
  });
});

describe('denominatorGrid', () => {
  it('goes from the smallest to the largest in equal ratios', () => {
    const [first, middle, last] = denominatorGrid(10, 1000, 3);
    expect([first, last]).toEqual([10, 1000]);
    expect(middle).toBeCloseTo(100, 9);
  });

  it('is one where all are the same', () => {
    expect(denominatorGrid(7, 7)).toEqual([7]);
  });

  it('throws where there is nothing to go along', () => {
    expect(() => denominatorGrid(0, 10)).toThrow('denominatorGrid requires 0 < smallest <= largest');
  });
});
