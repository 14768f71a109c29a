import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelRanks, toldApart } from '../../../../src/lib/position/standing/level-ranks.ts';
import { levelWord, middleLevels } from '../../../../src/lib/position/standing/level-word.ts';
import { madeUpLevels } from './made-up-levels.ts';

describe('toldApart', () => {
  it('by hand: three others at 2, 3 and 9 standard errors, allowed for all of them', () => {
    const others = [2, 3, -9].map((distance) => ({ level: -distance * Math.SQRT2, variance: 1 }));
    expect(toldApart({ level: 0, variance: 1 }, others)).toEqual({ higher_than: 2, lower_than: 1 });
    const more = [...others, ...Array.from({ length: 4 }, () => ({ level: 0, variance: 1 }))];
    expect(toldApart({ level: 0, variance: 1 }, more)).toEqual({ higher_than: 1, lower_than: 1 });
  });

  it('finds nobody apart among none, and nobody apart from its like', () => {
    expect(toldApart({ level: 1, variance: 1 }, [])).toEqual({ higher_than: 0, lower_than: 0 });
    expect(toldApart({ level: 1, variance: 1 }, [{ level: 1, variance: 4 }])).toEqual({
      higher_than: 0,
      lower_than: 0,
    });
  });
});

describe('levelRanks', () => {
  it('hold the place of the level itself, and go with its word', () => {
    fc.assert(
      fc.property(madeUpLevels, (levels) => {
        const middle = middleLevels(levels);
        const count = levels.length;
        for (const own of levels) {
          const others = levels.filter((other) => other !== own);
          const { rank_lower, rank_upper, ranked } = levelRanks(toldApart(own, others), count);
          const below = others.filter(({ level }) => level < own.level).length;
          const above = others.filter(({ level }) => level > own.level).length;
          expect(ranked).toBe(count);
          expect(rank_lower).toBeLessThanOrEqual(below + 1);
          expect(rank_upper).toBeGreaterThanOrEqual(count - above);
          const word = middle && levelWord(own, middle);
          expect(word === 'higher' && rank_upper <= 0.75 * (count - 1)).toBe(false);
          expect(word === 'lower' && rank_lower > 0.25 * (count - 1) + 1).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});
