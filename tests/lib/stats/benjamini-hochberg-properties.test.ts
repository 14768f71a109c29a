import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../src/lib/stats/benjamini-hochberg.ts';

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });

/** Multiplying by the count and dividing by the place may cost the last digits of a binary fraction. */
const rounding = 1e-12;

describe('benjaminiHochberg, whatever the p values', () => {
  it('gives no q below its p and none above 1', () => {
    fc.assert(
      fc.property(chances, (p) => {
        const q = benjaminiHochberg(p);
        expect(q.every((each, place) => each >= (p[place] ?? 0) * (1 - rounding) && each <= 1)).toBe(true);
      }),
    );
  });

  it('keeps their order', () => {
    fc.assert(
      fc.property(chances, (p) => {
        const sorted = benjaminiHochberg(p.toSorted((a, b) => a - b));
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
      }),
    );
  });

  it('gives each its q wherever it stands', () => {
    fc.assert(
      fc.property(chances, (p) => {
        expect(benjaminiHochberg(p.toReversed())).toEqual(benjaminiHochberg(p).toReversed());
      }),
    );
  });

  it('leaves the largest as it is', () => {
    fc.assert(
      fc.property(chances, (p) => {
        const largest = Math.max(...p);
        expect(Math.abs(Math.max(...benjaminiHochberg(p)) - largest)).toBeLessThanOrEqual(rounding * largest);
      }),
    );
  });
});
