import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from '../../../src/lib/stats/mean.ts';

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });

describe('mean', () => {
  it('shares the sum equally', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean(Float64Array.of(-1, 1))).toBe(0);
  });

  it('is NaN of no values, as in R', () => {
    expect(mean([])).toBeNaN();
  });

  it('moves with its values and does not care for their order', () => {
    fc.assert(
      fc.property(values, (found) => {
        expect(mean(found.map((value) => value + 7))).toBeCloseTo(mean(found) + 7, 9);
        expect(mean(found.toReversed())).toBeCloseTo(mean(found), 9);
      }),
    );
  });
});
