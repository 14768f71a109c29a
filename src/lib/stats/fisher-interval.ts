import type { NoResult } from './no-result.ts';

/** Lower and upper end of an interval, in the unit of the estimate. */
export interface Interval {
  lower: number;
  upper: number;
}

/** The 0.975 quantile of the normal distribution: `qnorm(0.975)` in R, `scipy.stats.norm.ppf(0.975)`. */
export const normal975 = 1.959963984540054;

/**
 * Within which correlations the true one plausibly lies (95%), by Fisher's transformation:
 * tanh(atanh(r) ± 1.96 / √(n − 3)). A perfect correlation has an interval of no width.
 * Fewer than four pairs give `too_few_pairs`. As `cor.test(x, y)$conf.int` in R and
 * `pearsonr(x, y).confidence_interval()` in SciPy.
 * Source: https://en.wikipedia.org/wiki/Fisher_transformation
 *
 * @example fisherInterval(0.5, 28) // { lower: 0.1560…, upper: 0.7358… }
 */
export function fisherInterval(r: number, n: number): Interval | NoResult {
  if (!(r >= -1 && r <= 1)) throw new Error(`fisherInterval requires r from -1 to 1: ${r}`);
  if (n < 4) return { reason: 'too_few_pairs', n };
  const centre = Math.atanh(r);
  const reach = normal975 / Math.sqrt(n - 3);
  return { lower: Math.tanh(centre - reach), upper: Math.tanh(centre + reach) };
}
