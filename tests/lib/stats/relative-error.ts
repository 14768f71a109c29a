/** How far a number is from what it should be, as a share of what it should be; absolute where that is 0. */
export function relativeError(actual: number, expected: number): number {
  return Math.abs(actual - expected) / (expected === 0 ? 1 : Math.abs(expected));
}
