/**
 * For each p value of a family of tests, the smallest rate of false discoveries at which it would be among the
 * discoveries (q). Order is kept. As R's `p.adjust(p, "BH")` and statsmodels' `multipletests(p, method="fdr_bh")`.
 *
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  for (const value of p)
    if (!(value >= 0 && value <= 1)) throw new Error(`benjaminiHochberg requires p from 0 to 1: ${value}`);
  const order = p.map((_, index) => index).toSorted((a, b) => (p[b] as number) - (p[a] as number));
  const q = p.map(() => 1);
  let smallest = 1;
  for (const [place, index] of order.entries()) {
    smallest = Math.min(smallest, ((p[index] as number) * p.length) / (p.length - place));
    q[index] = smallest;
  }
  return q;
}
