import type { Average } from '../tables/result-rows.ts';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { normal975 } from '../stats/fisher-interval.ts';
import { mean } from '../stats/mean.ts';
import { normalTwoSided } from '../stats/normal.ts';
import type { Indicator } from '../tables/rows.ts';
import type { LinkPair } from './link-row.ts';

/** Outcomes that record that a check was done, rather than how a child fares. */
const processOutcomes: ReadonlySet<string> = new Set([
  'health_checks',
  'immunisations',
  'dental_checks',
  'development_checks_under_5',
  'two_year_review_asq3',
]);

/** The groups a pair belongs to, by level. */
export function groupsOf(
  pair: LinkPair,
  indicators: ReadonlyMap<string, Indicator>,
): [level: string, group: string][] {
  const [support, outcome] = [indicators.get(pair.support), indicators.get(pair.outcome)];
  if (!support || !outcome) throw new Error(`groupsOf unknown pair: ${pair.support} and ${pair.outcome}`);
  const timely = support.domain === 'Partnership timeliness' ? 'timeliness' : 'workforce and leadership';
  const process = processOutcomes.has(pair.outcome);
  return [
    ['all', 'all pairs'],
    ['support', pair.support],
    ['outcome', pair.outcome],
    ['domain', outcome.domain],
    ['tier', outcome.tier ?? ''],
    ['type', process ? 'checks recorded' : 'other outcomes'],
    ['type', `${timely}, ${process ? 'checks recorded' : 'other outcomes'}`],
  ];
}

/**
 * The mean aligned within slope of every group, with an interval from resampled authorities: mean ± 1.96 standard
 * deviations of the resampled means, which lets pairs of a group depend on each other. A pair without a slope counts in
 * none, and a group of such pairs has no row.
 */
export function averageLinks(
  pairs: readonly LinkPair[],
  slopes: readonly number[],
  resampled: readonly (readonly number[])[],
  indicators: ReadonlyMap<string, Indicator>,
): Average[] {
  const groups = new Map<string, { level: string; group: string; members: number[] }>();
  for (const [place, pair] of pairs.entries()) {
    if (Number.isNaN(slopes[place] as number)) continue;
    for (const [level, group] of groupsOf(pair, indicators)) {
      const key = `${level}\n${group}`;
      const found = groups.get(key) ?? { level, group, members: [] };
      groups.set(key, found);
      found.members.push(place);
    }
  }
  const rows = [...groups.values()].map(({ level, group, members }) => ({
    level,
    group,
    pairs: members.length,
    ...averageOf(members, slopes, resampled),
  }));
  return [...Map.groupBy(rows, ({ level }) => level).values()].flatMap((family) => {
    const q = benjaminiHochberg(family.map(({ p }) => p));
    return family.map((row, i) => ({ ...row, q: q[i] as number }));
  });
}

/**
 * The mean of the slopes at these places, with an interval of 1.96 standard deviations of the means of the resamples and
 * the normal p. A slope that a resample lacks is left out of its mean.
 */
export function averageOf(
  members: readonly number[],
  slopes: readonly number[],
  resampled: readonly (readonly number[])[],
): Pick<Average, 'mean' | 'lower' | 'upper' | 'p'> {
  const meanOf = (values: readonly number[]) =>
    mean(members.map((i) => values[i] as number).filter((v) => !Number.isNaN(v)));
  const centre = meanOf(slopes);
  const means = resampled.map(meanOf).filter((value) => !Number.isNaN(value));
  const middle = mean(means);
  const sd = Math.sqrt(means.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (means.length - 1));
  const reach = normal975 * sd;
  return { mean: centre, lower: centre - reach, upper: centre + reach, p: normalTwoSided(centre / sd) };
}
