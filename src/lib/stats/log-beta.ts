import { halfLogTwoPi, logGamma, logGammaSmall, stirlingCorrection } from './log-gamma.ts';

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
