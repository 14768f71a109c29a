/**
 * Whether a sample varies by more than the rounding of its own arithmetic. A constant such as 0.1 has a mean that is
 * a last digit off, so its centred sum of squares is tiny instead of 0; R's cor() warns and SciPy's pearsonr refuses
 * at about the same point.
 *
 * @example hasVariation([0.1, 0.1, 0.1]) // false
 */
export function hasVariation(values: readonly number[]): boolean {
  const first = values[0];
  return values.some((value) => value !== first);
}
