import type { Problem } from '../../src/lib/intake/problem.ts';
import { quantile } from '../../src/lib/stats/quantile.ts';
import type { Benchmark } from '../../src/lib/tables/rows.ts';
import { type Check, faultOf } from './check.ts';

/** Benchmarks are stored to ten decimals. */
const slack = 1e-9;

export const benchmarks: Check = {
  name: 'benchmarks',
  description:
    'Median, quartiles (R type 7) and number of authorities follow from the observations of the year.',
  scope: ['benchmarks', 'observations'],
  check: (data) => {
    const cells = Map.groupBy(
      data.observations.filter((row) => row.value !== null),
      (row) => `${row.indicator} ${row.year}`,
    );
    const kept = new Set(data.benchmarks.map((row) => `${row.indicator} ${row.year}`));
    const lost = [...cells].filter(([key]) => !kept.has(key)).map(([key]) => missing(key));
    const wrong = data.benchmarks.flatMap((row) => {
      const values = (cells.get(`${row.indicator} ${row.year}`) ?? []).map((cell) => cell.value ?? 0);
      return differences(row, values);
    });
    return [...lost, ...wrong];
  },
};

/** The numbers of a benchmark that do not follow from these values. */
function differences(row: Benchmark, values: readonly number[]): Problem[] {
  const expected = {
    median: quantile(values, 0.5),
    q1: quantile(values, 0.25),
    q3: quantile(values, 0.75),
    n: values.length,
  };
  return (['median', 'q1', 'q3', 'n'] as const)
    .filter((column) => !(Math.abs(row[column] - (expected[column] ?? Number.NaN)) <= slack))
    .map((column) =>
      faultOf('benchmarks', row, {
        column,
        code: 'benchmark_differs',
        message: 'the number does not follow from the observations',
        expected: String(expected[column] ?? 'no row, as no authority has a value'),
        actual: String(row[column]),
        tip: 'Run npm run data:anonymise again; benchmarks are never edited by hand.',
      }),
    );
}

/** A year with values and no benchmark. */
function missing(key: string): Problem {
  return {
    level: 'error',
    source: 'data/benchmarks.csv',
    row: key,
    column: 'year',
    code: 'benchmark_missing',
    message: 'authorities have values in this year and there is no benchmark',
    tip: 'Run npm run data:anonymise again; benchmarks follow from the observations.',
  };
}
