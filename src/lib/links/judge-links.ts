import { type LinkMethod, type LinkRow, pairKey, type VerdictRow } from '../tables/result-rows.ts';
import type { SpecificationSummary } from './summarise-specifications.ts';
import { oneYearRow, verdictRow } from './verdict.ts';

/** The verdict on every pair, from its estimates and its specifications. */
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
    if (!latest) throw new Error(`judgeLinks missing latest estimate: ${key}`);
    return oneYearRow(latest);
  });
}
