import type { PositionRow } from '../tables/position-rows.ts';
import type { Authority, Indicator } from '../tables/rows.ts';
import type { PlaceFacts } from './place-facts.ts';
import type { Ends } from './overlaps.ts';

/**
 * The figures of all authorities on one indicator in its latest year, column by column in the order of the codes: what
 * a page needs to change its marks in the reader's browser. Missing is null. In the unit of the indicator.
 */
export interface ProfileColumns
  extends
    Pick<Indicator, 'label' | 'unit' | 'better' | 'better_is_assumed'>,
    Pick<PlaceFacts, 'year' | 'allowance' | 'expectation' | 'middle'> {
  /** Decimals its values are written with. */
  digits: number;
  median: number;
  /** As published; null where there is none on the authorities' scale. */
  england: number | null;
  value: (number | null)[];
  lower: (number | null)[];
  upper: (number | null)[];
}

/** What stands in the file of positions: the codes, and the columns of each indicator by its identifier. */
export interface ProfileFigures {
  authorities: string[];
  indicators: Record<string, ProfileColumns>;
}

/** What stands in the file of one authority: its own positions, and whom it may be compared with. */
export interface ProfileOwn extends Pick<
  Authority,
  'authority' | 'region' | 'area_type' | 'deprivation_quintile'
> {
  /** Codes of each group, never its own. */
  peers: Record<'neighbours' | 'region' | 'deprivation_quintile' | 'area_type', string[]>;
  rows: PositionRow[];
}

/** The published figures of some authorities on one indicator, those without a value left out. */
export interface PeerFigures {
  values: number[];
  ranges: Ends[];
}

/**
 * The values and ranges of some authorities on one indicator; codes without a value are passed over.
 *
 * @example peerFigures(figures, 'repeat_plans', ['A010', 'A015']).values // [17.3, 24.1]
 */
export function peerFigures(
  figures: ProfileFigures,
  indicator: string,
  codes: readonly string[],
): PeerFigures {
  const columns = columnsOf(figures, indicator);
  const places = codes.map((code) => figures.authorities.indexOf(code)).filter((place) => place >= 0);
  return {
    values: places.flatMap((place) => columns.value[place] ?? []),
    ranges: places.flatMap((place): Ends[] => {
      const [lower, upper] = [columns.lower[place], columns.upper[place]];
      return lower == null || upper == null ? [] : [{ lower, upper }];
    }),
  };
}

/** An authority on a line, in the order of the values. */
export interface ValuePlace {
  authority: string;
  value: number;
}

/** Every authority with a value on one indicator, from the lowest value to the highest; equal values by code. */
export function inValueOrder(figures: ProfileFigures, indicator: string): ValuePlace[] {
  const { value } = columnsOf(figures, indicator);
  return figures.authorities
    .flatMap((authority, place) => {
      const own = value[place];
      return own == null ? [] : [{ authority, value: own }];
    })
    .toSorted((a, b) => a.value - b.value || (a.authority < b.authority ? -1 : 1));
}

/** The facts that place a new figure on one indicator, taken from the columns. */
export function placeFactsFrom(figures: ProfileFigures, indicator: string): PlaceFacts {
  const { year, allowance, expectation, middle, lower, upper } = columnsOf(figures, indicator);
  const ascending = (ends: readonly (number | null)[]) =>
    ends.flatMap((end) => end ?? []).toSorted((a, b) => a - b);
  return {
    indicator,
    year,
    allowance,
    expectation,
    middle,
    lowers: ascending(lower),
    uppers: ascending(upper),
  };
}

/** The columns of an indicator. Throws on one the file does not hold. */
export function columnsOf({ indicators }: ProfileFigures, indicator: string): ProfileColumns {
  const columns = indicators[indicator];
  if (!columns) throw new Error(`columnsOf unknown indicator: ${indicator}`);
  return columns;
}
