import { matrixOf, type PanelMatrix } from '../panel-matrix.ts';

/** A matrix of authorities × years as distances from the mean of the year's authorities. */
export function deviations(panel: PanelMatrix, indicator: string): Float64Array {
  const matrix = matrixOf(panel, indicator).slice();
  const years = panel.years.length;
  for (let year = 0; year < years; year++) {
    let [sum, count] = [0, 0];
    for (let i = year; i < matrix.length; i += years)
      if (!Number.isNaN(matrix[i])) [sum, count] = [sum + (matrix[i] as number), count + 1];
    for (let i = year; i < matrix.length; i += years) matrix[i] = (matrix[i] as number) - sum / count;
  }
  return matrix;
}

/** A support beside the outcome that it may forecast. */
export interface ForecastSupport {
  /** Distances from the year's mean, in standard deviations of them all. */
  scores: Float64Array;
  /** Label years to go back. */
  shift: number;
}

/** A support's deviations in their own population standard deviation. */
export function scoresOf(matrix: Float64Array): Float64Array {
  const known = Array.from(matrix).filter((value) => !Number.isNaN(value));
  const middle = known.reduce((sum, value) => sum + value, 0) / known.length;
  const spread = Math.sqrt(known.reduce((sum, value) => sum + (value - middle) ** 2, 0) / known.length);
  return matrix.map((value) => value / spread);
}

/** The rows of one year: an authority's figure beside what was known before. */
export interface ForecastRows {
  /** Rows of the panel. */
  authorities: number[];
  y: number[];
  /** The last figure and the mean of all earlier ones, then the supports; 0 where one is missing. */
  x: Float64Array[];
}

/**
 * The authorities with a figure in a year and one before it. The last figure is that of the label year before, or of the
 * one before it where that year has none at all; an authority without it has its earlier mean.
 */
export function forecastRows(
  outcome: Float64Array,
  { year, years, supports }: { year: number; years: number; supports: readonly ForecastSupport[] },
): ForecastRows {
  const rows: ForecastRows = { authorities: [], y: [], x: [] };
  const count = outcome.length / years;
  const isEmpty = Array.from({ length: count }, (_, row) => outcome[row * years + year - 1] as number).every(
    Number.isNaN,
  );
  const before = isEmpty ? year - 2 : year - 1;
  for (let row = 0; row < count; row++) {
    const y = outcome[row * years + year] as number;
    const past = Array.from(outcome.subarray(row * years, row * years + year)).filter(
      (value) => !Number.isNaN(value),
    );
    if (Number.isNaN(y) || past.length === 0) continue;
    const usual = past.reduce((sum, value) => sum + value, 0) / past.length;
    const last = outcome[row * years + before] as number;
    const known = supports.map(({ scores, shift }) => {
      const at = year - shift;
      const value = at >= 0 && at < years ? (scores[row * years + at] as number) : Number.NaN;
      return Number.isNaN(value) ? 0 : value;
    });
    rows.authorities.push(row);
    rows.y.push(y);
    rows.x.push(Float64Array.of(Number.isNaN(last) ? usual : last, usual, ...known));
  }
  return rows;
}
