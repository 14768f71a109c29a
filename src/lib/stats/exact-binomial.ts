import { incompleteBeta } from './incomplete-beta.ts';
import type { Interval } from './fisher-interval.ts';

/**
 * The probability of at most k cases among n when each occurs with the given share.
 * As R's `pbinom(k, n, share)` and SciPy's `binom.cdf(k, n, share)`; n need not be whole.
 *
 * @example binomialAtMost(2, 10, 0.5) // 0.0546875
 */
export function binomialAtMost(k: number, n: number, share: number): number {
  if (!(share >= 0 && share <= 1)) throw new Error(`binomialAtMost requires a share from 0 to 1: ${share}`);
  const whole = Math.floor(k);
  if (whole < 0) return 0;
  if (whole >= n) return 1;
  return incompleteBeta({ x: 1 - share, complement: share }, n - whole, whole + 1);
}

/**
 * The probability of at least k cases among n. As `pbinom(k - 1, n, share, lower.tail = FALSE)` in R.
 *
 * @example binomialAtLeast(2, 10, 0.5) // 0.9892578125
 */
export function binomialAtLeast(k: number, n: number, share: number): number {
  if (!(share >= 0 && share <= 1)) throw new Error(`binomialAtLeast requires a share from 0 to 1: ${share}`);
  const whole = Math.ceil(k);
  if (whole <= 0) return 1;
  if (whole > n) return 0;
  return incompleteBeta({ x: share, complement: 1 - share }, whole, n - whole + 1);
}

/**
 * Within which shares the true one plausibly lies (95%) when k of n are cases: the exact limits of Clopper and
 * Pearson. As `binom.test(k, n)$conf.int` in R and SciPy's `binomtest(k, n).proportion_ci()`.
 *
 * @example exactBinomialLimits(2, 10) // { lower: 0.0252…, upper: 0.5561… }
 */
export function exactBinomialLimits(k: number, n: number, confidence = 0.95): Interval {
  if (!(n > 0 && k >= 0 && k <= n))
    throw new Error(`exactBinomialLimits requires 0 to n cases: ${k} of ${n}`);
  const tail = (1 - confidence) / 2;
  const lower = k === 0 ? 0 : bisect((share) => binomialAtLeast(k, n, share) > tail);
  const upper = k === n ? 1 : bisect((share) => binomialAtMost(k, n, share) <= tail);
  return { lower, upper };
}

/** The smallest share from which on `isAbove` holds. */
function bisect(isAbove: (share: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let middle = 0.5; middle > low && middle < high; middle = (low + high) / 2) {
    if (isAbove(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
