import { describe, expect, it } from 'vitest';
import { movementFrom, movementOf } from '../../../../src/lib/position/standing/change-beyond-noise.ts';

describe('movementOf', () => {
  it('of a first figure is not known', () => {
    expect(movementOf({ value: 5, expected: undefined }, 'unit')).toBeUndefined();
  });

  it('by hand: 9 where 5 was expected, give or take 2', () => {
    const found = movementOf({ value: 9, expected: { level: 5, variance: 4 } }, 'unit');
    expect(found).toMatchObject({ surprise: 2, beyond_noise: true });
    expect(found?.predicted.level).toBe(5);
    expect(found?.predicted.lower).toBeCloseTo(5 - 2 * 1.959964, 12);
    expect(found?.predicted.upper).toBeCloseTo(5 + 2 * 1.959964, 12);
  });

  it('is not beyond noise on the end of the range', () => {
    const expected = { level: 0, variance: 1 };
    expect(movementFrom(expected, 1.959964, 'unit').beyond_noise).toBe(false);
    expect(movementFrom(expected, -1.959964, 'unit').beyond_noise).toBe(false);
    expect(movementFrom(expected, -1.96, 'unit').beyond_noise).toBe(true);
  });
});
