import { logBeta } from './log-beta.ts';

/** Where the argument lies, with its complement given apart so that neither loses digits near 0. */
export interface BetaArgument {
  /** From 0 to 1. */
  x: number;
  /** 1 − x. */
  complement: number;
}

/**
 * How much of a beta distribution with shapes a and b lies below x: the regularised incomplete beta function, 0 to 1.
 * Small results keep their relative precision, which is what p values need. By a continued fraction evaluated with
 * Lentz's method. As R's `pbeta(x, a, b)` and SciPy's `betainc(a, b, x)`.
 * Source: https://dlmf.nist.gov/8.17#v
 *
 * @example incompleteBeta({ x: 0.5, complement: 0.5 }, 2, 3) // 0.6875
 */
export function incompleteBeta({ x, complement }: BetaArgument, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new Error(`incompleteBeta requires x from 0 to 1: ${x}`);
  if (x === 0) return 0;
  if (complement === 0) return 1;
  const logFront = a * Math.log(x) + b * Math.log(complement) - logBeta(a, b);
  if (x < (a + 1) / (a + b + 2)) return (Math.exp(logFront) * continuedFraction(x, a, b)) / a;
  return 1 - (Math.exp(logFront) * continuedFraction(complement, b, a)) / b;
}

/** Stands in for a denominator of exactly 0, as Lentz's method prescribes. */
const tiny = 1e-300;

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = reciprocal(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1, change = 0; Math.abs(change - 1) > 1e-16; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = reciprocal(1 + even * d);
    c = nonZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = reciprocal(1 + odd * d);
    c = nonZero(1 + odd / c);
    change = d * c;
    value *= change;
    if (m > 10_000) throw new Error(`incompleteBeta shape out of range: ${a} and ${b}`);
  }
  return value;
}

function nonZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

function reciprocal(value: number): number {
  return 1 / nonZero(value);
}
