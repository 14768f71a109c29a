import { describe, expect, it } from 'vitest';
import { midRanks } from '../../../src/lib/stats/mid-ranks.ts';

describe('midRanks', () => {
  it('agrees with SciPy', () => {
    // scipy 1.17.1: rankdata([3, 1, 4, 1, 5, 9, 2, 6, 5])
    expect(midRanks([3, 1, 4, 1, 5, 9, 2, 6, 5])).toEqual([4, 1.5, 5, 1.5, 6.5, 9, 3, 8, 6.5]);
  });

  it.each([
    ['nothing', [], []],
    ['one value', [7], [1]],
    ['equal values', [2, 2, 2], [2, 2, 2]],
    ['both zeros', [0, -0, 1], [1.5, 1.5, 3]],
    ['numbers, not words', [10, 9, 100], [2, 1, 3]],
    ['infinities', [Infinity, 0, -Infinity], [3, 2, 1]],
  ])('of %s', (_name, values, ranks) => {
    expect(midRanks(values)).toEqual(ranks);
  });

  it('adds up to n (n + 1) / 2 whatever the ties', () => {
    const ranks = midRanks([5, 5, 1, 2, 2, 2, 9]);
    expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBe(28);
  });

  it('stays with its value in any order, and the same in other units', () => {
    const values = [3.1, 3.2, 3.1, 7, -2];
    expect(midRanks(values.toReversed())).toEqual(midRanks(values).toReversed());
    expect(midRanks(values.map((value) => value * 9 + 4))).toEqual(midRanks(values));
  });

  it('turns when the values turn', () => {
    const values = [3.1, 3.2, 3.1, 7, -2];
    expect(midRanks(values.map((value) => -value))).toEqual(midRanks(values).map((rank) => 6 - rank));
  });

  it('refuses what has no place', () => {
    expect(() => midRanks([1, Number.NaN, 3])).toThrow('midRanks requires numbers: NaN');
  });

  it('leaves its input alone', () => {
    expect(() => midRanks(Object.freeze([3, 1, 2]))).not.toThrow();
  });
});
