import { mean } from './mean.ts';

/** Means and centred sums of squares and products of two samples of equal length. */
export interface JointMoments {
  n: number;
  mean_x: number;
  mean_y: number;
  sxx: number;
  syy: number;
  sxy: number;
}

/**
 * The sums that correlation and least squares are made of: means, and sums of squares and products about them.
 * Two passes, so that a large mean does not swamp a small spread. With no pairs every entry is 0.
 * Every value must be finite: pairs with a missing side are dropped before, where their reason is known.
 * As `x - mean(x)` and `crossprod` in R.
 *
 * @example jointMoments([1, 2, 3], [2, 4, 9]) // { n: 3, mean_x: 2, mean_y: 5, sxx: 2, syy: 26, sxy: 7 }
 */
export function jointMoments(x: readonly number[], y: readonly number[]): JointMoments {
  if (x.length !== y.length) {
    throw new Error(`jointMoments requires samples of equal length: ${x.length} and ${y.length}`);
  }
  for (const values of [x, y]) {
    const strange = values.find((value) => !Number.isFinite(value));
    if (strange !== undefined) throw new Error(`jointMoments requires finite values: ${strange}`);
  }
  const [mean_x, mean_y] = x.length === 0 ? [0, 0] : [mean(x), mean(y)];
  const moments = { n: x.length, mean_x, mean_y, sxx: 0, syy: 0, sxy: 0 };
  for (const [i, value] of x.entries()) {
    const dx = value - mean_x;
    const dy = (y[i] ?? 0) - mean_y;
    moments.sxx += dx * dx;
    moments.syy += dy * dy;
    moments.sxy += dx * dy;
  }
  return moments;
}
