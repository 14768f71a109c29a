import { moverDifference } from '../../stats/comparisons/mover.ts';
import type { ShownLevel } from '../level/level-range.ts';

/** How far the usual levels of two authorities lie apart, in the unit of the indicator. */
export interface LevelDifference {
  difference: number;
  lower: number;
  upper: number;
  /** Whether the range leaves 0 out. */
  apart: boolean;
}

/**
 * The level of one authority minus that of another, with its range (95%) from the two ranges shown. Not for two that
 * make one return: their figures are one.
 *
 * @example levelDifference(own, other).apart // true
 */
export function levelDifference(own: ShownLevel, other: ShownLevel): LevelDifference {
  const { estimate, lower, upper } = moverDifference(ranged(own), ranged(other));
  return { difference: estimate, lower, upper, apart: lower > 0 || upper < 0 };
}

function ranged({ level, lower, upper }: ShownLevel) {
  return { estimate: level, lower, upper };
}
