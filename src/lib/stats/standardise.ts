import { mean } from './mean.ts';

/** A sample in units of its own spread, with what turns it back. */
export interface Standardised {
  z: Float64Array;
  mean: number;
  /** Standard deviation with n − 1. */
  sd: number;
}

/**
 * A sample as distances from its mean in standard deviations (n − 1). A constant or a single value has no spread: its
 * `sd` is not above 0 and its distances are NaN, so look at `sd` first. As R's `scale(x)`.
 *
 * @example standardise(Float64Array.of(1, 2, 3)).z // [-1, 0, 1]
 */
export function standardise(values: Float64Array): Standardised {
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += ((values[i] as number) - centre) ** 2;
  const sd = Math.sqrt(squares / (values.length - 1));
  const z = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) z[i] = ((values[i] as number) - centre) / sd;
  return { z, mean: centre, sd };
}
