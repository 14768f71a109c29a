import { moverDifference } from '../../stats/comparisons/mover.ts';
import { type Level, type ShownLevel, shownLevel } from '../level/level-range.ts';
import type { WorkingScale } from '../level/working-scale.ts';
import type { OneReturn } from './one-return.ts';

/** How far the usual levels of two authorities lie apart, in the unit of the indicator. */
export interface LevelDifference {
  difference: number;
  lower: number;
  upper: number;
  /** Whether the range leaves 0 out. */
  apart: boolean;
}

/**
 * The level of one authority minus that of another, with its range (95%) from the two ranges shown.
 *
 * @example levelDifference(own, other).apart // true
 */
export function levelDifference(own: ShownLevel, other: ShownLevel): LevelDifference {
  const { estimate, lower, upper } = moverDifference(ranged(own), ranged(other));
  return { difference: estimate, lower, upper, apart: lower > 0 || upper < 0 };
}

/**
 * How far an authority's level lies from another's, or that the two make one return, whose figures are one and are not
 * compared.
 *
 * @example differenceBetween(own, other, { scale: 'angle', oneReturn }) // 'one_return'
 */
export function differenceBetween(
  own: Level & { authority: string },
  other: Level & { authority: string },
  { scale, oneReturn }: { scale: WorkingScale; oneReturn: OneReturn },
): LevelDifference | 'one_return' {
  if (oneReturn.get(own.authority)?.has(other.authority)) return 'one_return';
  return levelDifference(shownLevel(own, scale), shownLevel(other, scale));
}

function ranged({ level, lower, upper }: ShownLevel) {
  return { estimate: level, lower, upper };
}
