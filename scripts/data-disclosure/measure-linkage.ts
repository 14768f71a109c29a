import { averageProfiles, protectProfiles } from '../../src/lib/disclosure/group-means.ts';
import { latestProfiles } from '../../src/lib/disclosure/latest-profiles.ts';
import { linkageAttack } from '../../src/lib/disclosure/linkage-attack.ts';
import { mdav } from '../../src/lib/disclosure/mdav.ts';
import type { Profile } from '../../src/lib/disclosure/profile.ts';
import { roundProfiles } from '../../src/lib/disclosure/published-decimals.ts';
import { randomFrom } from '../../src/lib/stats/random.ts';
import type { DisclosureReport, LinkageLevel } from '../../src/lib/tables/disclosure-report.ts';
import type { ExpectedShare, Inputs } from './inputs.ts';
import { measureFollowed, measureScatter } from './measure-pictures.ts';

/** How many of its figures the intruder knows. */
const known = [1, 2, 3, 5, 10, 'all'] as const;

/** Sizes of groups that are compared. */
const sizes = [3, 5, 10] as const;

/** The size of groups for a release. */
const released = 5;

/** Draws of indicators for every authority and number known. */
export const draws = 200;
export const seed = 20_250_331;

/** How often each way to show figures lets an intruder tell an authority apart. */
export function measureLinkage(
  inputs: Inputs,
  expected: readonly ExpectedShare[],
): NonNullable<DisclosureReport['linkage']> {
  const { authorities, indicators, profiles } = latestProfiles(inputs);
  const { below } = randomFrom(seed);
  const level = (
    shown: LinkageLevel['shown'],
    own: readonly Profile[],
    of?: readonly number[][],
  ): LinkageLevel => {
    const size = of ? Math.min(...of.map((group) => group.length)) : null;
    const measured = known.map((count) => {
      const { unique, median_candidates } = linkageAttack(own, { known: count, draws }, below);
      return { known: count, unique: rounded(unique), median_candidates };
    });
    const own_expected = expected
      .filter((row) => row.shown === shown && row.size === size)
      .map((row) => ({ known: row.known, unique: rounded(row.unique) }));
    return { shown, size, groups: of?.length ?? null, measured, expected: own_expected };
  };
  const grouped = sizes.map((size) => mdav(profiles, size));
  const groups = mdav(profiles, released).map((group) => group.map((place) => authorities[place] as string));
  return {
    authorities: authorities.length,
    indicators: indicators.length,
    levels: [
      level('published', profiles),
      level('rounded', roundProfiles(profiles, 0)),
      ...grouped.map((of) => level('group_means', averageProfiles(profiles, of), of)),
      ...grouped.map((of) => level('groups', protectProfiles(profiles, of), of)),
    ],
    followed: measureFollowed(inputs, { authorities, indicators, groups }),
    scatter: measureScatter(inputs, { authorities, indicators, groups }),
  };
}

/** Six decimals are more than chance leaves sure. */
function rounded(share: number): number {
  return Number(share.toFixed(6));
}
