import { dot, residualise } from './residualise.ts';

/** What a slope is estimated from: one entry a row in every column. */
export interface ClusteredSample {
  x: Float64Array;
  y: Float64Array;
  /** Columns held equal, a constant among them if there is to be one. */
  covariates: readonly Float64Array[];
  /** Group of each row, whole numbers from 0, not too sparse; rows of a group may depend on each other. */
  clusters: Int32Array;
  weights?: Float64Array;
  /** Parameters spent beside those of the covariates and the slope, for instance on a constant already taken out. */
  spent?: number;
}

export interface ClusteredSlope {
  n: number;
  clusters: number;
  /** Units of y for one unit of x, covariates held equal. */
  slope: number;
  /** Robust to any dependence within clusters. */
  se: number;
  /** Clusters − 1. */
  df: number;
}

/**
 * The slope of y on x with covariates held equal, and a standard error that lets rows of one cluster depend on each
 * other: Liang and Zeger's, times G/(G − 1) · (N − 1)/(N − K) with K the parameters spent. No variation of x beside the
 * covariates, or a single cluster, gives undefined. As `lm` with `sandwich::vcovCL(fit, cluster, type = "HC1")` in R
 * and statsmodels' `OLS.fit(cov_type="cluster")`. Source: doi 10.1093/biomet/73.1.13
 */
export function clusteredSlope(sample: ClusteredSample): ClusteredSlope | undefined {
  const { covariates, clusters, weights, spent = 0 } = sample;
  const { columns } = residualise([sample.x, sample.y], covariates, weights);
  const [x, y] = columns as [Float64Array, Float64Array];
  const n = x.length;
  const sxx = dot(x, x, weights);
  if (!(sxx > 1e-12 * dot(sample.x, sample.x, weights))) return undefined;
  const slope = dot(x, y, weights) / sxx;
  const { squares, groups } = squaredScores({ x, y, slope, clusters, ...(weights ? { weights } : {}) });
  if (groups < 2) return undefined;
  const parameters = 1 + covariates.length + spent;
  const correction = (groups / (groups - 1)) * ((n - 1) / Math.max(n - parameters, 1));
  return { n, clusters: groups, slope, se: Math.sqrt((squares / (sxx * sxx)) * correction), df: groups - 1 };
}

/** The sum over clusters of the squared sum of x times residual, and how many clusters there are. */
function squaredScores(fit: {
  x: Float64Array;
  y: Float64Array;
  slope: number;
  clusters: Int32Array;
  weights?: Float64Array;
}): { squares: number; groups: number } {
  const { x, y, slope, clusters, weights } = fit;
  let count = 0;
  for (let i = 0; i < clusters.length; i++) count = Math.max(count, (clusters[i] as number) + 1);
  const scores = new Float64Array(count);
  const seen = new Uint8Array(count);
  for (let i = 0; i < x.length; i++) {
    const at = x[i] as number;
    const cluster = clusters[i] as number;
    const score = (weights ? (weights[i] as number) : 1) * at * ((y[i] as number) - slope * at);
    scores[cluster] = (scores[cluster] as number) + score;
    seen[cluster] = 1;
  }
  let squares = 0;
  let groups = 0;
  for (let cluster = 0; cluster < count; cluster++) {
    squares += (scores[cluster] as number) ** 2;
    groups += seen[cluster] as number;
  }
  return { squares, groups };
}
