import type { Verdict } from '../../tables/result-rows.ts';
import type { WorldLink } from './judge-world.ts';

/** How many verdicts of each word a world has: the real ones for world 0. */
export interface WorldCounts extends TestCounts, RegionCounts, VerdictCounts {
  /** Clear by both tests, same sign. */
  both_p05: number;
}

interface TestCounts {
  p05: number;
  p05_supportive: number;
  q05: number;
  smallest_p: number;
  p05_plans: number;
  p05_plans_supportive: number;
  /** Mean aligned slope of all pairs, and of those of children on plans. */
  mean: number;
  mean_plans: number;
}

type RegionCounts = { [Column in keyof TestCounts as `region_${Column}`]: number };

type CountedVerdict = Exclude<Verdict, 'one_year_only'>;
type VerdictCounts = Record<CountedVerdict | 'suggestive_supportive', number>;

/** Counts what the links of a world show. `isOnPlans` says of each, in the same order, whether it is of children on plans. */
export function countWorld(links: readonly WorldLink[], isOnPlans: readonly boolean[]): WorldCounts {
  const year = countTests(
    links.map((link) => link.year),
    isOnPlans,
  );
  const region = countTests(
    links.map((link) => link.region),
    isOnPlans,
  );
  const regional = Object.entries(region).map(([column, count]) => [`region_${column}`, count]);
  const judged = (verdict: CountedVerdict) => links.filter((link) => link.verdict === verdict);
  return {
    ...year,
    ...(Object.fromEntries(regional) as RegionCounts),
    both_p05: links.filter(
      (link) => link.year.p < 0.05 && link.region.p < 0.05 && link.year.aligned * link.region.aligned > 0,
    ).length,
    holds: judged('holds').length,
    contradictory: judged('contradictory').length,
    suggestive: judged('suggestive').length,
    suggestive_supportive: judged('suggestive').filter((link) => link.year.aligned > 0).length,
    between_only: judged('between_only').length,
    too_little: judged('too_little').length,
    fragile: judged('fragile').length,
    none_detectable: judged('none_detectable').length,
  };
}

function countTests(tests: readonly WorldLink['year'][], isOnPlans: readonly boolean[]): TestCounts {
  const clear = (some: readonly WorldLink['year'][]) => some.filter(({ p }) => p < 0.05);
  const supportive = (some: readonly WorldLink['year'][]) => some.filter(({ aligned }) => aligned > 0);
  const meanOf = (some: readonly WorldLink['year'][]) =>
    some.reduce((sum, { aligned }) => sum + aligned, 0) / some.length;
  const plans = tests.filter((_, place) => isOnPlans[place]);
  return {
    p05: clear(tests).length,
    p05_supportive: supportive(clear(tests)).length,
    q05: tests.filter(({ q }) => q < 0.05).length,
    smallest_p: tests.reduce((least, { p }) => Math.min(least, p), 1),
    p05_plans: clear(plans).length,
    p05_plans_supportive: supportive(clear(plans)).length,
    mean: meanOf(tests),
    mean_plans: meanOf(plans),
  };
}
