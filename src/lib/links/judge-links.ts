import { type LinkMethod, type LinkRow, pairKey, type VerdictRow } from '../tables/result-rows.ts';
import { equivalenceBounds, equivalenceTests } from './followed/equivalence.ts';
import type { FollowedLink } from './followed/follow-pairs.ts';
import { differenceOfSlopes } from './followed/slope-difference.ts';
import type { SpecificationSummary } from './specifications/summarise-specifications.ts';
import type { PairTiming } from './timing/pair-timing.ts';
import { oneYearRow, tooLittleRow, verdictRow } from './verdict.ts';

/** What verdicts rest on beside the estimates. */
export interface JudgedOn {
  specifications: readonly SpecificationSummary[];
  /** The pairs that can be followed over time. */
  followed: readonly FollowedLink[];
  timingOf(pair: { support: string; outcome: string }): PairTiming;
  /** Share of a support's movement that lasts longer than the year. */
  lastingOf(support: string): number;
}

/**
 * The verdict on every pair, from its estimates, its specifications and its timing. A pair that can be followed over time
 * in too few cells for its checks says too little: so it is with many where authorities are shown in groups. One without
 * a clean later count is judged without.
 */
export function judgeLinks(
  links: readonly LinkRow[],
  { specifications, followed, timingOf, lastingOf }: JudgedOn,
): VerdictRow[] {
  const summaries = new Map(specifications.map((summary) => [pairKey(summary), summary]));
  const slopes = new Map(followed.map((each) => [pairKey(each.pair), each]));
  const smaller = smallerTests(links.filter(({ method }) => method === 'within'));
  return [...Map.groupBy(links, pairKey)].map(([key, rows]) => {
    const by = (method: LinkMethod) => rows.find((row) => row.method === method);
    const [within, between, latest] = [by('within'), by('between'), by('latest_pearson')];
    const [summary, slope] = [summaries.get(key), slopes.get(key)];
    const timing = timingOf(rows[0] as LinkRow);
    if (within && between && summary) {
      const { year, after } = slope ?? {};
      return verdictRow({
        timing,
        within,
        region: by('within_region_year'),
        between,
        specifications: summary,
        difference: year && after && differenceOfSlopes(year, after),
        lasting: lastingOf(within.support),
        smaller: smaller.get(key) ?? [],
      });
    }
    if (latest && !within) return oneYearRow(latest, timing);
    return tooLittleRow(latest ?? (rows[0] as LinkRow), timing);
  });
}

/** The tests of every link against every bound, by pair. */
function smallerTests(links: readonly LinkRow[]): Map<string, { p: number; q: number }[]> {
  const byBound = equivalenceBounds.map((bound) => equivalenceTests(links, bound));
  return new Map(
    links.map((row, place) => [
      pairKey(row),
      byBound.map((tests) => tests[place] as { p: number; q: number }),
    ]),
  );
}
