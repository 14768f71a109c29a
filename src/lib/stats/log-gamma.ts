/** ½ ln 2π. */
export const halfLogTwoPi = 0.9189385332046727;

/**
 * The natural logarithm of the gamma function, for x above 0: ln (x − 1)! where x is a whole number.
 * As R's `lgamma(x)` and SciPy's `gammaln(x)`. Source: https://dlmf.nist.gov/5.11
 *
 * @example logGamma(5) // ln 24 = 3.1780…
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new Error(`logGamma requires an argument above 0: ${x}`);
  return x < 10 ? logGammaSmall(x) : stirling(x);
}

/** ln Γ(x) below 10: climb to where Stirling's series is exact to the last digit, then divide the steps out. */
export function logGammaSmall(x: number): number {
  let steps = 1;
  let at = x;
  while (at < 10) steps *= at++;
  return stirling(at) - Math.log(steps);
}

function stirling(x: number): number {
  return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingCorrection(x);
}

/** What Stirling's formula for ln Γ lacks, from 10 upwards: 1/(12x) − 1/(360x³) + … (DLMF 5.11.1). */
export function stirlingCorrection(x: number): number {
  const s = 1 / (x * x);
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))) / x;
}
