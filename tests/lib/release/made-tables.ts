import type { Observation } from '../../../src/lib/tables/rows.ts';

/** A cell with a value, unless changed. */
export function cell(
  [authority, indicator, year]: readonly [string, string, number],
  value: number | null,
  change: Partial<Observation> = {},
): Observation {
  return {
    authority,
    indicator,
    year,
    value,
    published: value === null ? 'c' : String(value),
    status: value === null ? 'suppressed' : 'ok',
    recast: false,
    in_links: true,
    denominator: null,
    ...change,
  };
}

/** Two hundred cells of one indicator: twenty authorities over ten years, no two values alike. */
export function manyCells(indicator = 're_referrals'): Observation[] {
  return Array.from({ length: 200 }, (_, place) =>
    cell([`A${100 + (place % 20)}`, indicator, 2016 + Math.floor(place / 20)], place),
  );
}

/** The tables that go with observations. */
export function tablesOf(observations: readonly Observation[]) {
  return {
    authorities: [...new Set(observations.map(({ authority }) => authority))].map((authority) => ({
      authority,
    })),
    indicators: [...new Set(observations.map(({ indicator }) => indicator))].map((indicator) => ({
      indicator,
    })),
    observations,
  };
}
