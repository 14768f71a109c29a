import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownLevel } from '../../../../src/lib/position/level/level-range.ts';
import { levelsOf, someIndicators } from '../standing/committed-standings.ts';
import { madeUpLevel } from '../standing/made-up-levels.ts';

describe('shownLevel', () => {
  it('by hand: 45 degrees with a standard error of 1', () => {
    const { level, lower, upper } = shownLevel({ level: 45, variance: 1 }, 'angle');
    expect(level).toBeCloseTo(50, 12);
    expect(lower).toBeCloseTo(100 * Math.sin(((45 - 1.959964) * Math.PI) / 180) ** 2, 10);
    expect(upper).toBeCloseTo(100 - lower, 10);
  });

  it.each(['angle', 'root'] as const)('lies in its range, and neither below 0 nor above its %s', (scale) => {
    fc.assert(
      fc.property(madeUpLevel, (own) => {
        const { level, lower, upper } = shownLevel(own, scale);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(level);
        expect(upper).toBeGreaterThanOrEqual(level);
        expect(upper).toBeLessThanOrEqual(scale === 'angle' ? 100 : Number.POSITIVE_INFINITY);
      }),
    );
  });

  it.each(someIndicators.filter((each) => levelsOf(each).model.scale === 'angle'))(
    'of every authority lies from 0 to 100, on %s',
    (indicator) => {
      const shown = levelsOf(indicator).levels.map((level) => shownLevel(level, 'angle'));
      expect(shown.length).toBeGreaterThan(90);
      expect(shown.filter(({ lower, upper }) => lower < 0 || upper > 100)).toEqual([]);
    },
  );
});
