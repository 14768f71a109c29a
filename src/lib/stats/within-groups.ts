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
  let count = 0;
  for (let i = 0; i < groups.length; i++) count = Math.max(count, (groups[i] as number) + 1);
  const totals = new Float64Array(count);
  for (let i = 0; i < groups.length; i++)
    add(totals, groups[i] as number, weights ? (weights[i] as number) : 1);
  return columns.map((column) => {
    const means = new Float64Array(count);
    for (let i = 0; i < column.length; i++)
      add(means, groups[i] as number, (weights ? (weights[i] as number) : 1) * (column[i] as number));
    for (let group = 0; group < count; group++)
      means[group] = (means[group] as number) / (totals[group] as number);
    const left = new Float64Array(column.length);
    for (let i = 0; i < column.length; i++)
      left[i] = (column[i] as number) - (means[groups[i] as number] as number);
    return left;
  });
}

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] as number) + value;
}
