import { normalBelow } from '../../stats/normal.ts';
import { quantile } from '../../stats/quantile.ts';
import { endsOf, type Level, reach95 } from '../level/level-range.ts';
import { workingBounds, type WorkingScale } from '../level/working-scale.ts';
import { type MiddleHalf, middleLevels } from './level-word.ts';

/** How far levels really differ, each side by itself, so that crowding at one end does not widen the other. */
export interface LevelSpread {
  scale: WorkingScale;
  middle: MiddleHalf;
  /** The middle of all levels, and beyond it the variance of the true levels below and above; on the working scale. */
  centre: number;
  below: number;
  above: number;
}

/** The spread of the levels of all authorities; undefined without levels. */
export function levelSpread(levels: readonly Level[], scale: WorkingScale): LevelSpread | undefined {
  const middle = middleLevels(levels);
  const centre = quantile(
    levels.map(({ level }) => level),
    0.5,
  );
  if (!middle || centre === undefined) return undefined;
  return {
    scale,
    middle,
    centre,
    below: trueVariance(
      levels.filter(({ level }) => level < centre),
      centre,
    ),
    above: trueVariance(
      levels.filter(({ level }) => level > centre),
      centre,
    ),
  };
}

function trueVariance(side: readonly Level[], centre: number): number {
  if (side.length === 0) return 0;
  const sum = side.reduce((total, { level, variance }) => total + (level - centre) ** 2 - variance, 0);
  return Math.max(0, sum / side.length);
}

/** Where the level of an authority of this size and history is expected, and by what chance it lies beyond. */
export interface Expected {
  /** On the working scale. */
  lower: number;
  upper: number;
  /** Chance that an authority like any other lies below, and above; 0 on a side that the unit cannot reach. */
  chance_low: number;
  chance_high: number;
}

/**
 * Where the level of an authority as sure as this is expected (95%). A level beyond lies, with all of its range, beyond
 * the middle half of authorities: what is unusual is always higher or lower.
 */
export function expectedLevel({ variance }: Pick<Level, 'variance'>, spread: LevelSpread): Expected {
  const { scale, middle, centre, below, above } = spread;
  const [sdBelow, sdAbove] = [Math.sqrt(below + variance), Math.sqrt(above + variance)];
  const lower = Math.min(centre - reach95 * sdBelow, endsOf({ level: middle.q1, variance }).lower);
  const upper = Math.max(centre + reach95 * sdAbove, endsOf({ level: middle.q3, variance }).upper);
  const [least, most] = workingBounds(scale);
  return {
    lower,
    upper,
    chance_low: lower <= least ? 0 : normalBelow((lower - centre) / sdBelow),
    chance_high: upper >= most ? 0 : normalBelow((centre - upper) / sdAbove),
  };
}

/**
 * On which side a level is far from most: 1 above what is expected, −1 below, 0 within, its ends included.
 *
 * @example farFromMost({ level: 8, variance: 1 }, { lower: 2, upper: 8, chance_low: 0, chance_high: 0 }) // 0
 */
export function farFromMost({ level }: Pick<Level, 'level'>, { lower, upper }: Expected): -1 | 0 | 1 {
  if (level > upper) return 1;
  return level < lower ? -1 : 0;
}

/** The sides on which no authority, whatever its size and history, can be far from most. */
export function unreachableSides(expected: readonly Expected[]): { low: boolean; high: boolean } {
  return {
    low: expected.every(({ chance_low }) => chance_low === 0),
    high: expected.every(({ chance_high }) => chance_high === 0),
  };
}
