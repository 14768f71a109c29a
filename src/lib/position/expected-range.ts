import { hasVariation } from '../stats/has-variation.ts';
import { binomialError } from '../stats/overdispersion.ts';
import { standardise } from '../stats/standardise.ts';
import type { Allowance } from './allowance.ts';
import type { Figure } from './plausible-range.ts';

/** Half the width of an expected range in standard deviations: 95 in 100 lie within. */
export const expectedReach = 1.96;

/** Around what, and how far, the figures of authorities are expected to lie; in the unit of the indicator. */
export interface Expectation {
  centre: number;
  /** How far authorities ordinarily differ, as a standard deviation. */
  tau: number;
  /** Whether chance comes on top of that, by the number of cases. */
  counted: boolean;
}

/**
 * What to expect of the figures of one indicator in one year: for percentages of counted cases the centre and τ of
 * the funnel; otherwise the mean and the standard deviation (n − 1) of the values, because DerSimonian and Laird's τ²
 * is the sample variance once every standard error goes to 0. Undefined where values do not vary and chance is unknown.
 * In R: `mean(x); sd(x)`. Source: doi 10.1002/sim.1970
 */
export function expectationOf(
  allowance: Allowance | undefined,
  values: readonly number[],
): Expectation | undefined {
  if (allowance?.range === 'chance') return { centre: allowance.centre, tau: allowance.tau, counted: true };
  if (!hasVariation(values)) return undefined;
  const { mean, sd } = standardise(Float64Array.from(values));
  return { centre: mean, tau: sd, counted: false };
}

/** Where a figure would be expected (95%), and how far from the centre it lies. */
export interface ExpectedRange {
  /** In over-dispersed standard deviations: (p − m) / √(se² + τ²). */
  z: number;
  /** In the unit of the indicator; not cut off at 0 or 100. */
  lower: number;
  upper: number;
}

/**
 * The expected range of a figure, m ± 1.96 √(se² + τ²), with se binomial at m for counted cases and else 0. Undefined
 * without an expectation, or where a percentage of counted cases comes without its denominator.
 * In R: `s <- sqrt(m * (100 - m) / n + tau^2); (p - m) / s; m + c(-1.96, 1.96) * s`. Source: doi 10.1002/sim.1970
 *
 * @example expectedRange({ value: 30, denominator: null }, { centre: 20, tau: 5, counted: false })
 * // { z: 2, lower: 10.2, upper: 29.8 }
 */
export function expectedRange(
  { value, denominator }: Figure,
  expectation: Expectation | undefined,
): ExpectedRange | undefined {
  if (!expectation || (expectation.counted && !denominator)) return undefined;
  const { centre, tau, counted } = expectation;
  const se = counted ? 100 * binomialError(centre / 100, denominator as number) : 0;
  const sd = Math.hypot(se, tau);
  return {
    z: (value - centre) / sd,
    lower: centre - expectedReach * sd,
    upper: centre + expectedReach * sd,
  };
}
