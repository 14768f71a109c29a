import { fisherInterval } from '../../stats/fisher-interval.ts';
import { leastSquares, type LinearFit } from '../../stats/least-squares.ts';
import { isNoResult, type NoResult } from '../../stats/no-result.ts';
import { pearson } from '../../stats/pearson.ts';
import type { Pair } from './pair-up.ts';

/** A link in one year across authorities: correlation with its 95% interval, and the line through the points. */
export interface LinkEstimate extends LinearFit {
  r: number;
  lower: number;
  upper: number;
}

/** Fewer points than this get no line: it would follow single authorities. */
export const fewestForFit = 5;

/**
 * How strongly a support and an outcome go together across authorities in one year: Pearson's r with Fisher's
 * interval, and the least-squares line of the outcome on the support. Each authority counts one.
 * Fewer than five pairs give `too_few_pairs`, a constant side `no_variation`. As `cor.test(x, y)` and `lm(y ~ x)` in R.
 *
 * @example estimateLink(pairs) // { n: 148, r: 0.11, lower: -0.05, upper: 0.27, slope: 0.06, … }
 */
export function estimateLink(pairs: readonly Pair[]): LinkEstimate | NoResult {
  const n = pairs.length;
  if (n < fewestForFit) return { reason: 'too_few_pairs', n };
  const x = pairs.map((pair) => pair.support_value);
  const y = pairs.map((pair) => pair.outcome_value);
  const correlation = pearson(x, y);
  const fit = leastSquares(x, y);
  if (isNoResult(correlation)) return correlation;
  if (isNoResult(fit)) return fit;
  const interval = fisherInterval(correlation.r, n);
  if (isNoResult(interval)) return interval;
  return { ...fit, r: correlation.r, lower: interval.lower, upper: interval.upper };
}
