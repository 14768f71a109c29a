/**
 * Years as few words as they need: runs joined, gaps kept.
 *
 * @example formatYears([2017, 2018, 2019, 2021]) // '2017 to 2019 and 2021'
 */
export function formatYears(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const year of sorted) {
    const run = runs.at(-1);
    if (run && year === (run.at(-1) ?? 0) + 1) run.push(year);
    else runs.push([year]);
  }
  const texts = runs.map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]} to ${run.at(-1)}`));
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}
