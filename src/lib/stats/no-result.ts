/**
 * Why a statistic cannot be computed: `too_few_pairs` when the pairs do not suffice for it,
 * `no_variation` when all values on one side are equal.
 */
export type Reason = 'too_few_pairs' | 'no_variation';

/** What a method returns instead of a number that would mean nothing; never NaN and never a quiet zero. */
export interface NoResult {
  reason: Reason;
  /** Pairs that were there. */
  n: number;
}

/** Whether a method had to give a reason instead of a result. */
export function isNoResult(result: object): result is NoResult {
  return 'reason' in result;
}
