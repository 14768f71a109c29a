import { chooseGroups } from '../../src/lib/disclosure/choose-groups.ts';
import { groupCells } from '../../src/lib/disclosure/group-cells.ts';
import type { Problem } from '../../src/lib/intake/problem.ts';
import type { Authority, Benchmark, Indicator, Observation } from '../../src/lib/tables/rows.ts';
import { linkYears, publishBenchmarks } from './assemble.ts';
import { groupBands } from './grouped-bands.ts';
import type { AnonymisedTables } from './make-tables.ts';

/** The tables of groups, and the group of every authority, which stays private. */
export interface GroupedTables {
  tables: AnonymisedTables;
  groupOf: Map<string, string>;
}

/**
 * Makes tables of groups from tables of authorities under their codes. Region, type, joint return, successors, tokens
 * and neighbours are dropped, for each tells members apart; so are numbers of cases, for with them the sum of the other
 * groups could be taken from the England total. Benchmarks follow from the groups; England is kept as published, but
 * for indicators made from what was given in confidence.
 */
export function groupTables(
  coded: AnonymisedTables,
  { size, confidential }: { size: number; confidential: ReadonlySet<string> },
): GroupedTables | { problems: Problem[] } {
  const standing = coded.authorities.filter(({ successors }) => successors === null);
  if (standing.length < size) return { problems: [tooFew(size, standing.length)] };
  const groupOf = chooseGroups(coded, size);
  const observations = groupCells(coded.observations, groupOf).map(observationOf);
  const byIndicator = Map.groupBy(observations, ({ indicator }) => indicator);
  const cellsOf = (indicator: string) => byIndicator.get(indicator) ?? [];
  const empty = coded.indicators.filter(({ indicator }) =>
    cellsOf(indicator).every(({ value }) => value === null),
  );
  if (empty.length > 0) return { problems: empty.map(({ indicator }) => nothingLeft(indicator)) };
  const ordered = coded.indicators.flatMap(({ indicator }) => cellsOf(indicator));
  const tables: AnonymisedTables = {
    authorities: groupRows(coded.authorities, groupOf, ordered),
    indicators: coded.indicators.map((row) => ({ ...row, ...yearsOf(cellsOf(row.indicator)) })),
    observations: ordered,
    benchmarks: coded.indicators.flatMap(({ indicator }) =>
      publishBenchmarks(indicator, cellsOf(indicator), englandOf(coded.benchmarks, indicator, confidential)),
    ),
    neighbours: [],
    sources: coded.sources,
  };
  return { tables, groupOf };
}

/** A cell of a group as a row of `observations`. */
function observationOf(cell: ReturnType<typeof groupCells>[number]): Observation {
  const { authority, indicator, year, value, status } = cell;
  const in_links = value !== null && year >= linkYears.first && year <= linkYears.last;
  return {
    authority,
    indicator,
    year,
    value,
    published: null,
    status,
    recast: false,
    in_links,
    denominator: null,
  };
}

/** One row a group, over the years of all its members. */
function groupRows(
  authorities: readonly Authority[],
  groupOf: ReadonlyMap<string, string>,
  observations: readonly Observation[],
): Authority[] {
  const deprivation = groupBands(observations, 'child_poverty', 5);
  const size = groupBands(observations, 'population_0_17', 4);
  return [...Map.groupBy(authorities, ({ authority }) => groupOf.get(authority) ?? '')]
    .map(([authority, members]): Authority => ({
      authority,
      region: null,
      area_type: null,
      deprivation_quintile: deprivation.get(authority) ?? null,
      size_band: size.get(authority) ?? null,
      first_year: Math.min(...members.map(({ first_year }) => first_year)),
      last_year: Math.max(...members.map(({ last_year }) => last_year)),
      joint_return: null,
      successors: null,
      token_sha256: null,
    }))
    .toSorted((a, b) => (a.authority < b.authority ? -1 : 1));
}

function yearsOf(cells: readonly Observation[]): Pick<Indicator, 'first_year' | 'last_year'> {
  const years = cells.filter(({ value }) => value !== null).map(({ year }) => year);
  return { first_year: Math.min(...years), last_year: Math.max(...years) };
}

/** England by year as it stands in the benchmarks; none of an indicator made from what was given in confidence. */
function englandOf(
  benchmarks: readonly Benchmark[],
  indicator: string,
  confidential: ReadonlySet<string>,
): Map<number, number> {
  if (confidential.has(indicator)) return new Map();
  const own = benchmarks.filter((row) => row.indicator === indicator);
  return new Map(own.flatMap(({ year, england }) => (england === null ? [] : [[year, england] as const])));
}

function tooFew(size: number, count: number): Problem {
  return {
    level: 'error',
    source: 'authorities.csv',
    code: 'too_few_to_group',
    message: 'fewer authorities stand than one group needs',
    expected: `${size} or more`,
    actual: String(count),
    tip: 'These figures cannot be released so that nobody can be told apart. Ask for figures of more authorities.',
  };
}

function nothingLeft(indicator: string): Problem {
  return {
    level: 'error',
    source: 'data/dictionary.csv',
    row: indicator,
    code: 'nothing_left',
    message: 'no group has three values in any year',
    tip: 'Leave the indicator out of data/dictionary.csv and its recipe for this release.',
  };
}
