import type { PanelColumns } from '../../../src/lib/stats/two-way-fixed-effects.ts';

/** A slope with its standard error, clustered by unit. */
export interface DummySlope {
  slope: number;
  se: number;
}

/**
 * The slope of y on x with a dummy for every unit and every period but one, by the normal equations, and Liang and
 * Zeger's standard error from the whole matrix: the textbook's way, which shares no step with ours. Unit dummies are not
 * counted among the parameters, being nested in the clusters. Undefined where x is (all but) a sum of the dummies.
 */
export function dummyRegression({ unit, time, x, y }: PanelColumns): DummySlope | undefined {
  const [units, times] = [unit, time].map((labels) => [...new Set(labels)].toSorted((a, b) => a - b));
  const rows = Array.from(x, (value, i) => [
    value,
    ...(units as number[]).map((label) => Number(unit[i] === label)),
    ...(times as number[]).slice(1).map((label) => Number(time[i] === label)),
  ]);
  const inverse = inverted(products(rows));
  if (!inverse) return undefined;
  const coefficients = timesVector(inverse, sums(rows, Array.from(y)));
  const residuals = rows.map((row, i) => (y[i] as number) - dot(row, coefficients));
  const scores = (units as number[]).map((label) =>
    sums(
      rows,
      residuals.map((residual, i) => (unit[i] === label ? residual : 0)),
    ),
  );
  const clusters = scores.length;
  const spent = 1 + (times as number[]).length;
  const variance = scores.reduce((sum, score) => sum + dot(inverse[0] as number[], score) ** 2, 0);
  const correction = (clusters / (clusters - 1)) * ((rows.length - 1) / Math.max(rows.length - spent, 1));
  return { slope: coefficients[0] as number, se: Math.sqrt(variance * correction) };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}

function timesVector(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

/** Z′Z. */
function products(rows: readonly (readonly number[])[]): number[][] {
  const columns = (rows[0] as readonly number[]).map((_, column) => rows.map((row) => row[column] as number));
  return columns.map((one) => columns.map((other) => dot(one, other)));
}

/** Z′v. */
function sums(rows: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return (rows[0] as readonly number[]).map((_, column) =>
    rows.reduce((sum, row, i) => sum + (row[column] as number) * (vector[i] as number), 0),
  );
}

/** The inverse by Gauss and Jordan with the largest pivot; undefined where there is next to none. */
function inverted(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, column) => Number(column === i))]);
  for (let column = 0; column < size; column++) {
    const left = work.slice(column);
    const largest = left.reduce(
      (best, row, i) =>
        Math.abs(row[column] as number) > Math.abs((left[best] as number[])[column] as number) ? i : best,
      0,
    );
    const pivotRow = work[column + largest] as number[];
    [work[column], work[column + largest]] = [pivotRow, work[column] as number[]];
    const pivot = pivotRow[column] as number;
    if (Math.abs(pivot) < 1e-9) return undefined;
    work[column] = pivotRow.map((value) => value / pivot);
    for (const [i, row] of work.entries())
      if (i !== column)
        work[i] = row.map(
          (value, at) => value - (row[column] as number) * ((work[column] as number[])[at] as number),
        );
  }
  return work.map((row) => row.slice(size));
}
