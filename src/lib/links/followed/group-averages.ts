import { benjaminiHochberg } from '../../stats/benjamini-hochberg.ts';
import type { Indicator } from '../../tables/rows.ts';
import { groupsOf } from '../link-groups.ts';
import { planKs2, planTier } from '../composites.ts';
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

/** The level whose group is the domain that the age-11 results of children on plans stand in, without them. */
export const domainWithoutKs2 = `domain without ${planKs2}`;

/**
 * The mean aligned slope of every group of pairs by one covariance, and the mean over children on plans without each of
 * its outcomes in turn, and over the domain of their age-11 results without those. A pair without a slope counts in none, and a group of such pairs has no row.
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
  const learning = indicators.get(planKs2)?.domain ?? '';
  const others = known.filter(
    ({ pair }) => pair.outcome !== planKs2 && indicators.get(pair.outcome)?.domain === learning,
  );
  const withoutKs2 =
    learning === '' || others.length === 0
      ? []
      : [
          {
            level: domainWithoutKs2,
            group: learning,
            ...meanOfSlopes(others.map(({ slope }) => slope)),
            q: null,
          },
        ];
  return [...compared, ...leaveOneOutcomeOut(onPlans), ...withoutKs2];
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
