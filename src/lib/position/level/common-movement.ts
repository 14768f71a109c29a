import { quantile } from '../../stats/quantile.ts';

/** The middle of the square of a standard normal: `qchisq(0.5, 1)` in R. */
const middleSquare = 0.4549364;

/**
 * The variance of what moves everywhere from one label year to the next, from what was common to the label years that
 * have figures. By the middle of the squared steps, so that one year unlike the others does not make it.
 */
export function commonStepVariance(common: Float64Array, years: readonly number[]): number {
  const steps = years.slice(1).map((year, i) => {
    const before = years[i] as number;
    return ((common[year] as number) - (common[before] as number)) ** 2 / (year - before);
  });
  return (quantile(steps, 0.5) ?? Number.NaN) / middleSquare;
}
