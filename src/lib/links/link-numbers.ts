import { isNoResult, type NoResult } from '../stats/no-result.ts';
import { slopeInterval } from '../stats/slope-interval.ts';
import type { LinkEstimate } from './estimate-link.ts';

/** The numbers of a link that a sentence needs. */
export interface LinkNumbers {
  n: number;
  r: number;
  lower: number;
  upper: number;
  /** Units of the outcome for one unit of the support, with its 95% interval. */
  slope: number;
  slope_lower: number;
  slope_upper: number;
  /** Standard deviation of the support across the authorities shown, on n − 1. */
  support_sd: number;
}

/**
 * An estimate with the interval of its slope and the spread of the support, for words and figures.
 * A reason passes through. As `confint(lm(y ~ x))` and `sd(x)` in R.
 */
export function linkNumbers(result: LinkEstimate | NoResult): LinkNumbers | NoResult {
  if (isNoResult(result)) return result;
  const { n, r, lower, upper, slope, sxx } = result;
  const interval = slopeInterval(result);
  const support_sd = Math.sqrt(sxx / (n - 1));
  return { n, r, lower, upper, slope, slope_lower: interval.lower, slope_upper: interval.upper, support_sd };
}
