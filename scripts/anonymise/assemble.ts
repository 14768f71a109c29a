import { toTenDecimals } from '../../src/lib/intake/printed-cell.ts';
import { quantile } from '../../src/lib/stats/quantile.ts';
import type { DictionaryEntry } from '../../src/lib/tables/dictionary.ts';
import type { Authority, Benchmark, Indicator, Neighbour, Observation } from '../../src/lib/tables/rows.ts';
import { areaTypes, type AreaType, regions, type Region } from '../../src/lib/tables/table.ts';
import { isAlive, lifeOf } from '../sources/lives.ts';
import type { NumberedNeighbour } from '../sources/neighbours.ts';
import { leftOut, type Register, type RegisteredAuthority } from '../sources/register.ts';
import { bandsOf } from './bands.ts';
import type { Identity } from './identity.ts';
import type { IndicatorReading, NumberedObservation } from './observe.ts';

/** The label years that links may use, both inclusive. */
export const linkYears = { first: 2017, last: 2025 } as const;

/** The year by which authorities are put into bands of deprivation and size. */
export const bandYear = 2025;

type IdentityOf = (number: number) => Identity;

/** The published rows of one indicator: coded, held to plausibility, marked for links, in order. */
export function publishObservations(
  entry: DictionaryEntry,
  reading: IndicatorReading,
  identityOf: IdentityOf,
): Observation[] {
  return reading.observations
    .filter(({ number }) => !leftOut.has(number))
    .map((observation) => publish(entry, observation, identityOf))
    .toSorted((a, b) => a.year - b.year || byAuthority(a, b));
}

function publish(
  entry: DictionaryEntry,
  observation: NumberedObservation,
  identityOf: IdentityOf,
): Observation {
  const { number, year, published, denominator } = observation;
  const implausible = isImplausible(entry, observation.value);
  const value = implausible ? null : observation.value;
  return {
    authority: identityOf(number).code,
    indicator: entry.indicator,
    year,
    value,
    published,
    status: implausible ? 'set_aside' : observation.status,
    recast: !isAlive(lifeOf(number), year),
    in_links: value !== null && year >= linkYears.first && year <= linkYears.last,
    denominator,
  };
}

/** Whether a value lies outside what its indicator's dictionary entry calls plausible. */
function isImplausible({ plausible_min, plausible_max }: DictionaryEntry, value: number | null): boolean {
  if (value === null) return false;
  return value < (plausible_min ?? -Infinity) || value > (plausible_max ?? Infinity);
}

/** The dictionary entry with the first and last year in which an authority has a value. */
export function publishIndicator(entry: DictionaryEntry, observations: readonly Observation[]): Indicator {
  const years = observations.filter(({ value }) => value !== null).map(({ year }) => year);
  const {
    indicator,
    label,
    role,
    feature,
    domain,
    tier,
    unit,
    better,
    better_is_assumed,
    clock,
    shift,
    ...rest
  } = entry;
  const counted = { first_year: Math.min(...years), last_year: Math.max(...years) };
  const described = {
    indicator,
    label,
    role,
    feature,
    domain,
    tier,
    unit,
    better,
    better_is_assumed,
    clock,
    shift,
  };
  return { ...described, ...counted, ...rest };
}

/** England beside the middle of the authorities, for every year of one indicator in which an authority has a value. */
export function publishBenchmarks(
  indicator: string,
  observations: readonly Observation[],
  england: ReadonlyMap<number, number>,
): Benchmark[] {
  const years = Map.groupBy(
    observations.filter(({ value }) => value !== null),
    ({ year }) => year,
  );
  return [...years].map(([year, cells]) => {
    const values = cells.map(({ value }) => value ?? 0);
    const at = (share: number) => toTenDecimals(quantile(values, share) ?? 0);
    return {
      indicator,
      year,
      england: england.get(year) ?? null,
      median: at(0.5),
      q1: at(0.25),
      q3: at(0.75),
      n: values.length,
    };
  });
}

/** The rows of `authorities`, with their bands by child poverty and by population. */
export function publishAuthorities(
  register: Register,
  joint: ReadonlySet<number>,
  poverty: IndicatorReading,
  children: IndicatorReading,
  identityOf: IdentityOf,
): Authority[] {
  const deprivation = bandsByNumber(poverty, 5);
  const size = bandsByNumber(children, 4);
  return [...register.authorities.values()]
    .filter(({ number }) => !leftOut.has(number))
    .map((known): Authority => {
      const { code, tokenHash } = identityOf(known.number);
      const life = lifeOf(known.number);
      return {
        authority: code,
        region: regionOf(known),
        area_type: areaTypeOf(known),
        deprivation_quintile: deprivation.get(known.number) ?? null,
        size_band: size.get(known.number) ?? null,
        first_year: life.first,
        last_year: life.last,
        joint_return: joint.has(known.number),
        successors: codesOf(life.successors, identityOf),
        token_sha256: tokenHash,
      };
    })
    .toSorted(byAuthority);
}

/** The codes of authorities in their order, separated by spaces; null for none. */
function codesOf(numbers: readonly number[], identityOf: IdentityOf): string | null {
  const codes = numbers.map((number) => identityOf(number).code);
  return codes.length > 0 ? codes.toSorted().join(' ') : null;
}

/** The rows of `neighbours`, coded. */
export function publishNeighbours(
  neighbours: readonly NumberedNeighbour[],
  identityOf: IdentityOf,
): Neighbour[] {
  return neighbours
    .map(({ number, rank, neighbour, closeness }) => ({
      authority: identityOf(number).code,
      rank,
      neighbour: identityOf(neighbour).code,
      closeness,
    }))
    .toSorted((a, b) => byAuthority(a, b) || a.rank - b.rank);
}

function byAuthority(a: { authority: string }, b: { authority: string }): number {
  return a.authority < b.authority ? -1 : Number(a.authority > b.authority);
}

/** Each authority's band among those that stand in the band year. */
function bandsByNumber({ observations }: IndicatorReading, bands: number): Map<number, number> {
  const cells = observations.filter(
    ({ number, year, value }) =>
      year === bandYear && value !== null && !leftOut.has(number) && isAlive(lifeOf(number), year),
  );
  const found = bandsOf(
    cells.map(({ value }) => value ?? 0),
    bands,
  );
  return new Map(cells.map(({ number }, index) => [number, found[index] ?? 0]));
}

const areaTypeByPrefix: Readonly<Record<string, AreaType>> = {
  E09: 'london',
  E08: 'metropolitan',
  E06: 'unitary',
  E10: 'county',
};

function areaTypeOf({ number, area }: RegisteredAuthority): AreaType {
  const type = areaTypeByPrefix[area.slice(0, 3)];
  if (!type)
    throw new Error(
      `areaTypeOf unknown statistical code of ${number}: ${area}, not one of ${areaTypes.join(', ')}`,
    );
  return type;
}

/** One of the nine regions; the publisher prints the two halves of London. */
function regionOf({ number, region }: RegisteredAuthority): Region {
  const known = regions.find((name) => name === region.replace(/^(Inner|Outer) /, ''));
  if (!known) throw new Error(`regionOf unknown region of ${number}: ${region}`);
  return known;
}
