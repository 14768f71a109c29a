import { type LinkMethod, type LinkRow, pairKey, type VerdictRow } from '../tables/result-rows.ts';
import type { SpecificationSummary } from './specifications/summarise-specifications.ts';
import { oneYearRow, tooLittleRow, verdictRow } from './verdict.ts';

/**
 * The verdict on every pair, from its estimates and its specifications. A pair that can be followed over time in too few
 * cells for its checks says too little: so it is with many where authorities are shown in groups.
 */
export function judgeLinks(
  links: readonly LinkRow[],
  specifications: readonly SpecificationSummary[],
): VerdictRow[] {
  const summaries = new Map(specifications.map((summary) => [pairKey(summary), summary]));
  return [...Map.groupBy(links, pairKey)].map(([key, rows]) => {
    const by = (method: LinkMethod) => rows.find((row) => row.method === method);
    const [within, placebo, between] = [by('within'), by('within_placebo'), by('between')];
    const summary = summaries.get(key);
    if (within && placebo && between && summary)
      return verdictRow({ within, placebo, between, specifications: summary });
    const latest = by('latest_pearson');
    if (latest && !within) return oneYearRow(latest);
    return tooLittleRow(latest ?? (rows[0] as LinkRow));
  });
}
