import { logGamma } from './log-gamma.ts';

/** Stands in for a denominator of exactly 0, as Lentz's method prescribes. */
const tiny = 1e-300;
const mostTerms = 10_000;

/**
 * How much of a gamma distribution of shape a and scale 1 lies above x: the regularised upper incomplete gamma
 * function, 0 to 1. Small results keep their relative precision. As R's `pgamma(x, a, lower.tail = FALSE)` and
 * SciPy's `gammaincc(a, x)`. Source: https://dlmf.nist.gov/8.9 and https://dlmf.nist.gov/8.11
 *
 * @example upperIncompleteGamma(1, 2) // e⁻² = 0.1353…
 */
export function upperIncompleteGamma(a: number, x: number): number {
  if (!(a > 0 && x >= 0))
    throw new Error(`upperIncompleteGamma requires a above 0 and x from 0: ${a} and ${x}`);
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - (front * series(a, x)) / a : front * continuedFraction(a, x);
}

/** 1 + x/(a+1) + x²/((a+1)(a+2)) + … */
function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; Math.abs(term) > 1e-17 * sum; k++) {
    if (k > mostTerms) throw new Error(`upperIncompleteGamma out of range: ${a} and ${x}`);
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let k = 1, change = 0; Math.abs(change - 1) > 1e-16; k++) {
    if (k > mostTerms) throw new Error(`upperIncompleteGamma out of range: ${a} and ${x}`);
    const an = -k * (k - a);
    b += 2;
    d = 1 / nonZero(an * d + b);
    c = nonZero(b + an / c);
    change = c * d;
    value *= change;
  }
  return value;
}

function nonZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
