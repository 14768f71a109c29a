/** Where a judgement stands among others: it is a state that is known, so it has no range and is never too close. */
export interface JudgedPlace {
  /** Authorities judged lower, higher and the same. */
  higher_than: number;
  lower_than: number;
  same: number;
}

/**
 * How many others are judged lower, higher and the same.
 *
 * @example judgedPlace(3, [1, 3, 4]) // { higher_than: 1, lower_than: 1, same: 1 }
 */
export function judgedPlace(value: number, others: readonly number[]): JudgedPlace {
  const higher_than = others.filter((other) => other < value).length;
  const lower_than = others.filter((other) => other > value).length;
  return { higher_than, lower_than, same: others.length - higher_than - lower_than };
}
