import type { Average } from '../../tables/result-rows.ts';
import type { Indicator } from '../../tables/rows.ts';
import { alignSlope, type FollowedLink } from './follow-pairs.ts';
import { type GroupAverage, groupAverages } from './group-averages.ts';

/** The rows of the table `averages`: the mean of every group with effects of years, beside that with region's years. */
export function averageLinks(
  followed: readonly FollowedLink[],
  indicators: ReadonlyMap<string, Indicator>,
): Average[] {
  const pairs = followed.map(({ pair }) => pair);
  const by = (effects: 'year' | 'region') =>
    groupAverages(
      pairs,
      followed.map((each) => alignSlope(each.pair, each[effects])),
      indicators,
    );
  const name = ({ level, group }: GroupAverage) => `${level}\n${group}`;
  const regional = new Map(by('region').map((row) => [name(row), row]));
  return by('year').map((row) => {
    const region = regional.get(name(row));
    return {
      ...row,
      region_mean: region?.mean ?? null,
      region_lower: region?.lower ?? null,
      region_upper: region?.upper ?? null,
      region_p: region?.p ?? null,
      region_q: region?.q ?? null,
    };
  });
}
