import { upperIncompleteGamma } from './incomplete-gamma.ts';

/**
 * The probability of a chi-squared value of at least `value` on `df` degrees of freedom.
 * As R's `pchisq(value, df, lower.tail = FALSE)` and SciPy's `chi2.sf(value, df)`.
 *
 * @example chiSquaredAbove(3.841458820694124, 1) // 0.05
 */
export function chiSquaredAbove(value: number, df: number): number {
  if (!(df > 0)) throw new Error(`chiSquaredAbove requires degrees of freedom above 0: ${df}`);
  return upperIncompleteGamma(df / 2, Math.max(0, value) / 2);
}
