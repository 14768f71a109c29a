import { upperIncompleteGamma } from './incomplete-gamma.ts';

/**
 * The share of the standard normal distribution below z. Both tails keep their relative precision.
 * As R's `pnorm(z)` and SciPy's `norm.cdf(z)`.
 *
 * @example normalBelow(1.959963984540054) // 0.975
 */
export function normalBelow(z: number): number {
  const tail = upperIncompleteGamma(0.5, (z * z) / 2) / 2;
  return z < 0 ? tail : 1 - tail;
}

/**
 * The probability of a value at least as far from 0 as z, on either side. As `2 * pnorm(-abs(z))` in R.
 *
 * @example normalTwoSided(1.959963984540054) // 0.05, but for the last digits
 */
export function normalTwoSided(z: number): number {
  return upperIncompleteGamma(0.5, (z * z) / 2);
}

/**
 * The value below which a share of the standard normal distribution lies, for shares from 1e-300 to below 1.
 * By Newton's method on the logarithm of the tail, starting at √(−2 ln (2 tail)), which the answer never exceeds.
 * As R's `qnorm(probability)` and SciPy's `norm.ppf(probability)`.
 *
 * @example normalQuantile(0.975) // 1.95996398454005…
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1))
    throw new Error(`normalQuantile requires a probability between 0 and 1: ${probability}`);
  const tail = Math.min(probability, 1 - probability);
  if (tail === 0.5) return 0;
  let z = Math.sqrt(-2 * Math.log(2 * tail));
  for (let round = 0; round < 200; round++) {
    const above = normalTwoSided(z) / 2;
    const step = (Math.log(above / tail) * above) / density(z);
    z += step;
    if (Math.abs(step) <= 1e-15 * Math.max(1, z)) break;
  }
  return probability < 0.5 ? -z : z;
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}
