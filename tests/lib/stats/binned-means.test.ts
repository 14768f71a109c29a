import { describe, expect, it } from 'vitest';
import { binnedMeans } from '../../../src/lib/stats/binned-means.ts';

describe('binnedMeans', () => {
  it('cuts points into equal groups by x, each with its mean and 1.96 standard errors', () => {
    const points = [4, 1, 3, 2].map((x) => ({ x, y: x * 10 }));
    const [low, high] = binnedMeans(points, 2);
    expect(low).toMatchObject({ x: 1.5, mean: 15, n: 2 });
    expect(high).toMatchObject({ x: 3.5, mean: 35, n: 2 });
    expect((low?.upper ?? 0) - 15).toBeCloseTo(1.959964 * 5, 4); // sd(c(10, 20)) / sqrt(2) = 5
  });

  it('loses no point where groups cannot be equal', () => {
    const points = Array.from({ length: 23 }, (_, x) => ({ x, y: x }));
    expect(binnedMeans(points, 10).reduce((sum, { n }) => sum + n, 0)).toBe(23);
  });

  it('gives none where groups would hold single points', () => {
    expect(binnedMeans([{ x: 1, y: 1 }], 10)).toEqual([]);
  });
});
