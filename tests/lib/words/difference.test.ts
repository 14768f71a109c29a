import { describe, expect, it } from 'vitest';
import { roundStep, unitOfDifference, writeChange } from '../../../src/lib/words/difference.ts';

describe('unitOfDifference', () => {
  it.each([
    ['% of referrals', 10, 'percentage points'],
    ['% of referrals', 1, 'percentage point'],
    ['points', 2, 'points'],
    ['score from 1, inadequate, to 4, outstanding', 1, 'point'],
    ['average score, 0 to 40', 2, 'points'],
    ['per 10,000 children', 5, 'per 10,000 children'],
  ])('of %s, %d of it', (unit, count, expected) => {
    expect(unitOfDifference(unit, count)).toBe(expected);
  });
});

describe('roundStep', () => {
  it.each([
    [9.3, 10],
    [0.61, 0.5],
    [1.2, 1],
    [3.4, 5],
    [69, 50],
    [0.0123, 0.01],
  ])('near %d is %d', (deviation, step) => {
    expect(roundStep(deviation)).toBe(step);
  });
});

describe('writeChange', () => {
  it.each([
    [0.61, -0.27, 1.49, '+0.6', '−0.3 to 1.5'],
    [-12.3, -30.2, 5.6, '−12', '−30 to 6'],
    [0.004, -0.011, 0.019, '+0.004', '−0.011 to 0.019'],
    [0.00001, -0.3, 0.3, '0.00', '−0.30 to 0.30'],
  ])('of %d', (change, lower, upper, written, interval) => {
    expect(writeChange(change, lower, upper)).toEqual({ change: written, interval });
  });
});
