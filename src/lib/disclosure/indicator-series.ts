import type { Profile } from './profile.ts';
import { publishedDecimals, roundHalfEven } from './published-decimals.ts';

/** A figure of an authority in a year, as it is shown. */
export interface SeriesCell {
  authority: string;
  year: number;
  value: number | null;
}

/** One indicator over its years, as readers see it. */
export interface IndicatorSeries {
  /** Label years with a value, the newest first. */
  years: number[];
  /** The figures of the given years for each authority, in the order asked for. */
  profilesOf(authorities: readonly string[], years: readonly number[]): Profile[];
}

/**
 * One indicator over its years, each figure rounded to the decimals its publisher shows, or to the given number.
 *
 * @example indicatorSeries(cells).profilesOf(['A010'], [2025, 2024]) // [[12.5, 13.1]]
 */
export function indicatorSeries(cells: readonly SeriesCell[], decimals?: number): IndicatorSeries {
  const filled = cells.flatMap(({ authority, year, value }) =>
    value === null ? [] : [{ authority, year, value }],
  );
  const digits = decimals ?? publishedDecimals(filled.map(({ value }) => value));
  const values = new Map(
    filled.map(
      ({ authority, year, value }) => [`${authority} ${year}`, roundHalfEven(value, digits)] as const,
    ),
  );
  return {
    years: [...new Set(filled.map(({ year }) => year))].toSorted((a, b) => b - a),
    profilesOf: (authorities, years) =>
      authorities.map((authority) => years.map((year) => values.get(`${authority} ${year}`) ?? null)),
  };
}
