import { isNoResult, type NoResult } from '../../stats/no-result.ts';
import { spearman } from '../../stats/spearman.ts';
import { standardise } from '../../stats/standardise.ts';
import { estimateLink } from './estimate-link.ts';
import { linkResult, type LinkResult } from './link-result.ts';
import type { Pair } from './pair-up.ts';

/**
 * A link across authorities in one year with everything the explorer says of it, from the pairs themselves: what the
 * statements of the link give in the database, for a page that is drawn before there is one.
 */
export function estimatePlaces(pairs: readonly Pair[]): LinkResult | NoResult {
  const found = estimateLink(pairs);
  if (isNoResult(found)) return found;
  const [x, y] = [pairs.map((pair) => pair.support_value), pairs.map((pair) => pair.outcome_value)];
  const ranked = spearman(x, y);
  const { n, r, slope, slope_se, mean_x, mean_y, residual_sd } = found;
  const row = {
    n,
    authorities: n,
    years: 1,
    df: n - 2,
    r,
    slope,
    slope_se,
    mean_x,
    mean_y,
    middle_variance: (residual_sd * residual_sd) / n,
    middle_covariance: 0,
    x_sd: standardise(Float64Array.from(x)).sd,
    y_sd: standardise(Float64Array.from(y)).sd,
  };
  return linkResult(row, { kind: 'year', weights: 'equal', rank_r: isNoResult(ranked) ? null : ranked.r });
}

/** The authorities without which the slope is smallest and largest: who moves a link most. */
export function leftOutPlaces(pairs: readonly Pair[]): { left_out: string; slope: number }[] {
  return pairs
    .flatMap(({ authority }) => {
      const found = estimateLink(pairs.filter((each) => each.authority !== authority));
      return isNoResult(found) ? [] : [{ left_out: authority, slope: found.slope }];
    })
    .toSorted((a, b) => a.slope - b.slope || (a.left_out < b.left_out ? -1 : 1));
}
