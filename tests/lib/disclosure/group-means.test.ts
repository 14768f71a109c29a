import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageProfiles, groupMean, protectProfiles } from '../../../src/lib/disclosure/group-means.ts';
import { linkageAttack } from '../../../src/lib/disclosure/linkage-attack.ts';
import { mdav } from '../../../src/lib/disclosure/mdav.ts';
import type { Profile } from '../../../src/lib/disclosure/profile.ts';
import { randomFrom } from '../../../src/lib/stats/random.ts';
import { someProfiles } from './made-up-profiles.ts';

const size = fc.integer({ min: 2, max: 7 });

/** The sum of a column over the profiles that have it. */
function sumOf(profiles: readonly Profile[], column: number, of: readonly Profile[] = profiles): number {
  return profiles.reduce(
    (sum, profile, place) => sum + (of[place]?.[column] == null ? 0 : (profile[column] ?? 0)),
    0,
  );
}

/** Whether two cells are the same but for the last digits. */
function isNear(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

describe('groupMean', () => {
  it('is the mean of what is known', () => {
    expect(groupMean([3, null, 6, 9])).toBe(6);
  });

  it.each([[[3, 5]], [[3, null, null]], [[null]], [[]]])('is withheld of %j, which is too few', (values) => {
    expect(groupMean(values)).toBeNull();
  });

  it('takes fewer where fewer are asked for, never none', () => {
    expect([groupMean([4], 1), groupMean([null], 1), groupMean([], 0)]).toEqual([4, null, null]);
  });
});

describe('protectProfiles', () => {
  it('fills gaps, and leaves a whole group without a value as it is', () => {
    expect(
      protectProfiles(
        [
          [1, 5, null],
          [3, null, null],
        ],
        [[0, 1]],
        1,
      ),
    ).toEqual([
      [2, 5, null],
      [2, 5, null],
    ]);
  });

  it('makes all members of a group alike, so that no linkage finds one', () => {
    fc.assert(
      fc.property(someProfiles(), size, fc.nat(), (profiles, k, seed) => {
        fc.pre(profiles.length >= k);
        const shown = protectProfiles(profiles, mdav(profiles, k));
        const attack = { known: 'all', draws: 1 } as const;
        const { unique } = linkageAttack(shown, attack, randomFrom(seed).below);
        expect(Number.isNaN(unique) || unique === 0).toBe(true);
      }),
    );
  });

  it('done twice is done once', () => {
    fc.assert(
      fc.property(someProfiles(), size, (profiles, k) => {
        const groups = mdav(profiles, k);
        const once = protectProfiles(profiles, groups, 1);
        const twice = protectProfiles(once, groups, 1);
        const apart = twice.flatMap((profile, place) =>
          profile.filter((value, column) => !isNear(value, once[place]?.[column] ?? null)),
        );
        expect(apart).toEqual([]);
      }),
    );
  });
});

describe('averageProfiles', () => {
  it('keeps gaps', () => {
    expect(
      averageProfiles(
        [
          [1, 5],
          [3, null],
        ],
        [[0, 1]],
      ),
    ).toEqual([
      [2, 5],
      [2, null],
    ]);
  });

  it('keeps the sum, and so the mean, of every indicator', () => {
    fc.assert(
      fc.property(someProfiles(), size, (profiles, k) => {
        const shown = averageProfiles(profiles, mdav(profiles, k));
        for (const column of profiles[0]?.keys() ?? []) {
          const [before, after] = [sumOf(profiles, column), sumOf(shown, column, profiles)];
          expect(Math.abs(after - before)).toBeLessThan(1e-3);
        }
      }),
    );
  });
});
