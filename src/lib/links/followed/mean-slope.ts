import { studentsTQuantile, studentsTTwoSided } from '../../stats/students-t.ts';

/** A slope turned so that positive is as hoped, with its influence turned the same way. */
export interface AlignedSlope {
  aligned: number;
  influence: Float64Array;
}

/** The mean of several links with one covariance of them all. */
export interface MeanSlope {
  pairs: number;
  mean: number;
  se: number;
  /** Authorities in any of the samples, less one. */
  df: number;
  lower: number;
  upper: number;
  p: number;
}

/**
 * The mean of aligned slopes. Its error sums what each authority adds over all of the links, so that links that share
 * authorities, supports or outcomes may depend on each other as they do. The mean of one link is that link to the last
 * digit. Throws without a link.
 */
export function meanOfSlopes(links: readonly AlignedSlope[]): MeanSlope {
  const [first] = links;
  if (!first) throw new Error('meanOfSlopes requires a link');
  const rows = first.influence.length;
  const count = links.length;
  let squares = 0;
  let known = 0;
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    let isKnown = false;
    for (const { influence } of links) {
      sum += influence[row] as number;
      isKnown ||= influence[row] !== 0;
    }
    squares += (sum / count) ** 2;
    known += isKnown ? 1 : 0;
  }
  const mean = links.reduce((sum, { aligned }) => sum + aligned, 0) / count;
  const se = Math.sqrt(squares);
  const df = known - 1;
  const reach = studentsTQuantile(0.975, df) * se;
  const p = studentsTTwoSided(mean / se, df);
  return { pairs: count, mean, se, df, lower: mean - reach, upper: mean + reach, p };
}
