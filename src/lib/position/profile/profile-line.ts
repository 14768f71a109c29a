import { quantile } from '../../stats/quantile.ts';
import { judgedIndicator } from '../level/has-usual-level.ts';
import { reach95, type ShownLevel, shownLevel } from '../level/level-range.ts';
import { type AmongShown, shownAmong } from '../standing/among-shown.ts';
import { type LevelDifference, levelDifference } from '../standing/level-difference.ts';
import { meanLevel } from '../standing/neighbours-level.ts';
import { newerPlace, type NewerPlace, type TypedNewer } from '../standing/newer-place.ts';
import type { StandingRow } from '../standing/standing-row.ts';
import {
  codesOf,
  columnsOf,
  levelsOf,
  newerFactsOf,
  type ProfileColumns,
  type ProfileFigures,
  type ProfileOwn,
  type QuarterYears,
  type ValuePlace,
  valuesOf,
} from './profile-figures.ts';

/** Whom an authority is compared with on one indicator. */
export interface LinePeers {
  /** How many they are, and those with a figure, in the order they are told in. */
  asked: number;
  values: ValuePlace[];
  /** Median of their figures; null without one. */
  median: number | null;
  /** Their mean usual level with its range, those that make one return with the authority left out. */
  level: ShownLevel | null;
  /** The authority's usual level minus that, where both are known. */
  difference: LevelDifference | null;
  /** Codes among them whose return is one with the authority's. */
  one_return: string[];
}

/** A figure of the reader's own, newer than what is published. */
export interface LineNewer extends TypedNewer {
  /** Where it stands; undefined where what it is out of is not known, or authorities have no usual level. */
  place: NewerPlace | undefined;
}

/** All that is shown of one authority on one indicator. */
export interface ProfileLine {
  columns: ProfileColumns;
  /** Its standing; undefined while nobody is chosen, or where it does not stand. */
  own: StandingRow | undefined;
  /** Whether it is a judgement: a state that is known, counted and not measured. */
  isJudgement: boolean;
  /** How many authorities have a figure, and whether so few that it must be said beside every place. */
  among: AmongShown;
  /** Whether the figure moved more than it and one of its size usually do: 5 in 100 are by chance. */
  hasMoved: boolean;
  quarters: QuarterYears | undefined;
  judgedSince: number | null;
  peers: LinePeers;
  /** Median of the figures of its region, its own included; null where nobody is chosen. */
  region: number | null;
  newer: LineNewer | undefined;
}

/** Whose profile it is, and beside whom. */
export interface ProfileAsked {
  own: ProfileOwn | undefined;
  /** Codes of those compared with. */
  peers: readonly string[];
  /** Newer figures of the reader's own, by indicator. */
  newer?: ReadonlyMap<string, TypedNewer> | undefined;
}

/**
 * What is shown of an authority on one indicator. Without an authority, what can be said of those compared with alone.
 *
 * @example profileLine(figures, 'agency_rate', { own, peers: own.peers.neighbours }).peers.median // 21.4
 */
export function profileLine(
  figures: ProfileFigures,
  indicator: string,
  { own, peers, newer }: ProfileAsked,
): ProfileLine {
  const columns = columnsOf(figures, indicator);
  const row = own?.rows.find((each) => each.indicator === indicator);
  const typed = newer?.get(indicator);
  const inRegion = figures.places.filter(({ region }) => own && region !== null && region === own.region);
  const regional = valuesOf(
    figures,
    columns,
    inRegion.map(({ authority }) => authority),
  );
  return {
    columns,
    own: row,
    isJudgement: indicator === judgedIndicator,
    among: shownAmong(columns.value.filter((value) => value !== null).length, columns.value.length),
    hasMoved: row?.surprise != null && Math.abs(row.surprise) > reach95,
    quarters: own?.quarters[indicator],
    judgedSince: indicator === judgedIndicator ? (own?.judged_since ?? null) : null,
    peers: linePeers(figures, columns, { row, codes: peers, same: own?.one_return[indicator] ?? [] }),
    region: medianOf(regional),
    newer: typed && { ...typed, place: placeOf(typed, figures, columns, own?.authority) },
  };
}

/** Every support and outcome of an authority, in reading order. */
export function profileLines(figures: ProfileFigures, asked: ProfileAsked): ProfileLine[] {
  return figures.indicators.map(({ indicator }) => profileLine(figures, indicator, asked));
}

interface Beside {
  row: StandingRow | undefined;
  codes: readonly string[];
  same: readonly string[];
}

function linePeers(
  figures: ProfileFigures,
  columns: ProfileColumns,
  { row, codes, same }: Beside,
): LinePeers {
  const values = valuesOf(figures, columns, codes);
  const apart = codes.filter((code) => !same.includes(code));
  const level = peersLevel(figures, columns, apart);
  const own = shownOf(row);
  return {
    asked: codes.length,
    values,
    median: medianOf(values),
    level,
    difference: own && level ? levelDifference(own, level) : null,
    one_return: codes.filter((code) => same.includes(code)),
  };
}

function peersLevel(
  figures: ProfileFigures,
  columns: ProfileColumns,
  codes: readonly string[],
): ShownLevel | null {
  const mean = meanLevel(levelsOf(figures, columns, codes));
  return columns.model && mean ? shownLevel(mean, columns.model.scale) : null;
}

/** The usual level of a standing with its range; null where it has none. */
export function shownOf(row: StandingRow | undefined): ShownLevel | null {
  if (!row || row.level === null || row.lower === null || row.upper === null) return null;
  return { level: row.level, lower: row.lower, upper: row.upper };
}

function medianOf(places: readonly ValuePlace[]): number | null {
  return (
    quantile(
      places.map(({ value }) => value),
      0.5,
    ) ?? null
  );
}

function placeOf(
  typed: TypedNewer,
  figures: ProfileFigures,
  columns: ProfileColumns,
  code: string | undefined,
): NewerPlace | undefined {
  const facts = newerFactsOf(figures, columns);
  if (!facts || typed.year <= facts.model.year) return undefined;
  return newerPlace(typed, facts, code !== undefined && codesOf(figures).includes(code) ? code : undefined);
}
