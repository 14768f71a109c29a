import { quantile } from '../stats/quantile.ts';
import type { PositionWord } from '../tables/position-rows.ts';
import type { PlausibleRange } from './plausible-range.ts';

/** Between which values the middle half of the authorities lies. */
export interface MiddleHalf {
  q1: number;
  q3: number;
}

/**
 * The middle half of the values of all authorities shown, as `quantile(x, c(0.25, 0.75), type = 7)` in R; undefined
 * without values.
 */
export function middleHalf(values: readonly number[]): MiddleHalf | undefined {
  const [q1, q3] = [quantile(values, 0.25), quantile(values, 0.75)];
  return q1 === undefined || q3 === undefined ? undefined : { q1, q3 };
}

/**
 * What the range of a figure says of its place: `higher` or `lower` where all of it lies beyond the middle half of
 * authorities, `middle` where all of it lies in that half, its ends included, and `too_close` to call otherwise. A
 * range in which nothing of the authority's own counts (no differences but chance) is too close to call wherever it is.
 *
 * @example positionWord({ mean: 9, sd: 1, weight: 1, lower: 7, upper: 11 }, { q1: 3, q3: 6 }) // 'higher'
 */
export function positionWord(
  { lower, upper, weight }: Pick<PlausibleRange, 'lower' | 'upper' | 'weight'>,
  { q1, q3 }: MiddleHalf,
): PositionWord {
  if (weight === 0) return 'too_close';
  if (lower > q3) return 'higher';
  if (upper < q1) return 'lower';
  return lower >= q1 && upper <= q3 ? 'middle' : 'too_close';
}
