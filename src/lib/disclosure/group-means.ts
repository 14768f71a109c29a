import type { Profile } from './profile.ts';

/** A mean of fewer values is not shown: one of two contributors could work out the other. */
export const fewestContributors = 3;

/**
 * The mean of the known values of a group, each counting the same; null where fewer than `fewest` are known. In the
 * unit of the values. As `mean(x, na.rm = TRUE)` in R.
 *
 * @example groupMean([3, null, 6, 9]) // 6
 */
export function groupMean(values: readonly (number | null)[], fewest = fewestContributors): number | null {
  const known = values.flatMap((value) => value ?? []);
  if (known.length === 0 || known.length < fewest) return null;
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/**
 * Every profile with each value replaced by the mean of its group, gaps included: all members of a group become the
 * same, so that the pattern of gaps gives no one away either. A gap stays only where the whole group has fewer than
 * `fewest` values, for the whole group. Doing it twice gives the same as once where groups and `fewest` = 1 are kept.
 * As `ave(x, group, FUN = function(v) mean(v, na.rm = TRUE))` in R.
 *
 * @example protectProfiles([[1, 5], [3, null]], [[0, 1]], 1) // [[2, 5], [2, 5]]
 */
export function protectProfiles(
  profiles: readonly Profile[],
  groups: readonly (readonly number[])[],
  fewest = fewestContributors,
): Profile[] {
  const shown = new Map<number, Profile>();
  for (const group of groups) {
    const members = group.map((place) => profiles[place] as Profile);
    const means = (members[0] ?? []).map((_, column) =>
      groupMean(
        members.map((member) => member[column] ?? null),
        fewest,
      ),
    );
    for (const place of group) shown.set(place, means);
  }
  return profiles.map((profile, place) => shown.get(place) ?? profile);
}

/**
 * Every known value replaced by the mean of its group, gaps left as they are: what microaggregation alone does. The
 * pattern of gaps still tells members apart, which is why `protectProfiles` fills them. As the reference in R's
 * `sdcMicro::mdav` with missing values kept.
 *
 * @example averageProfiles([[1, 5], [3, null]], [[0, 1]]) // [[2, 5], [2, null]]
 */
export function averageProfiles(
  profiles: readonly Profile[],
  groups: readonly (readonly number[])[],
): Profile[] {
  const filled = protectProfiles(profiles, groups, 1);
  return profiles.map((profile, place) =>
    profile.map((value, column) => (value === null ? null : (filled[place]?.[column] ?? null))),
  );
}
