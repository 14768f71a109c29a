import { type Level, reach95, type ShownLevel, shownLevel } from '../level/level-range.ts';
import type { WorkingScale } from '../level/working-scale.ts';

/** The mean level of an authority's neighbours, and whether its own is told apart from it. */
export interface NeighboursLevel {
  /** Neighbours with a level. */
  neighbours: number;
  /** In the unit of the indicator, with its range (95%). */
  shown: ShownLevel;
  /** The authority's level minus the mean, in standard errors. */
  distance: number;
  apart: boolean;
}

/**
 * The mean of the neighbours' levels on the working scale, beside an authority's own. A neighbour that makes one return
 * with the authority must not be among them. Undefined without a neighbour.
 */
export function neighboursLevel(
  own: Level,
  neighbours: readonly Level[],
  scale: WorkingScale,
): NeighboursLevel | undefined {
  const mean = meanLevel(neighbours);
  if (!mean) return undefined;
  const distance = (own.level - mean.level) / Math.sqrt(own.variance + mean.variance);
  return {
    neighbours: neighbours.length,
    shown: shownLevel(mean, scale),
    distance,
    apart: Math.abs(distance) > reach95,
  };
}

/** The mean of some levels, on the working scale; undefined without any. */
export function meanLevel(levels: readonly Level[]): Level | undefined {
  const count = levels.length;
  if (count === 0) return undefined;
  return {
    level: levels.reduce((sum, each) => sum + each.level, 0) / count,
    variance: levels.reduce((sum, each) => sum + each.variance, 0) / count ** 2,
  };
}
