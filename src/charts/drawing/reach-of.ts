/** How far an axis around zero goes when its intervals do not ask for more, and how fine its ends are. */
export interface ReachOptions {
  least: number;
  /** Ends fall on whole parts of one: 10 for tenths, 20 for twentieths. */
  parts: number;
}

/**
 * How far from zero an axis must go on either side to hold every interval, in the unit of the intervals.
 *
 * @example reachOf([{ lower: -0.32, upper: 0.1 }], { least: 0.2, parts: 10 }) // 0.4
 */
export function reachOf(
  intervals: readonly { lower: number; upper: number }[],
  { least, parts }: ReachOptions,
): number {
  const ends = intervals.flatMap(({ lower, upper }) => [Math.abs(lower), Math.abs(upper)]);
  return Math.ceil(Math.max(least, ...ends) * parts) / parts;
}
