import fc from 'fast-check';
import type { Level } from '../../../../src/lib/position/level/level-range.ts';

/** Any level on a working scale, a little beyond its ends included, as sure or unsure as levels are. */
export const madeUpLevel: fc.Arbitrary<Level> = fc.record({
  level: fc.double({ min: -5, max: 95, noNaN: true }),
  variance: fc.double({ min: 1e-6, max: 400, noNaN: true }),
});

/** The levels of enough authorities to stand among. */
export const madeUpLevels: fc.Arbitrary<Level[]> = fc.array(madeUpLevel, { minLength: 8, maxLength: 40 });
