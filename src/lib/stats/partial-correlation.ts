import { hasVariation } from './has-variation.ts';
import type { NoResult } from './no-result.ts';
import { jointMoments } from './joint-moments.ts';
import { dot, residualise } from './residualise.ts';

/** A correlation with covariates held equal. */
export interface PartialCorrelation {
  /** From −1 to 1, without unit. */
  r: number;
  n: number;
  /** How many covariates were held equal, without the constant. */
  held: number;
  /** Units of y for one unit of x, covariates held equal. */
  slope: number;
}

/** Squares that covariates leave of a side, as a share of its own, below which they are rounding. */
const negligible = 1e-20;

/**
 * How strongly x and y rise and fall together when the covariates are held equal: the correlation of what least
 * squares on a constant and the covariates leaves of each. Too few rows give `too_few_pairs`, a side that the
 * covariates explain wholly `no_variation`; values must be finite. As `ppcor::pcor` in R and `pingouin.partial_corr` in
 * Python.
 *
 * @example partialCorrelation(x, y, [childPoverty]) // { r: -0.06, n: 150, held: 1, slope: -0.2 }
 */
export function partialCorrelation(
  x: readonly number[],
  y: readonly number[],
  covariates: readonly (readonly number[])[],
): PartialCorrelation | NoResult {
  const n = x.length;
  for (const column of [y, ...covariates]) {
    if (column.length !== n)
      throw new Error(`partialCorrelation requires samples of equal length: ${n} and ${column.length}`);
  }
  const unusable = [x, y, ...covariates].flat().find((value) => !Number.isFinite(value));
  if (unusable !== undefined) throw new Error(`partialCorrelation requires finite values: ${unusable}`);
  if (n < covariates.length + 3) return { reason: 'too_few_pairs', n };
  if (!hasVariation(x) || !hasVariation(y)) return { reason: 'no_variation', n };
  const before = jointMoments(x, y);
  const constant = new Float64Array(n).fill(1);
  const held = [constant, ...covariates.map((column) => Float64Array.from(column))];
  const { columns, rank } = residualise([Float64Array.from(x), Float64Array.from(y)], held);
  const [left, right] = columns as [Float64Array, Float64Array];
  const [sxx, syy, sxy] = [dot(left, left), dot(right, right), dot(left, right)];
  if (sxx <= negligible * before.sxx || syy <= negligible * before.syy) return { reason: 'no_variation', n };
  const r = Math.min(1, Math.max(-1, sxy / (Math.sqrt(sxx) * Math.sqrt(syy))));
  return { r, n, held: rank - 1, slope: sxy / sxx };
}
