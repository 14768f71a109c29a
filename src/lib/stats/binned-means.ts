import { normal975 } from './fisher-interval.ts';
import { mean } from './mean.ts';

/** The mean of a group of points that lie side by side, with its 95% interval. */
export interface BinnedMean {
  x: number;
  mean: number;
  lower: number;
  upper: number;
  n: number;
}

/**
 * The points cut into groups of equal size from the lowest x to the highest, each with its mean and the mean ± 1.96
 * standard errors: what a cloud of points does without a line being assumed. Fewer than two points a group give none.
 */
export function binnedMeans(points: readonly { x: number; y: number }[], groups: number): BinnedMean[] {
  if (points.length < 2 * groups) return [];
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  return Array.from({ length: groups }, (_, group) => {
    const from = Math.floor((group * sorted.length) / groups);
    const own = sorted.slice(from, Math.floor(((group + 1) * sorted.length) / groups));
    const middle = mean(own.map(({ y }) => y));
    const squares = own.reduce((sum, { y }) => sum + (y - middle) ** 2, 0);
    const reach = normal975 * Math.sqrt(squares / (own.length - 1) / own.length);
    return {
      x: mean(own.map(({ x }) => x)),
      mean: middle,
      lower: middle - reach,
      upper: middle + reach,
      n: own.length,
    };
  });
}
