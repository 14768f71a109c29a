/**
 * The rank of each value, 1 the smallest; equal values share the mean of the ranks they fill.
 * A missing value has no rank and is refused. As R's `rank(x)` and SciPy's `rankdata(x)`.
 *
 * @example midRanks([3, 1, 3]) // [2.5, 1, 2.5]
 */
export function midRanks(values: readonly number[]): number[] {
  if (values.some(Number.isNaN)) throw new Error('midRanks requires numbers: NaN');
  const order = values.map((_, index) => index).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks: number[] = values.map(() => 0);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end + 1 < order.length && values[order[end + 1] ?? 0] === values[order[start] ?? 0]) end += 1;
    for (let at = start; at <= end; at += 1) ranks[order[at] ?? 0] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
}
