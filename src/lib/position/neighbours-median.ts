import { quantile } from '../stats/quantile.ts';

/** The middle of an authority's statistical neighbours. */
export interface NeighboursMedian {
  /** In the unit of the indicator; null where no neighbour has a value. */
  neighbours_median: number | null;
  /** Neighbours with a value. */
  neighbours: number;
}

/**
 * The median value of an authority's statistical neighbours, as `median(x)` in R; neighbours without a value are left
 * out and not counted.
 *
 * @example neighboursMedian(['A001', 'A002'], new Map([['A001', 4]])) // { neighbours_median: 4, neighbours: 1 }
 */
export function neighboursMedian(
  neighbours: readonly string[],
  values: ReadonlyMap<string, number>,
): NeighboursMedian {
  const known = neighbours.flatMap((code) => values.get(code) ?? []);
  return { neighbours_median: quantile(known, 0.5) ?? null, neighbours: known.length };
}
