import { midRanks } from './mid-ranks.ts';
import { studentsTQuantile } from './students-t.ts';

/** The middle of one group of points that lie next to each other along x. */
export interface GroupMean {
  n: number;
  mean_x: number;
  mean_y: number;
  /** Ends of the 95% interval of mean_y; null where the group is a single point. */
  lower: number | null;
  upper: number | null;
}

/**
 * Whether the middle of y moves along x, without assuming a straight line: points in groups of equal size by the rank
 * of x, each with its mean and the 95% t interval of its mean y. Equal x always share a group, so that with many ties
 * groups are fewer and unequal. No points give no groups.
 * As `tapply(y, floor((rank(x) - 0.5) / length(x) * groups), mean)` and `t.test(y)$conf.int` in R.
 *
 * @example groupMeans([1, 2, 3, 4], [10, 12, 20, 22], { groups: 2 }) // means 11 at 1.5 and 21 at 3.5
 */
export function groupMeans(x: readonly number[], y: readonly number[], { groups = 10 } = {}): GroupMean[] {
  if (x.length !== y.length) {
    throw new Error(`groupMeans requires samples of equal length: ${x.length} and ${y.length}`);
  }
  const points = midRanks(x).map((rank, i) => ({ rank, x: x[i] ?? 0, y: y[i] ?? 0 }));
  const byGroup = Map.groupBy(points, ({ rank }) => Math.floor(((rank - 0.5) / x.length) * groups));
  return [...byGroup].sort(([a], [b]) => a - b).map(([, members]) => middleOf(members));
}

function middleOf(members: readonly { x: number; y: number }[]): GroupMean {
  const n = members.length;
  const mean_x = members.reduce((sum, { x }) => sum + x, 0) / n;
  const mean_y = members.reduce((sum, { y }) => sum + y, 0) / n;
  if (n < 2) return { n, mean_x, mean_y, lower: null, upper: null };
  const variance = members.reduce((sum, { y }) => sum + (y - mean_y) ** 2, 0) / (n - 1);
  const reach = studentsTQuantile(0.975, n - 1) * Math.sqrt(variance / n);
  return { n, mean_x, mean_y, lower: mean_y - reach, upper: mean_y + reach };
}
