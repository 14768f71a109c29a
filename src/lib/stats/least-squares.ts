import { hasVariation } from './has-variation.ts';
import { jointMoments } from './joint-moments.ts';
import type { NoResult } from './no-result.ts';

/** A straight line through pairs, and what is needed to say how sure it is. */
export interface LinearFit {
  n: number;
  /** Units of y for one unit of x. */
  slope: number;
  /** y where x is 0, in units of y. */
  intercept: number;
  slope_se: number;
  /** Typical distance of a point from the line, in units of y: √(sum of squared residuals / (n − 2)). */
  residual_sd: number;
  mean_x: number;
  mean_y: number;
  /** Sum of squares of x about its mean. */
  sxx: number;
}

/**
 * The straight line that leaves the smallest sum of squared vertical distances.
 * The standard error is the classical one, on n − 2 degrees of freedom. Fewer than three pairs give `too_few_pairs`,
 * a constant side `no_variation`: x because no line is defined, y because nothing is left to explain.
 * As `summary(lm(y ~ x))` in R and SciPy's `linregress(x, y)`.
 * Source: https://www.itl.nist.gov/div898/handbook/pmd/section4/pmd431.htm
 *
 * @example leastSquares([1, 2, 3], [2, 4, 9]) // { slope: 3.5, intercept: -2, slope_se: 0.866…, … }
 */
export function leastSquares(x: readonly number[], y: readonly number[]): LinearFit | NoResult {
  if (x.length !== y.length) {
    throw new Error(`leastSquares requires samples of equal length: ${x.length} and ${y.length}`);
  }
  const n = x.length;
  if (n < 3) return { reason: 'too_few_pairs', n };
  if (!hasVariation(x) || !hasVariation(y)) return { reason: 'no_variation', n };
  const { mean_x, mean_y, sxx, sxy } = jointMoments(x, y);
  const slope = sxy / sxx;
  const residual_sd = Math.sqrt(squaredResiduals(x, y, { slope, mean_x, mean_y }) / (n - 2));
  const intercept = mean_y - slope * mean_x;
  return { n, slope, intercept, slope_se: residual_sd / Math.sqrt(sxx), residual_sd, mean_x, mean_y, sxx };
}

/** Sum over the points themselves: the shortcut syy − sxy² / sxx loses all digits when the fit is near perfect. */
function squaredResiduals(
  x: readonly number[],
  y: readonly number[],
  line: { slope: number; mean_x: number; mean_y: number },
): number {
  let total = 0;
  for (const [i, value] of x.entries()) {
    const residual = (y[i] ?? 0) - line.mean_y - line.slope * (value - line.mean_x);
    total += residual * residual;
  }
  return total;
}
