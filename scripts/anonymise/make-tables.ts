import { hasErrors, type Problem } from '../../src/lib/intake/problem.ts';
import type { DictionaryEntry } from '../../src/lib/tables/dictionary.ts';
import type {
  Authority,
  Benchmark,
  Indicator,
  Neighbour,
  Observation,
  Source,
} from '../../src/lib/tables/rows.ts';
import { splitKey } from '../sources/series.ts';
import {
  publishAuthorities,
  publishBenchmarks,
  publishIndicator,
  publishNeighbours,
  publishObservations,
} from './assemble.ts';
import type { Identity } from './identity.ts';
import { type Agreement, crossCheck } from './cross-check.ts';
import { observe } from './observe.ts';
import type { Holdings } from './read-sources.ts';
import { recipes } from './recipes.ts';
import { unreadableCells } from './unreadable-cells.ts';

/** The tables that go into `data/`. */
export interface AnonymisedTables {
  authorities: Authority[];
  indicators: Indicator[];
  observations: Observation[];
  benchmarks: Benchmark[];
  neighbours: Neighbour[];
  sources: Source[];
}

/** Makes the tables from what the official files hold. All problems are told; with an error there are no tables. */
export function makeTables(
  holdings: Holdings,
  dictionary: readonly DictionaryEntry[],
  identityOf: (number: number) => Identity,
): { tables?: AnonymisedTables; agreements: Agreement[]; problems: Problem[] } {
  const { agreements, problems } = crossCheck(recipes, holdings.series);
  problems.push(...unmatchedRecipes(dictionary), ...unreadableCells(recipes, holdings.series));
  if (hasErrors(problems)) return { agreements, problems };
  const readings = new Map(
    Object.entries(recipes).map(
      ([indicator, recipe]) => [indicator, observe(recipe, holdings.series)] as const,
    ),
  );
  const [poverty, children] = [readings.get('child_poverty'), readings.get('population_0_17')];
  if (!poverty || !children)
    throw new Error('makeTables requires recipes for child_poverty and population_0_17');
  const parts = dictionary.map((entry) => {
    const reading = readings.get(entry.indicator) ?? { observations: [], england: new Map<number, number>() };
    const observations = publishObservations(entry, reading, identityOf);
    const benchmarks = publishBenchmarks(entry.indicator, observations, reading.england);
    return { observations, benchmarks, indicator: publishIndicator(entry, observations) };
  });
  const joint = new Set([...holdings.joint.keys()].map((key) => splitKey(key).number));
  const tables: AnonymisedTables = {
    authorities: publishAuthorities(holdings.register, joint, poverty, children, identityOf),
    indicators: parts.map((part) => part.indicator),
    observations: parts.flatMap((part) => part.observations),
    benchmarks: parts.flatMap((part) => part.benchmarks),
    neighbours: publishNeighbours(holdings.neighbours, identityOf),
    sources: holdings.sources,
  };
  return { tables, agreements, problems };
}

/** Dictionary entries without a recipe, and recipes without a dictionary entry. */
function unmatchedRecipes(dictionary: readonly DictionaryEntry[]): Problem[] {
  const known = new Set(dictionary.map(({ indicator }) => indicator));
  const unread = dictionary
    .filter(({ indicator }) => !(indicator in recipes))
    .map(({ indicator }) => indicator);
  const unknown = Object.keys(recipes).filter((indicator) => !known.has(indicator));
  return [...unread, ...unknown].map((indicator) => ({
    level: 'error',
    source: 'data/dictionary.csv',
    row: indicator,
    column: 'indicator',
    code: 'unmatched_indicator',
    message: known.has(indicator)
      ? 'no recipe says how to read it'
      : 'a recipe reads it, the dictionary does not describe it',
    tip: 'Every indicator needs a row in data/dictionary.csv and a recipe in scripts/anonymise/recipes.ts.',
  }));
}
