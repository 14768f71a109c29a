import { describe, expect, it } from 'vitest';
import { roundStep, unitOfDifference } from '../../../src/lib/words/difference.ts';

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
