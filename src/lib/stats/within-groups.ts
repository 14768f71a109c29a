/**
 * Columns with the (weighted) mean of each group taken out, so that only differences within groups are left.
 * Groups are numbered from 0. As `x - ave(x, group)` in R and `groupby(group).transform("mean")` in pandas.
 *
 * @example withinGroups([Float64Array.of(1, 3, 5)], Int32Array.of(0, 0, 1))[0] // [-1, 1, 0]
 */
export function withinGroups(
  columns: readonly Float64Array[],
  groups: Int32Array,
  weights?: Float64Array,
): Float64Array[] {
  const count = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const totals = new Float64Array(count);
  for (let i = 0; i < groups.length; i++)
    add(totals, groups[i] as number, weights ? (weights[i] as number) : 1);
  return columns.map((column) => {
    const sums = new Float64Array(count);
    for (let i = 0; i < column.length; i++)
      add(sums, groups[i] as number, (weights ? (weights[i] as number) : 1) * (column[i] as number));
    return column.map((value, i) => {
      const group = groups[i] as number;
      return value - (sums[group] as number) / (totals[group] as number);
    });
  });
}

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] as number) + value;
}
