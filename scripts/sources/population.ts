import type { Problem } from '../../src/lib/intake/problem.ts';
import { readDepartmentTable } from './department-table.ts';
import { select } from './department-series.ts';
import { type Register, registerOf } from './register.ts';
import { cellKey, splitKey, type Series } from './series.ts';
import type { SourceDescription } from './source.ts';

export const population = {
  id: 'population',
  title: 'Mid-year population estimates, children aged 0 to 17',
  publisher: 'Office for National Statistics, as published by the Department for Education',
  edition: '2012 to 2024',
  url: 'https://explore-education-statistics.service.gov.uk/find-statistics/characteristics-of-children-in-need',
  file: 'ons_mid-year_population_estimates_2012_to_2024.csv',
  retrieved: '2026-11-22',
} satisfies SourceDescription;

/**
 * Reads the estimates. They name every authority that ever was, so they serve as the register too.
 * Label year Y of a population is the estimate of the middle of Y - 1, the newest known when Y ends.
 */
export function readPopulation(bytes: Uint8Array): {
  series: Map<string, Series>;
  register: Register;
  problems: Problem[];
} {
  const table = readDepartmentTable(bytes, population.file, ['population_estimate'], [2012, 2024]);
  const { series, problems } = select(table, { column: 'population_estimate' });
  return {
    series: new Map([['children', labelledAYearOn(series)]]),
    register: registerOf(table.rows),
    problems: [...table.problems, ...problems],
  };
}

/** The same cells under the label of the following year. */
function labelledAYearOn(series: Series): Series {
  const cells = [...series.cells].map(([key, cell]) => {
    const { number, year } = splitKey(key);
    return [cellKey(number, year + 1), cell] as const;
  });
  const england = [...series.england].map(([year, cell]) => [year + 1, cell] as const);
  return { ...series, cells: new Map(cells), england: new Map(england) };
}
