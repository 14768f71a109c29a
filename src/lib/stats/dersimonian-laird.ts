/** Many estimates of the same kind, taken together. */
export interface RandomEffects {
  k: number;
  /** Weighted mean of the estimates, in their unit. */
  mean: number;
  se: number;
  /** How far true values scatter around the mean, as a standard deviation in the unit of the estimates. */
  tau: number;
  /** Cochran's Q, to be compared with k − 1. */
  q: number;
}

/**
 * The mean of several estimates and how far the truths behind them scatter, by the method of moments of DerSimonian
 * and Laird. As `metafor::rma(estimates, se^2, method = "DL")` in R. Source: doi 10.1016/0197-2456(86)90046-2
 *
 * @example dersimonianLaird([0.1, 0.3], [0.1, 0.1]) // { k: 2, mean: 0.2, tau: 0.1, q: 2, se: 0.1 }
 */
export function dersimonianLaird(estimates: readonly number[], errors: readonly number[]): RandomEffects {
  const k = estimates.length;
  if (k === 0 || errors.length !== k)
    throw new Error(
      `dersimonianLaird requires as many standard errors as estimates: ${errors.length} and ${k}`,
    );
  const bad = errors.find((se) => !(se > 0));
  if (bad !== undefined) throw new Error(`dersimonianLaird requires standard errors above 0: ${bad}`);
  const fixed = weightedMean(
    estimates,
    errors.map((se) => 1 / (se * se)),
  );
  const q = estimates.reduce(
    (sum, estimate, i) => sum + ((estimate - fixed.mean) / (errors[i] as number)) ** 2,
    0,
  );
  const tau2 = Math.max(0, (q - (k - 1)) / (fixed.total - fixed.squares / fixed.total || 1));
  const random = weightedMean(
    estimates,
    errors.map((se) => 1 / (se * se + tau2)),
  );
  return { k, mean: random.mean, se: 1 / Math.sqrt(random.total), tau: Math.sqrt(tau2), q };
}

function weightedMean(values: readonly number[], weights: readonly number[]) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  const mean = values.reduce((sum, value, i) => sum + value * (weights[i] as number), 0) / total;
  return { mean, total, squares };
}
