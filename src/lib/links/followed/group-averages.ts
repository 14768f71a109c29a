import { benjaminiHochberg } from '../../stats/benjamini-hochberg.ts';
import type { Indicator } from '../../tables/rows.ts';
import { groupsOf } from '../link-groups.ts';
import { planTier } from '../composites.ts';
import type { LinkPair } from '../link-row.ts';
import { type AlignedSlope, type MeanSlope, meanOfSlopes } from './mean-slope.ts';

/** The mean link of a group, with how it fares among the groups of its level. */
export interface GroupAverage extends MeanSlope {
  level: string;
  group: string;
  /** Among the groups of the level; null where the groups are one average, each time without a part. */
  q: number | null;
}

/** The level whose groups are the average over children on plans, each time without the outcome that is named. */
export const plansWithout = 'plans without';

/**
 * The mean aligned slope of every group of pairs by one covariance, and the mean over children on plans without each of
 * its outcomes in turn. A pair without a slope counts in none, and a group of such pairs has no row.
 */
export function groupAverages(
  pairs: readonly LinkPair[],
  slopes: readonly (AlignedSlope | undefined)[],
  indicators: ReadonlyMap<string, Indicator>,
): GroupAverage[] {
  const known = pairs.flatMap((pair, place) => {
    const slope = slopes[place];
    return slope ? [{ pair, slope }] : [];
  });
  const members = new Map<string, { level: string; group: string; own: AlignedSlope[] }>();
  for (const { pair, slope } of known)
    for (const [level, group] of groupsOf(pair, indicators)) {
      const key = `${level}\n${group}`;
      const found = members.get(key) ?? { level, group, own: [] };
      members.set(key, found);
      found.own.push(slope);
    }
  const rows = [...members.values()].map(({ level, group, own }) => ({ level, group, ...meanOfSlopes(own) }));
  const compared = [...Map.groupBy(rows, ({ level }) => level).values()].flatMap((family) => {
    const q = benjaminiHochberg(family.map(({ p }) => p));
    return family.map((row, i) => ({ ...row, q: q[i] as number }));
  });
  const onPlans = known.filter(({ pair }) => indicators.get(pair.outcome)?.tier === planTier);
  return [...compared, ...leaveOneOutcomeOut(onPlans)];
}

/** The mean of links without each of their outcomes in turn: whether an average hangs on one of them. */
export function leaveOneOutcomeOut(
  links: readonly { pair: Pick<LinkPair, 'outcome'>; slope: AlignedSlope }[],
): GroupAverage[] {
  const outcomes = [...new Set(links.map(({ pair }) => pair.outcome))].toSorted();
  return outcomes.flatMap((outcome) => {
    const others = links.filter(({ pair }) => pair.outcome !== outcome).map(({ slope }) => slope);
    if (others.length === 0) return [];
    return [{ level: plansWithout, group: outcome, ...meanOfSlopes(others), q: null }];
  });
}
