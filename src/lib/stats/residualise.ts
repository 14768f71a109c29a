/** A column that loses all but this share of its length to the columns before it adds nothing of its own. */
const negligible = 1e-9;

/** What is left of columns once others are held equal. */
export interface Residuals {
  columns: Float64Array[];
  /** How many of the covariates are independent of those before them. */
  rank: number;
}

/**
 * What is left of each column when the covariates are held equal: the residuals of its (weighted) least-squares fit
 * on them. There is no constant unless a covariate is one. Covariates that depend on those before are passed over.
 * By modified Gram–Schmidt. As `resid(lm(y ~ 0 + covariates, weights))` in R and
 * `y - Z @ numpy.linalg.lstsq(Z, y)[0]`.
 *
 * @example residualise([Float64Array.of(1, 2, 6)], [Float64Array.of(1, 1, 1)]).columns[0] // [-2, -1, 3]
 */
export function residualise(
  columns: readonly Float64Array[],
  covariates: readonly Float64Array[],
  weights?: Float64Array,
): Residuals {
  const basis: Float64Array[] = [];
  for (const covariate of covariates) {
    const left = covariate.slice();
    const before = Math.sqrt(dot(left, left, weights));
    for (const direction of basis) subtract(left, direction, dot(left, direction, weights));
    const length = Math.sqrt(dot(left, left, weights));
    if (length <= before * negligible) continue;
    for (let i = 0; i < left.length; i++) left[i] = (left[i] as number) / length;
    basis.push(left);
  }
  const residuals = columns.map((column) => {
    const left = column.slice();
    for (const direction of basis) subtract(left, direction, dot(left, direction, weights));
    return left;
  });
  return { columns: residuals, rank: basis.length };
}

/** The (weighted) sum of products of two columns. */
export function dot(a: Float64Array, b: Float64Array, weights?: Float64Array): number {
  let sum = 0;
  if (weights)
    for (let i = 0; i < a.length; i++) sum += (weights[i] as number) * (a[i] as number) * (b[i] as number);
  else for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function subtract(from: Float64Array, direction: Float64Array, times: number): void {
  for (let i = 0; i < from.length; i++) from[i] = (from[i] as number) - times * (direction[i] as number);
}
