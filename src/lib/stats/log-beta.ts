/** ½ ln 2π. */
const halfLogTwoPi = 0.9189385332046727;

/**
 * The logarithm of the beta function B(a, b), for a and b above 0. Large arguments are combined before their logarithms
 * are taken, so that no digits cancel. As R's `lbeta(a, b)` and SciPy's `betaln(a, b)`.
 * Source: https://dlmf.nist.gov/5.12 and, for the series, https://dlmf.nist.gov/5.11
 *
 * @example logBeta(2, 3) // -2.4849… = ln(1 / 12)
 */
export function logBeta(a: number, b: number): number {
  if (!(a > 0 && b > 0)) throw new Error(`logBeta requires arguments above 0: ${a} and ${b}`);
  const [p, q] = a <= b ? [a, b] : [b, a];
  if (q < 10) return logGammaSmall(p) + logGammaSmall(q) - logGamma(p + q);
  const rest = (q - 0.5) * Math.log1p(-p / (p + q)) - stirlingCorrection(p + q) + stirlingCorrection(q);
  if (p < 10) return logGammaSmall(p) + p - p * Math.log(p + q) + rest;
  const middle = halfLogTwoPi - 0.5 * Math.log(q) + (p - 0.5) * Math.log(p / (p + q));
  return (
    middle +
    stirlingCorrection(p) -
    stirlingCorrection(p + q) +
    stirlingCorrection(q) +
    q * Math.log1p(-p / (p + q))
  );
}

function logGamma(x: number): number {
  return x < 10 ? logGammaSmall(x) : stirling(x);
}

/** ln Γ(x) below 10: climb to where Stirling's series is exact to the last digit, then divide the steps out. */
function logGammaSmall(x: number): number {
  let steps = 1;
  let at = x;
  while (at < 10) steps *= at++;
  return stirling(at) - Math.log(steps);
}

function stirling(x: number): number {
  return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingCorrection(x);
}

/** What Stirling's formula for ln Γ lacks, from 10 upwards: 1/(12x) − 1/(360x³) + … (DLMF 5.11.1). */
function stirlingCorrection(x: number): number {
  const s = 1 / (x * x);
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))) / x;
}
