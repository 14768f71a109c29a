import { describe, expect, it } from 'vitest';
import {
  publishedDecimals,
  roundHalfEven,
  roundProfiles,
} from '../../../src/lib/disclosure/published-decimals.ts';

describe('publishedDecimals', () => {
  it.each([
    [[24.4, 0.7, 3], 1],
    [[5, 12], 0],
    [[0.125, 1], 3],
    [[1 / 3], 4],
    [[0.1 + 0.2], 1],
    [[], 0],
  ])('of %j are %d', (values, decimals) => {
    expect(publishedDecimals(values)).toBe(decimals);
  });
});

describe('roundHalfEven', () => {
  // numpy.round of the same, NumPy 2.4.6
  it.each([
    [2.5, 0, 2],
    [3.5, 0, 4],
    [-0.5, 0, 0],
    [-1.5, 0, -2],
    [2.25, 1, 2.2],
    [2.35, 1, 2.4],
    [-2.71, 1, -2.7],
  ])('rounds %d to %d decimals as NumPy does', (value, decimals, rounded) => {
    expect(roundHalfEven(value, decimals) + 0).toBe(rounded);
  });

  it('leaves gaps alone', () => {
    expect(roundProfiles([[2.6, null]], 0)).toEqual([[3, null]]);
  });
});
