import type { Authority, Indicator, Observation } from '../tables/rows.ts';
import type { Profile } from './profile.ts';
import { publishedDecimals, roundHalfEven } from './published-decimals.ts';

/**
 * Indicators we derive, of which no publisher shows a figure: the decimals at which the site shows them. What a reader
 * of a page can match is what the page shows.
 */
const derivedDecimals: Readonly<Record<string, number>> = {
  empty_post_rate: 1,
  net_workforce_growth: 1,
  children_in_need_per_worker: 1,
  manager_share: 1,
  leadership_judgement: 0,
};

/** The figures of each standing authority, with what they are figures of. */
export interface LatestProfiles {
  /** Authorities that stand in the last year held, in the order of their codes. */
  authorities: string[];
  /** Supports and outcomes, in the order of the dictionary. */
  indicators: string[];
  profiles: Profile[];
}

/** What profiles are taken from. */
export interface ProfileTables {
  authorities: readonly Pick<Authority, 'authority' | 'last_year'>[];
  indicators: readonly Pick<Indicator, 'indicator' | 'role'>[];
  observations: readonly Pick<
    Observation,
    'authority' | 'indicator' | 'year' | 'value' | 'recast' | 'in_links'
  >[];
}

/**
 * The latest figure of every support and outcome for every standing authority, rounded as it is shown; null where an
 * authority has none in the latest year of the indicator. Cells outside the life of an authority, and those links may
 * not use, are no figures of it. Authorities that ended have no profile.
 *
 * @example latestProfiles(tables).profiles[0]?.[0] // 12.5, the agency rate of the first authority in 2025
 */
export function latestProfiles({ authorities, indicators, observations }: ProfileTables): LatestProfiles {
  const newest = Math.max(...authorities.map(({ last_year }) => last_year));
  const standing = authorities.filter(({ last_year }) => last_year === newest);
  const shown = indicators.filter(({ role }) => role !== 'context').map(({ indicator }) => indicator);
  const cells = Map.groupBy(
    observations.filter(({ in_links, recast }) => in_links && !recast),
    ({ indicator }) => indicator,
  );
  const columns = shown.map((indicator) => latestColumn(indicator, cells.get(indicator) ?? []));
  return {
    authorities: standing.map(({ authority }) => authority),
    indicators: shown,
    profiles: standing.map(({ authority }) => columns.map((column) => column.get(authority) ?? null)),
  };
}

/** The figures of the latest year of one indicator by authority, rounded as they are shown. */
function latestColumn(
  indicator: string,
  cells: readonly Pick<Observation, 'authority' | 'year' | 'value'>[],
): Map<string, number> {
  const decimals = derivedDecimals[indicator] ?? publishedDecimals(cells.flatMap(({ value }) => value ?? []));
  const latest = cells.reduce((last, { year }) => Math.max(last, year), -Infinity);
  return new Map(
    cells.flatMap(({ authority, year, value }) =>
      year === latest && value !== null ? [[authority, roundHalfEven(value, decimals)] as const] : [],
    ),
  );
}
