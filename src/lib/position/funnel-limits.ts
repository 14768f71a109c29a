import { binomialError } from '../stats/overdispersion.ts';

/** The normal quantiles of the two limits: 95% and 99.8% lie within. */
export const funnelReach = { ordinary: 1.96, far: 3.09 } as const;

/** Between which values the figures of places with this denominator would lie, in per cent and not cut off. */
export interface FunnelLimit {
  denominator: number;
  lower_95: number;
  upper_95: number;
  lower_998: number;
  upper_998: number;
}

/** The middle of a funnel, in per cent, and τ in percentage points: `funnel_centre` and `funnel_tau` of `reliability`. */
export interface FunnelFacts {
  centre: number;
  tau: number;
}

/**
 * The over-dispersed limits of a funnel at each denominator: centre ± 1.96 (95%) and ± 3.09 (99.8%) times √(se² + τ²),
 * with se binomial at the centre. With τ = 0 these are the plain limits that chance alone would give. Limits may lie
 * below 0 or above 100; a chart cuts them off. Throws at a denominator that is not above 0.
 * In R: `s <- sqrt(m * (100 - m) / n + tau^2); m + c(-1.96, 1.96) * s`. Source: doi 10.1002/sim.1970
 *
 * @example funnelLimits({ centre: 20, tau: 3 }, [100])[0]
 * // { denominator: 100, lower_95: 10.2, upper_95: 29.8, lower_998: 4.55, upper_998: 35.45 }
 */
export function funnelLimits({ centre, tau }: FunnelFacts, denominators: readonly number[]): FunnelLimit[] {
  return denominators.map((denominator) => {
    if (!(denominator > 0)) throw new Error(`funnelLimits requires denominators above 0: ${denominator}`);
    const sd = Math.hypot(100 * binomialError(centre / 100, denominator), tau);
    return {
      denominator,
      lower_95: centre - funnelReach.ordinary * sd,
      upper_95: centre + funnelReach.ordinary * sd,
      lower_998: centre - funnelReach.far * sd,
      upper_998: centre + funnelReach.far * sd,
    };
  });
}

/**
 * Denominators at which to compute limits so that the curve is smooth: `count` steps of equal ratio from the smallest
 * to the largest, both included. A single denominator gives that one.
 *
 * @example denominatorGrid(10, 1000, 3) // [10, 100, 1000]
 */
export function denominatorGrid(smallest: number, largest: number, count = 60): number[] {
  if (!(smallest > 0 && largest >= smallest && count >= 2))
    throw new Error(
      `denominatorGrid requires 0 < smallest <= largest and at least 2 steps: ${smallest}, ${largest}, ${count}`,
    );
  if (smallest === largest) return [smallest];
  const ratio = largest / smallest;
  return Array.from({ length: count }, (_, step) => {
    if (step === count - 1) return largest;
    return smallest * ratio ** (step / (count - 1));
  });
}
