import type { LinkMethod, LinkRow } from './link-row.ts';
import type { SpecificationSummary } from './summarise-specifications.ts';
import { oneYearRow, type VerdictRow, verdictRow } from './verdict.ts';

/** The name of a pair in maps. */
export function pairKey({ support, outcome }: { support: string; outcome: string }): string {
  return `${support} ${outcome}`;
}

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
