import { quantile } from '../../stats/quantile.ts';
import type { PositionWord } from '../../tables/position-words.ts';
import { endsOf, type Level, reach80, reach95 } from '../level/level-range.ts';

/** Between which levels the middle half of the authorities lies, on the working scale. */
export interface MiddleHalf {
  q1: number;
  q3: number;
}

/**
 * The middle half of the levels of all authorities, on the working scale; undefined without levels.
 * As `quantile(x, c(0.25, 0.75), type = 7)` in R.
 */
export function middleLevels(levels: readonly Pick<Level, 'level'>[]): MiddleHalf | undefined {
  const points = levels.map(({ level }) => level);
  const [q1, q3] = [quantile(points, 0.25), quantile(points, 0.75)];
  return q1 === undefined || q3 === undefined ? undefined : { q1, q3 };
}

/**
 * What a level says of its place, by its range (95%): `higher` or `lower` where all of it lies beyond the middle half,
 * `middle` where all of it lies in that half, its ends included, and `too_close` to call otherwise.
 *
 * @example levelWord({ level: 40, variance: 1 }, { q1: 20, q3: 30 }) // 'higher'
 */
export function levelWord(level: Level, middle: MiddleHalf): PositionWord {
  return wordWithin(level, middle, reach95);
}

/** What a level probably says: its word by the range of 80 in 100, for those too close to call at 95. */
export function probableWord(level: Level, middle: MiddleHalf): PositionWord {
  return wordWithin(level, middle, reach80);
}

function wordWithin(level: Level, { q1, q3 }: MiddleHalf, reach: number): PositionWord {
  const { lower, upper } = endsOf(level, reach);
  if (lower > q3) return 'higher';
  if (upper < q1) return 'lower';
  return lower >= q1 && upper <= q3 ? 'middle' : 'too_close';
}
