/**
 * P values allowed for the number of tests by Holm's step-down method, in the order given: rejecting those at or below
 * α keeps the chance of any wrong rejection at α. As `p.adjust(p, "holm")` in R. Source: Holm 1979
 *
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(ps: readonly number[]): number[] {
  const order = ps.map((_, i) => i).toSorted((a, b) => (ps[a] as number) - (ps[b] as number));
  const adjusted = ps.map(() => 0);
  let largest = 0;
  for (const [place, i] of order.entries()) {
    largest = Math.max(largest, Math.min(1, (ps.length - place) * (ps[i] as number)));
    adjusted[i] = largest;
  }
  return adjusted;
}
