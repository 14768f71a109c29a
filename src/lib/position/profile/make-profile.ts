import type { Authority, Benchmark, Indicator, Neighbour, Observation } from '../../tables/rows.ts';
import { judgedIndicator } from '../level/has-usual-level.ts';
import { peerGroups, peersOf, standingAuthorities } from '../peers.ts';
import type { LevelModelRow } from '../standing/level-model-row.ts';
import { type OneReturn, oneReturn } from '../standing/one-return.ts';
import type { StandingRow } from '../standing/standing-row.ts';
import type { ProfileColumns, ProfileFigures, ProfileOwn } from './profile-figures.ts';
import { quarterYears } from './quarter-years.ts';

/** All that profiles show of one indicator. */
export interface ProfileIndicator {
  indicator: Indicator;
  /** A name short enough for a line of a table. */
  short: string;
  format: { digits: number };
  /** England in the latest year, as published; null where there is none on the authorities' scale. */
  england: number | null;
  /** How its levels move; null where authorities have no usual level on it. */
  model: LevelModelRow | null;
  /** The rows of the table `positions`. */
  positions: readonly StandingRow[];
  /** The middle of all authorities in each year with a value. */
  middles: readonly Benchmark[];
}

/** What profiles are made from. */
export interface ProfileTables {
  authorities: readonly Authority[];
  /** Nearest first, by code. */
  neighbours: ReadonlyMap<string, readonly Neighbour[]>;
  /** Supports and outcomes, in reading order. */
  indicators: readonly ProfileIndicator[];
  /** Own cells by code and indicator, in the order of the years; those outside the life of the authority left out. */
  cells: ReadonlyMap<string, ReadonlyMap<string, readonly Observation[]>>;
}

/** The figures of all authorities that stand, in the order of their codes. */
export function makeProfileFigures({ authorities, indicators }: ProfileTables): ProfileFigures {
  const places = standingAuthorities(authorities)
    .map(({ authority, region, area_type, deprivation_quintile }) => ({
      authority,
      region,
      area_type,
      deprivation_quintile,
    }))
    .toSorted((a, b) => (a.authority < b.authority ? -1 : 1));
  const codes = places.map(({ authority }) => authority);
  return { places, indicators: indicators.map((each) => columnsFor(each, codes)) };
}

function columnsFor(figures: ProfileIndicator, codes: readonly string[]): ProfileColumns {
  const { indicator: each, positions, format, england, model, short } = figures;
  const { indicator, label, unit, role, domain, better, better_is_assumed } = each;
  const rows = new Map(positions.map((row) => [row.authority, row]));
  const column = (name: 'value' | 'working_level' | 'working_se' | 'working_walk' | 'size', digits: number) =>
    codes.map((code) => rounded(rows.get(code)?.[name] ?? null, digits));
  return {
    indicator,
    label,
    short,
    unit,
    role,
    domain,
    better,
    better_is_assumed,
    year: positions[0]?.year ?? each.last_year,
    digits: format.digits,
    england,
    model,
    value: column('value', 7),
    level: column('working_level', 6),
    se: column('working_se', 5),
    walk: column('working_walk', 4),
    size: column('size', 7),
  };
}

/** So many figures are more than any reader sees, and keep every comparison as the table has it. */
function rounded(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toPrecision(digits));
}

/** By indicator, who makes one return with whom. */
export type OneReturns = ReadonlyMap<string, OneReturn>;

/** Who makes one return with whom, for every indicator. */
export function oneReturnsOf({ authorities, indicators, cells }: ProfileTables): OneReturns {
  const own = [...cells.values()];
  return new Map(
    indicators.map(({ indicator: { indicator } }) => [
      indicator,
      oneReturn(
        own.flatMap((each) => each.get(indicator) ?? []),
        authorities,
      ),
    ]),
  );
}

/** The standings of one authority, and whom it may be compared with. Throws on an unknown code. */
export function makeProfileOwn(code: string, tables: ProfileTables, oneReturns: OneReturns): ProfileOwn {
  const found = tables.authorities.find(({ authority }) => authority === code);
  if (!found) throw new Error(`makeProfileOwn unknown authority: ${code}`);
  const { region, area_type, deprivation_quintile } = found;
  const known = { authorities: tables.authorities, neighbours: tables.neighbours.get(code) ?? [] };
  const cells = (indicator: string) => tables.cells.get(code)?.get(indicator) ?? [];
  const ids = tables.indicators.map(({ indicator: { indicator } }) => indicator);
  return {
    authority: code,
    region,
    area_type,
    deprivation_quintile,
    peers: Object.fromEntries(
      peerGroups.map((group) => [group, peersOf(code, group, known)]),
    ) as ProfileOwn['peers'],
    one_return: Object.fromEntries(
      ids.flatMap((indicator) => {
        const same = oneReturns.get(indicator)?.get(code);
        return same ? [[indicator, [...same].toSorted()]] : [];
      }),
    ),
    quarters: Object.fromEntries(
      tables.indicators.flatMap(({ indicator: { indicator }, middles }) => {
        const quarters = quarterYears(cells(indicator), middles);
        return quarters ? [[indicator, quarters]] : [];
      }),
    ),
    judged_since: sameSince(cells(judgedIndicator)),
    rows: tables.indicators.flatMap(
      ({ positions }) => positions.find(({ authority }) => authority === code) ?? [],
    ),
  };
}

/** The first label year since which a figure has been the same in every year there is; null without one. */
function sameSince(cells: readonly Pick<Observation, 'year' | 'value'>[]): number | null {
  const known = cells.filter(({ value }) => value !== null).toSorted((a, b) => b.year - a.year);
  const other = known.findIndex(({ value }) => value !== known[0]?.value);
  return (other < 0 ? known.at(-1) : known[other - 1])?.year ?? null;
}
