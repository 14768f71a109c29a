import type { TableComparison, Turnover } from '../tables/release-comparison.ts';
import type { Authority, Indicator, Observation } from '../tables/rows.ts';
import { compareHistory } from './compare-history.ts';

/** The tables of a release that are held against those of another. */
export interface ReleaseTables {
  authorities: readonly Pick<Authority, 'authority'>[];
  indicators: readonly Pick<Indicator, 'indicator'>[];
  observations: readonly Observation[];
}

/**
 * What the tables of a release say differently from those of the release before: indicators, authorities, years and
 * printed symbols that are new or gone, how many authorities have a value in each year, and the history that changed.
 * Codes are compared as they stand: with another secret every authority is gone.
 */
export function compareTables(before: ReleaseTables, after: ReleaseTables): TableComparison {
  const both = <T extends string | number>(pick: (tables: ReleaseTables) => readonly T[]): Turnover<T> =>
    turnover(pick(before), pick(after));
  const indicators = both((tables) => tables.indicators.map(({ indicator }) => indicator));
  const whole = new Set([...indicators.new, ...indicators.gone]);
  return {
    indicators,
    authorities: both((tables) => tables.authorities.map(({ authority }) => authority)),
    years: both((tables) => tables.observations.map(({ year }) => year)),
    indicator_years: both((tables) =>
      tables.observations.flatMap(({ indicator, year }) =>
        whole.has(indicator) ? [] : [`${indicator} ${year}`],
      ),
    ),
    symbols: both((tables) => tables.observations.flatMap(symbolOf)),
    authorities_by_year: authoritiesByYear(before.observations, after.observations),
    history: compareHistory(before.observations, after.observations),
  };
}

/** What is only on one side, each once and in order. */
function turnover<T extends string | number>(before: readonly T[], after: readonly T[]): Turnover<T> {
  const [then, now] = [new Set(before), new Set(after)];
  const order = (a: T, b: T) => (a < b ? -1 : 1);
  return {
    new: [...now].filter((each) => !then.has(each)).toSorted(order),
    gone: [...then].filter((each) => !now.has(each)).toSorted(order),
  };
}

/** What is printed in a cell when it is no number. */
function symbolOf({ published }: Observation): string[] {
  return published === null || Number.isFinite(Number(published.replaceAll(',', ''))) ? [] : [published];
}

function authoritiesByYear(before: readonly Observation[], after: readonly Observation[]) {
  const [then, now] = [countByYear(before), countByYear(after)];
  const years = [...new Set([...then.keys(), ...now.keys()])].toSorted((a, b) => a - b);
  return years.map((year) => ({ year, before: then.get(year) ?? 0, after: now.get(year) ?? 0 }));
}

/** How many authorities have any value in a year. */
function countByYear(observations: readonly Observation[]): Map<number, number> {
  const seen = new Map<number, Set<string>>();
  for (const { year, authority, value } of observations) {
    if (value === null) continue;
    const own = seen.get(year) ?? new Set();
    seen.set(year, own.add(authority));
  }
  return new Map([...seen].map(([year, own]) => [year, own.size]));
}
