/** What is believed of one place after the others have been seen. */
export interface Shrunken {
  /** In the unit of the estimate. */
  mean: number;
  sd: number;
  /** How much of the place's own figure counts, 0 to 1. */
  weight: number;
}

/**
 * An estimate drawn towards the centre of its peers by as much as it is uncertain: the empirical-Bayes posterior with
 * weight τ² / (τ² + se²). With τ = 0 nothing of its own counts. Source: doi 10.1080/01621459.1983.10477920
 *
 * @example shrink({ estimate: 30, se: 4 }, { centre: 20, tau: 4 }) // { mean: 25, sd: 2.83, weight: 0.5 }
 */
export function shrink(
  { estimate, se }: { estimate: number; se: number },
  { centre, tau }: { centre: number; tau: number },
): Shrunken {
  const weight = tau === 0 ? 0 : (tau * tau) / (tau * tau + se * se);
  return { mean: weight * estimate + (1 - weight) * centre, sd: Math.sqrt(weight) * se, weight };
}
