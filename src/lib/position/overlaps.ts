/** Where a figure plausibly lies, in the unit of its indicator. */
export interface Ends {
  lower: number;
  upper: number;
}

/** Other authorities by where their range lies: the three add up to those with a range. */
export interface Overlaps {
  /** Wholly below. */
  higher_than: number;
  /** Wholly above. */
  lower_than: number;
  /** Overlapping, if only at one end. */
  too_close: number;
}

/**
 * How many others a range lies wholly above or below, and how many it overlaps. `others` must not hold the range itself.
 *
 * @example countOverlaps({ lower: 4, upper: 6 }, [{ lower: 1, upper: 3 }, { lower: 5, upper: 9 }])
 * // { higher_than: 1, lower_than: 0, too_close: 1 }
 */
export function countOverlaps(own: Ends, others: readonly Ends[]): Overlaps {
  const higher_than = others.filter(({ upper }) => upper < own.lower).length;
  const lower_than = others.filter(({ lower }) => lower > own.upper).length;
  return { higher_than, lower_than, too_close: others.length - higher_than - lower_than };
}
