import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWorking, workingBounds } from '../../../../src/lib/position/level/working-scale.ts';
import {
  expectedLevel,
  farFromMost,
  levelSpread,
  unreachableSides,
} from '../../../../src/lib/position/standing/far-from-most.ts';
import { levelWord } from '../../../../src/lib/position/standing/level-word.ts';
import { randomFrom } from '../../../../src/lib/stats/random.ts';
import { relativeError } from '../../stats/relative-error.ts';
import { referenceRows } from '../../../reference/read-reference.ts';
import { levelsOf, someIndicators } from './committed-standings.ts';
import { madeUpLevels } from './made-up-levels.ts';

const parameters = new Map(referenceRows('standing/parameters').map((row) => [row['indicator'], row]));
const scales = fc.constantFrom('angle', 'root', 'unit' as const);

describe('levelSpread', () => {
  it.each(someIndicators)('is that of the reference on %s', (indicator) => {
    const { levels, model } = levelsOf(indicator);
    const {
      centre = Number.NaN,
      below = Number.NaN,
      above = Number.NaN,
    } = levelSpread(levels, model.scale) ?? {};
    const row = parameters.get(indicator);
    expect(relativeError(centre, Number(row?.['centre']))).toBeLessThan(1e-6);
    expect(relativeError(Math.sqrt(below), Number(row?.['tau_lower']))).toBeLessThan(1e-6);
    expect(relativeError(Math.sqrt(above), Number(row?.['tau_upper']))).toBeLessThan(1e-6);
  });

  it('knows each side by itself: crowding at 100 does not widen the other', () => {
    const crowded = [40, 50, 60, 70, 80, 88, 89, 89.5, 89.8, 90].map((level) => ({ level, variance: 0.01 }));
    const spread = levelSpread(crowded, 'angle');
    expect(Math.sqrt(spread?.above ?? NaN)).toBeLessThan(10);
    expect(Math.sqrt(spread?.below ?? NaN)).toBeGreaterThan(25);
  });

  it('is 0 on a side where chance explains all there is, and there is none of nothing', () => {
    const alike = [1, 2, 3, 4, 5].map((level) => ({ level, variance: 100 }));
    expect(levelSpread(alike, 'unit')).toMatchObject({ below: 0, above: 0, centre: 3 });
    expect(levelSpread([], 'unit')).toBeUndefined();
  });
});

describe('farFromMost', () => {
  it('is higher or lower whenever it is, never too close, and what is expected stays in the unit', () => {
    fc.assert(
      fc.property(madeUpLevels, scales, (levels, scale) => {
        const spread = levelSpread(levels, scale);
        if (!spread) throw new Error('levels have a spread');
        const [least, most] = scale === 'angle' ? [0, 100] : workingBounds(scale);
        for (const own of levels) {
          const expected = expectedLevel(own, spread);
          const side = farFromMost(own, expected);
          const word = levelWord(own, spread.middle);
          expect(side === 0 || word === (side === 1 ? 'higher' : 'lower')).toBe(true);
          const ends = [expected.lower, expected.upper].map((end) => fromWorking(end, scale));
          expect(ends.every((end) => end >= least && end <= most)).toBe(true);
          expect(expected.lower).toBeLessThanOrEqual(expected.upper);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not find a level outside that lies on its bound', () => {
    const expected = { lower: 2, upper: 8, chance_low: 0.02, chance_high: 0.02 };
    expect([2, 5, 8].map((level) => farFromMost({ level }, expected))).toEqual([0, 0, 0]);
    expect([1.999, 8.001].map((level) => farFromMost({ level }, expected))).toEqual([-1, 1]);
  });

  it('finds about 2.3 in 100 on each side among levels that differ as normal ones do, as it says it will', () => {
    const random = randomFrom(3);
    const counts = { low: 0, high: 0, expected: 0, levels: 0 };
    for (let field = 0; field < 50; field++) {
      const levels = Array.from({ length: 150 }, () => {
        const variance = random.below(2) === 0 ? 1 : 3;
        return { level: 45 + 5 * random.normal() + Math.sqrt(variance) * random.normal(), variance };
      });
      const spread = levelSpread(levels, 'angle');
      if (!spread) throw new Error('levels have a spread');
      for (const own of levels) {
        const expected = expectedLevel(own, spread);
        const side = farFromMost(own, expected);
        counts.levels += 1;
        counts.expected += expected.chance_low + expected.chance_high;
        if (side === 1) counts.high += 1;
        if (side === -1) counts.low += 1;
      }
    }
    expect(counts.high / counts.levels).toBeGreaterThan(0.019);
    expect(counts.high / counts.levels).toBeLessThan(0.027);
    expect(counts.low / counts.levels).toBeGreaterThan(0.019);
    expect(counts.low / counts.levels).toBeLessThan(0.027);
    expect(counts.expected / (counts.low + counts.high)).toBeCloseTo(1, 1);
  });
});

describe('a side that cannot be reached', () => {
  it('has no chance, and the other keeps its own', () => {
    const low = [0.5, 1, 1.5, 2, 5, 9, 14, 20].map((level) => ({ level, variance: 1 }));
    const spread = levelSpread(low, 'angle');
    const expected = spread ? low.map((own) => expectedLevel(own, spread)) : [];
    expect(expected).toHaveLength(8);
    expect(unreachableSides(expected)).toEqual({ low: true, high: false });
    for (const { chance_low, chance_high } of expected) {
      expect(chance_low).toBe(0);
      expect(chance_high).toBeGreaterThan(0.01);
      expect(chance_high).toBeLessThanOrEqual(0.025);
    }
  });

  it('is none where the unit has no end', () => {
    const levels = [-9, -3, 0, 1, 2, 8].map((level) => ({ level, variance: 1 }));
    const spread = levelSpread(levels, 'unit');
    expect(spread && unreachableSides(levels.map((own) => expectedLevel(own, spread)))).toEqual({
      low: false,
      high: false,
    });
  });
});
