import { hasVariation } from './has-variation.ts';
import { jointMoments } from './joint-moments.ts';
import type { NoResult } from './no-result.ts';

/** A correlation and the pairs it rests on. */
export interface PearsonResult {
  /** From −1 to 1, without unit. */
  r: number;
  n: number;
}

/**
 * How strongly two samples rise and fall together in a straight line, from −1 to 1 (Pearson's r).
 * Fewer than two pairs give `too_few_pairs`, a constant side `no_variation`; values must be finite.
 * As R's `cor(x, y)` and SciPy's `pearsonr(x, y).statistic`.
 * Source: https://www.itl.nist.gov/div898/handbook/eda/section3/eda35a.htm
 *
 * @example pearson([1, 2, 3], [2, 4, 9]) // { r: 0.9707…, n: 3 }
 */
export function pearson(x: readonly number[], y: readonly number[]): PearsonResult | NoResult {
  if (x.length !== y.length) {
    throw new Error(`pearson requires samples of equal length: ${x.length} and ${y.length}`);
  }
  const n = x.length;
  if (n < 2) return { reason: 'too_few_pairs', n };
  if (!hasVariation(x) || !hasVariation(y)) return { reason: 'no_variation', n };
  const { sxx, syy, sxy } = jointMoments(x, y);
  const r = sxy / (Math.sqrt(sxx) * Math.sqrt(syy));
  return { r: Math.min(1, Math.max(-1, r)), n };
}
