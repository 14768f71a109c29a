import { describe, expect, it } from 'vitest';
import { neighboursLevel } from '../../../../src/lib/position/standing/neighbours-level.ts';

describe('neighboursLevel', () => {
  it('by hand: the mean of 4 and 8, each with a variance of 2', () => {
    const neighbours = [4, 8].map((level) => ({ level, variance: 2 }));
    const found = neighboursLevel({ level: 10, variance: 3 }, neighbours, 'unit');
    expect(found).toMatchObject({ neighbours: 2, distance: 2, apart: true });
    expect(found?.shown.level).toBe(6);
    expect(found?.shown.upper).toBeCloseTo(6 + 1.959964, 12);
  });

  it('is not told apart at the bound, nor from its like', () => {
    const at = (level: number) =>
      neighboursLevel({ level, variance: 0.5 }, [{ level: 0, variance: 0.5 }], 'unit');
    expect([at(0)?.apart, at(1.959964)?.apart, at(-1.97)?.apart]).toEqual([false, false, true]);
  });

  it('is not known without a neighbour', () => {
    expect(neighboursLevel({ level: 1, variance: 1 }, [], 'angle')).toBeUndefined();
  });
});
