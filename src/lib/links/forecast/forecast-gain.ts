import { productsOf, ridge, without } from '../../stats/ridge.ts';
import { studentsTQuantile, studentsTTwoSided } from '../../stats/students-t.ts';
import type { ForecastRow } from '../../tables/result-rows.ts';
import { everyLinkYear, linkYears } from '../complete-years.ts';
import type { PanelMatrix } from '../panel-matrix.ts';
import { deviations, type ForecastRows, forecastRows, type ForecastSupport } from './forecast-rows.ts';

/** Whether supports forecast an outcome beyond its own past: a row of the table `forecasts` as far as it is computed. */
export interface ForecastGain extends Omit<ForecastRow, 'outcome' | 'years_earlier' | 'penalties'> {
  /** The penalty on the supports in each year forecast: 1e9 leaves them out. */
  penalties: number[];
}

const testYears = [2023, 2024, 2025];
const firstTrainingYear = 2019;
const fewestValues = 30;
const folds = 5;
const penalties = [1, 10, 30, 100, 300, 1000, 3000, 1e4, 1e5, 1e9];
/** The last figure and the mean may be all but equal; so much keeps them apart. */
const baselinePenalty = 1e-6;

/**
 * How much better an outcome of 2023 to 2025 is forecast with supports than from its own past alone, from the years
 * before. Supports are held back by a penalty, chosen by five folds of authorities on the years of training. Undefined
 * where no year can be forecast.
 */
export function forecastGain(
  panel: PanelMatrix,
  outcome: string,
  supports: readonly ForecastSupport[],
): ForecastGain | undefined {
  const matrix = deviations(panel, outcome);
  const years = panel.years.length;
  const enough = everyLinkYear().filter((year) => countIn(matrix, years, year) > fewestValues);
  const rowsOf = (year: number) => forecastRows(matrix, { year: year - linkYears.first, years, supports });
  const [own, both] = [
    new Float64Array(panel.authorities.length),
    new Float64Array(panel.authorities.length),
  ];
  const found: Pick<ForecastGain, 'n' | 'penalties'> & { total: number } = { n: 0, penalties: [], total: 0 };
  for (const year of testYears.filter((each) => enough.includes(each))) {
    const training = enough.filter((each) => each >= firstTrainingYear && each < year).map(rowsOf);
    if (training.length < 2) continue;
    const test = rowsOf(year);
    const penalty = bestPenalty(together(training));
    addErrors(own, test, fit(together(training.map(ownPast)), undefined));
    addErrors(both, test, fit(together(training), penalty));
    addErrors(undefined, test, []).forEach((error) => (found.total += error ** 2));
    found.n += test.y.length;
    found.penalties.push(penalty);
  }
  return found.n === 0 ? undefined : gainOf(own, both, found);
}

function gainOf(
  own: Float64Array,
  both: Float64Array,
  { n, penalties: chosen, total }: Pick<ForecastGain, 'n' | 'penalties'> & { total: number },
): ForecastGain {
  const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
  const known = [...own.keys()].filter((row) => (own[row] as number) > 0);
  const gain = 1 - sum(both) / sum(own);
  const squares = known.reduce(
    (all, row) => all + ((both[row] as number) - (1 - gain) * (own[row] as number)) ** 2,
    0,
  );
  const count = known.length;
  const se = Math.sqrt((count / (count - 1)) * squares) / sum(own);
  const reach = studentsTQuantile(0.975, count - 1) * se;
  const p = studentsTTwoSided(gain / se, count - 1);
  const interval = { gain, se, lower: gain - reach, upper: gain + reach, p };
  return { n, authorities: count, own_past: 1 - sum(own) / total, ...interval, penalties: chosen };
}

function countIn(matrix: Float64Array, years: number, year: number): number {
  let count = 0;
  for (let i = year - linkYears.first; i < matrix.length; i += years)
    if (!Number.isNaN(matrix[i])) count += 1;
  return count;
}

/** The rows of several years as one. */
function together(parts: readonly ForecastRows[]): ForecastRows {
  return {
    authorities: parts.flatMap(({ authorities }) => authorities),
    y: parts.flatMap(({ y }) => y),
    x: parts.flatMap(({ x }) => x),
  };
}

/** Rows without their supports. */
function ownPast(rows: ForecastRows): ForecastRows {
  return { ...rows, x: rows.x.map((row) => row.slice(0, 2)) };
}

function penaltiesFor(columns: number, penalty: number): number[] {
  return Array.from({ length: columns }, (_, column) => (column < 2 ? baselinePenalty : penalty));
}

function fit({ x, y }: ForecastRows, penalty: number | undefined): number[] {
  const columns = x[0]?.length ?? 0;
  return ridge(productsOf(x, y, columns), penaltiesFor(columns, penalty ?? 0));
}

/** The penalty with the smallest squared error over five folds of authorities, the first of equals. */
function bestPenalty({ authorities, x, y }: ForecastRows): number {
  const columns = x[0]?.length ?? 0;
  const parts = Array.from({ length: folds }, (_, fold) => {
    const own = [...authorities.keys()].filter((i) => (authorities[i] as number) % folds === fold);
    return { x: own.map((i) => x[i] as Float64Array), y: own.map((i) => y[i] as number) };
  });
  const all = productsOf(x, y, columns);
  const others = parts.map((part) => without(all, productsOf(part.x, part.y, columns)));
  const errors = penalties.map((penalty) => {
    let squares = 0;
    for (const [fold, part] of parts.entries()) {
      const weights = ridge(others[fold] as (typeof others)[number], penaltiesFor(columns, penalty));
      for (const [i, row] of part.x.entries())
        squares += ((part.y[i] as number) - forecast(row, weights)) ** 2;
    }
    return squares;
  });
  return penalties[errors.indexOf(Math.min(...errors))] as number;
}

function forecast(row: Float64Array, weights: readonly number[]): number {
  return weights.reduce((sum, weight, column) => sum + weight * (row[column] as number), 0);
}

/** Adds the squared errors of a year, their mean taken out, to those of each authority; gives the errors. */
function addErrors(to: Float64Array | undefined, test: ForecastRows, weights: readonly number[]): number[] {
  const errors = test.y.map((value, i) => value - forecast(test.x[i] as Float64Array, weights));
  const middle = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  const centred = errors.map((error) => error - middle);
  if (to)
    for (const [i, row] of test.authorities.entries())
      to[row] = (to[row] as number) + (centred[i] as number) ** 2;
  return centred;
}
