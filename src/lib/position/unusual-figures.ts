import { quantile } from '../stats/quantile.ts';
import type { PositionRow } from '../tables/position-rows.ts';
import type { Indicator } from '../tables/rows.ts';
import { expectedReach } from './expected-range.ts';

/** A position whose distance from the centre is known. */
export type PlacedPosition = PositionRow & { z: number };

/** The figures of one authority that lie outside the expected range. */
export interface Unusual {
  /** Farthest from the centre first. */
  figures: PlacedPosition[];
  /** Supports and outcomes with a known distance: the number of tries. */
  looked_at: number;
  /** How many of these chance and ordinary differences alone would put outside: 5 in 100. */
  by_chance: number;
}

/** Unusual figures of all authorities, to be counted once. */
export interface UnusualFigures {
  /** By code, for every authority with a position. */
  authorities: ReadonlyMap<string, Unusual>;
  /** Median number of unusual figures of an authority; null without authorities. */
  median: number | null;
}

/**
 * Which supports and outcomes of each authority lie beyond ±1.96 over-dispersed standard deviations from the centre.
 * Context is left out, because it is given and not done. Figures without a distance are neither unusual nor looked at.
 *
 * @example unusualFigures(positions, indicators).authorities.get('A019')?.figures[0]?.z // −3.4
 */
export function unusualFigures(
  positions: readonly PositionRow[],
  indicators: readonly Pick<Indicator, 'indicator' | 'role'>[],
): UnusualFigures {
  const counted = new Set(indicators.filter(({ role }) => role !== 'context').map((each) => each.indicator));
  const groups = Map.groupBy(positions, ({ authority }) => authority);
  const authorities = new Map(
    [...groups].map(([code, rows]) => [code, unusualAmong(rows.filter((row) => counted.has(row.indicator)))]),
  );
  const numbers = [...authorities.values()].map(({ figures }) => figures.length);
  return { authorities, median: quantile(numbers, 0.5) ?? null };
}

function unusualAmong(rows: readonly PositionRow[]): Unusual {
  const placed = rows.filter((row): row is PlacedPosition => row.z !== null);
  const figures = placed
    .filter(({ z }) => Math.abs(z) > expectedReach)
    .toSorted((a, b) => Math.abs(b.z) - Math.abs(a.z) || (a.indicator < b.indicator ? -1 : 1));
  return { figures, looked_at: placed.length, by_chance: 0.05 * placed.length };
}
