import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownLevel } from '../../../../src/lib/position/level/level-range.ts';
import {
  differenceBetween,
  levelDifference,
} from '../../../../src/lib/position/standing/level-difference.ts';
import { referenceRows } from '../../../reference/read-reference.ts';
import { levelsOf, someIndicators } from './committed-standings.ts';
import { madeUpLevel } from './made-up-levels.ts';

const reference = Map.groupBy(referenceRows('standing/differences'), (row) => String(row['indicator']));

describe('levelDifference', () => {
  it.each(someIndicators)('is that of the reference on %s', (indicator) => {
    const { levels, model } = levelsOf(indicator);
    const shown = new Map(levels.map((level) => [level.authority, shownLevel(level, model.scale)]));
    const rows = reference.get(indicator) ?? [];
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) {
      const [own, other] = [shown.get(String(row['authority'])), shown.get(String(row['other']))];
      const found = own && other && levelDifference(own, other);
      expect(found?.apart).toBe(row['apart'] === 1);
      for (const column of ['difference', 'lower', 'upper'] as const)
        expect(Math.abs(Number(found?.[column]) - Number(row[column]))).toBeLessThan(1.1e-6);
    }
  });

  it('of an authority with itself is 0 and tells nothing apart', () => {
    fc.assert(
      fc.property(madeUpLevel, fc.constantFrom('angle', 'root', 'unit' as const), (level, scale) => {
        const own = shownLevel(level, scale);
        expect(levelDifference(own, own)).toMatchObject({ difference: 0, apart: false });
      }),
    );
  });

  it('is not taken of two that make one return', () => {
    const [own, other, third] = ['A1', 'A2', 'A3'].map((authority, i) => ({
      authority,
      level: 30 + i,
      variance: 1,
    }));
    const oneReturn = new Map([['A1', new Set(['A2'])]]);
    const scale = 'unit';
    expect(own && other && differenceBetween(own, other, { scale, oneReturn })).toBe('one_return');
    expect(own && third && differenceBetween(own, third, { scale, oneReturn })).toMatchObject({
      difference: -2,
      apart: false,
    });
  });

  it('of percentages never passes 100 either way', () => {
    fc.assert(
      fc.property(madeUpLevel, madeUpLevel, (one, other) => {
        const { lower, upper } = levelDifference(shownLevel(one, 'angle'), shownLevel(other, 'angle'));
        expect(lower).toBeGreaterThanOrEqual(-100 - 1e-9);
        expect(upper).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });
});
