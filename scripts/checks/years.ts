import type { Problem } from '../../src/lib/intake/problem.ts';
import type { Indicator, Observation } from '../../src/lib/tables/rows.ts';
import { type Check, faultOf } from './check.ts';

export const years: Check = {
  name: 'years',
  description:
    'Every year between the first and the last of an indicator has values, and no authority lacks a row between its first and its last.',
  scope: ['indicators', 'observations'],
  check: ({ indicators, observations }) => {
    const cells = Map.groupBy(observations, (row) => row.indicator);
    return indicators.flatMap((row) => {
      const own = cells.get(row.indicator) ?? [];
      return [...endFaults(row, own), ...gapFaults(row, own), ...holeFaults(own)];
    });
  },
};

/** First and last years that are not those of the values. */
function endFaults(row: Indicator, cells: readonly Observation[]): Problem[] {
  const withValue = cells.filter((cell) => cell.value !== null).map((cell) => cell.year);
  const found = { first_year: Math.min(...withValue), last_year: Math.max(...withValue) };
  return (['first_year', 'last_year'] as const)
    .filter((column) => row[column] !== found[column])
    .map((column) =>
      faultOf('indicators', row, {
        column,
        code: 'wrong_years',
        message:
          withValue.length === 0
            ? 'the indicator has no value at all'
            : 'the values begin or end in another year',
        expected: String(found[column]),
        actual: String(row[column]),
        tip: 'Run npm run data:anonymise again; the years are counted from the observations.',
      }),
    );
}

/** Years within the indicator's in which no authority has a value. */
function gapFaults(row: Indicator, cells: readonly Observation[]): Problem[] {
  const present = new Set(cells.filter((cell) => cell.value !== null).map((cell) => cell.year));
  return between(row.first_year, row.last_year)
    .filter((year) => !present.has(year))
    .map((year) => ({
      ...faultOf('indicators', row, {
        code: 'year_gap',
        message: `no authority has a value in ${year}`,
        tip: 'Look for the year in the publisher’s file; when it was not collected, accept the gap in data/known-problems.json and say why.',
      }),
      row: `${row.indicator} ${year}`,
    }));
}

/** Years without a row between the first and the last row of one authority. */
function holeFaults(cells: readonly Observation[]): Problem[] {
  return [...Map.groupBy(cells, (cell) => cell.authority).values()].flatMap((own) => {
    const present = new Set(own.map((cell) => cell.year));
    const missing = between(Math.min(...present), Math.max(...present)).filter((year) => !present.has(year));
    return missing.map((year) =>
      faultOf(
        'observations',
        { ...own[0], year },
        {
          column: 'year',
          code: 'missing_row',
          message: 'the authority has rows before and after, and none in this year',
          tip: 'Every cell the source prints is kept, a missing one with its reason: correct the reader of this source.',
        },
      ),
    );
  });
}

/** The years from one to another, both inclusive. */
function between(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
