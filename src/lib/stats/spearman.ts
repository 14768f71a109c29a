import { midRanks } from './mid-ranks.ts';
import type { NoResult } from './no-result.ts';
import { pearson, type PearsonResult } from './pearson.ts';

/**
 * How strongly two samples rise and fall together by rank, from −1 to 1: Pearson's r of mid-ranks, so ties share
 * their mean rank. Fewer than two pairs give `too_few_pairs`, a constant side `no_variation`; a missing value is
 * refused.
 * As R's `cor(x, y, method = "spearman")` and SciPy's `spearmanr(x, y).statistic`.
 *
 * @example spearman([1, 2, 3], [10, 30, 20]) // { r: 0.5, n: 3 }
 */
export function spearman(x: readonly number[], y: readonly number[]): PearsonResult | NoResult {
  return pearson(midRanks(x), midRanks(y));
}
