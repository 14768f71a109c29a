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
import { type EditionReading, readEdition } from './edition.ts';
import { type IndicatorReading, observe } from './observe.ts';
import type { Holdings } from './read-sources.ts';
import { recipes as allRecipes } from './recipes.ts';
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
  without: readonly string[] = [],
): { tables?: AnonymisedTables; edition: EditionReading; agreements: Agreement[]; problems: Problem[] } {
  const edition = readEdition(holdings.edition, holdings.absent, without);
  const { recipes } = edition;
  const { agreements, problems } = crossCheck(recipes, holdings.series);
  problems.push(...edition.problems);
  problems.push(...unmatchedRecipes(dictionary), ...unreadableCells(recipes, holdings.series));
  if (hasErrors(problems)) return { edition, agreements, problems };
  const readings = new Map(
    Object.entries(recipes).map(
      ([indicator, recipe]) => [indicator, observe(recipe, holdings.series)] as const,
    ),
  );
  const nothing: IndicatorReading = { observations: [], england: new Map() };
  const [poverty = nothing, children = nothing] = ['child_poverty', 'population_0_17'].map((name) =>
    readings.get(name),
  );
  const held = dictionary.filter(({ indicator }) => readings.has(indicator));
  const parts = held.map((entry) => {
    const reading = readings.get(entry.indicator) ?? nothing;
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
  return { tables, edition, agreements, problems };
}

/** Dictionary entries without a recipe, and recipes without a dictionary entry. */
function unmatchedRecipes(dictionary: readonly DictionaryEntry[]): Problem[] {
  const known = new Set(dictionary.map(({ indicator }) => indicator));
  const unread = dictionary
    .filter(({ indicator }) => !(indicator in allRecipes))
    .map(({ indicator }) => indicator);
  const unknown = Object.keys(allRecipes).filter((indicator) => !known.has(indicator));
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
