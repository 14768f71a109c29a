import type { PositionWord } from '../../tables/position-words.ts';
import type { Authority, Indicator } from '../../tables/rows.ts';
import type { AuthorityLevel } from '../level/usual-levels.ts';
import { type LevelModelRow, newerFactsFrom } from '../standing/level-model-row.ts';
import type { NewerFacts } from '../standing/newer-place.ts';
import type { StandingRow } from '../standing/standing-row.ts';

/** What a page shows of an indicator beside the figures. */
type Told = Pick<Indicator, 'label' | 'unit' | 'role' | 'domain' | 'better' | 'better_is_assumed'>;

/**
 * The figures of all authorities on one indicator in its latest year, column by column in the order of the codes: what
 * a page needs to change its marks in the reader's browser. Missing is null.
 */
export interface ProfileColumns extends Told {
  indicator: string;
  /** A name short enough for a line of a table. */
  short: string;
  year: number;
  /** Decimals its values are written with. */
  digits: number;
  /** As published, in the unit; null where there is none on the authorities' scale. */
  england: number | null;
  /** How its levels move; null where authorities have no usual level on it. */
  model: LevelModelRow | null;
  /** In the unit of the indicator. */
  value: (number | null)[];
  /** On the working scale: the usual level, its standard error and the variance of a year's step. */
  level: (number | null)[];
  se: (number | null)[];
  walk: (number | null)[];
  size: (number | null)[];
}

/** What is known of an authority that others may be compared with. */
export type ProfilePlace = Pick<Authority, 'authority' | 'region' | 'area_type' | 'deprivation_quintile'>;

/** What stands in the file of positions: the authorities of the latest year, and each support and outcome. */
export interface ProfileFigures {
  places: ProfilePlace[];
  /** In reading order. */
  indicators: ProfileColumns[];
}

/** How long a figure has stood in the highest or lowest quarter of authorities, counted back from the latest year. */
export interface QuarterYears {
  quarter: 'highest' | 'lowest';
  /** Years in a row, of the years that have a figure. */
  years: number;
  of: number;
}

/** What stands in the file of one authority: its own standings, and whom it may be compared with. */
export interface ProfileOwn extends ProfilePlace {
  /** Codes of each group, never its own. */
  peers: Record<'neighbours' | 'region' | 'deprivation_quintile' | 'area_type', string[]>;
  /** By indicator, the authorities whose return is one with its own. */
  one_return: Record<string, string[]>;
  /** By indicator, where its figure has stood in one quarter; none where it stands in the middle half. */
  quarters: Record<string, QuarterYears>;
  /** Of a judgement: the first label year since which it has been the same in every year there is. */
  judged_since: number | null;
  rows: StandingRow[];
}

/** The columns of an indicator. Throws on one the file does not hold. */
export function columnsOf({ indicators }: ProfileFigures, indicator: string): ProfileColumns {
  const columns = indicators.find((each) => each.indicator === indicator);
  if (!columns) throw new Error(`columnsOf unknown indicator: ${indicator}`);
  return columns;
}

/** The codes of the authorities of the latest year, in order. */
export function codesOf({ places }: ProfileFigures): string[] {
  return places.map(({ authority }) => authority);
}

/** An authority on a line. */
export interface ValuePlace {
  authority: string;
  value: number;
}

/** The published figures of some authorities on one indicator, in their order; those without a value are left out. */
export function valuesOf(
  figures: ProfileFigures,
  columns: ProfileColumns,
  codes: readonly string[],
): ValuePlace[] {
  const rows = new Map(figures.places.map(({ authority }, row) => [authority, row]));
  return codes.flatMap((authority) => {
    const value = columns.value[rows.get(authority) ?? -1] ?? null;
    return value === null ? [] : [{ authority, value }];
  });
}

/** Every authority with a value on one indicator, from the lowest value to the highest; equal values by code. */
export function inValueOrder(figures: ProfileFigures, indicator: string): ValuePlace[] {
  return valuesOf(figures, columnsOf(figures, indicator), codesOf(figures)).toSorted(
    (a, b) => a.value - b.value || (a.authority < b.authority ? -1 : 1),
  );
}

/** The level of an authority with what is needed to set it beside another. */
export type ProfileLevel = Pick<AuthorityLevel, 'authority' | 'level' | 'variance' | 'walk' | 'size'>;

/** The usual levels of some authorities on one indicator; those without one are left out. */
export function levelsOf(
  figures: ProfileFigures,
  columns: ProfileColumns,
  codes: readonly string[],
): ProfileLevel[] {
  const rows = new Map(figures.places.map(({ authority }, row) => [authority, row]));
  return codes.flatMap((authority) => {
    const row = rows.get(authority) ?? -1;
    const [level, se, walk, size] = [columns.level, columns.se, columns.walk, columns.size].map(
      (column) => column[row] ?? null,
    );
    if (level == null || se == null || walk == null || size == null) return [];
    return [{ authority, level, variance: se ** 2, walk, size }];
  });
}

/** All that a newer figure on an indicator is placed among; undefined where authorities have no usual level on it. */
export function newerFactsOf(figures: ProfileFigures, columns: ProfileColumns): NewerFacts | undefined {
  if (!columns.model) return undefined;
  return newerFactsFrom(columns.model, levelsOf(figures, columns, codesOf(figures)));
}

/** Whether a word sets a level apart from most. */
export function standsOut(word: PositionWord | null): word is 'higher' | 'lower' {
  return word === 'higher' || word === 'lower';
}
