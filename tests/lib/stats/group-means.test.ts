import { describe, expect, it } from 'vitest';
import { groupMeans } from '../../../src/lib/stats/group-means.ts';
import { anscombe } from './anscombe.ts';

describe('groupMeans', () => {
  it('puts equal numbers of points in each group, along x', () => {
    const means = groupMeans([4, 1, 3, 2], [22, 10, 20, 12], { groups: 2 });
    expect(means).toMatchObject([
      { n: 2, mean_x: 1.5, mean_y: 11 },
      { n: 2, mean_x: 3.5, mean_y: 21 },
    ]);
  });

  it('has the t interval of the mean', () => {
    // scipy 1.17.1: t.interval(0.95, 10, mean(y), sem(y)) of the y of Anscombe's first set
    const [all] = groupMeans(anscombe.x, anscombe.y, { groups: 1 });
    expect(all).toMatchObject({
      n: 11,
      lower: expect.closeTo(6.1360834, 6),
      upper: expect.closeTo(8.8657348, 6),
    });
  });

  it('never parts points with equal x', () => {
    const means = groupMeans([1, 1, 1, 2, 2, 9], [1, 2, 3, 4, 5, 6]);
    expect(means.map(({ n, mean_x }) => [n, mean_x])).toEqual([
      [3, 1],
      [2, 2],
      [1, 9],
    ]);
  });

  it('gives a single point no interval', () => {
    expect(groupMeans([1], [5])).toEqual([{ n: 1, mean_x: 1, mean_y: 5, lower: null, upper: null }]);
  });

  it('has no groups without points and refuses samples of unequal length', () => {
    expect(groupMeans([], [])).toEqual([]);
    expect(() => groupMeans([1], [])).toThrow('groupMeans requires samples of equal length: 1 and 0');
  });
});
