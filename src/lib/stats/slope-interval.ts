import type { Interval } from './fisher-interval.ts';
import { studentsTQuantile } from './students-t.ts';

/**
 * Within which slopes the true one plausibly lies (95%), in units of y for one unit of x:
 * slope ± t(0.975, n − 2) × standard error. As `confint(lm(y ~ x))["x", ]` in R.
 * Source: https://www.itl.nist.gov/div898/handbook/pmd/section4/pmd431.htm
 *
 * @example slopeInterval({ n: 12, slope: 2, slope_se: 0.5 }) // { lower: 0.8859…, upper: 3.1140… }
 */
export function slopeInterval(fit: { n: number; slope: number; slope_se: number }): Interval {
  const reach = studentsTQuantile(0.975, fit.n - 2) * fit.slope_se;
  return { lower: fit.slope - reach, upper: fit.slope + reach };
}
