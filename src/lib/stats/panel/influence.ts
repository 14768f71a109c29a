import { dot } from '../residualise.ts';

/** A slope with what each cluster adds to its variance. */
export interface SlopeInfluence {
  n: number;
  clusters: number;
  slope: number;
  se: number;
  /** Clusters − 1. */
  df: number;
  /**
   * By cluster: its score over the squares of x, times the root of the small-sample correction. The square root of the
   * sum of squares is the standard error, and sums over the clusters that two slopes share are their covariance.
   */
  influence: Float64Array;
}

/** What a slope is estimated from once everything held equal is taken out: one entry a row. */
export interface SweptColumns {
  x: Float64Array;
  y: Float64Array;
  /** Cluster of each row, from 0 to one less than `count`, each with a row. */
  cluster: Int32Array;
  count: number;
  /** Parameters spent, the slope among them. */
  parameters: number;
}

/**
 * The slope of y on x with its influence by cluster: Liang and Zeger's variance times G/(G − 1) · (N − 1)/(N − K), taken
 * apart by cluster so that slopes of several samples can be compared and averaged with their covariance. An x without
 * variation gives undefined. As `sandwich::estfun` summed by cluster and times `bread` in R.
 * Source: doi 10.1093/biomet/73.1.13
 */
export function slopeInfluence(swept: SweptColumns): SlopeInfluence | undefined {
  const { x, y, cluster, count, parameters } = swept;
  const n = x.length;
  const sxx = dot(x, x);
  if (!(sxx > 0) || count < 2) return undefined;
  const slope = dot(x, y) / sxx;
  const correction = Math.sqrt((count / (count - 1)) * ((n - 1) / Math.max(n - parameters, 1)));
  const influence = new Float64Array(count);
  for (let i = 0; i < n; i++) {
    const at = x[i] as number;
    const score = at * ((y[i] as number) - slope * at);
    influence[cluster[i] as number] = (influence[cluster[i] as number] as number) + score;
  }
  for (let g = 0; g < count; g++) influence[g] = ((influence[g] as number) / sxx) * correction;
  return { n, clusters: count, slope, se: Math.sqrt(dot(influence, influence)), df: count - 1, influence };
}
