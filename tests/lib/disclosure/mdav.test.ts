import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mdav } from '../../../src/lib/disclosure/mdav.ts';
import { randomFrom, shuffledOrder } from '../../../src/lib/stats/random.ts';
import { profilesWithoutTies, someProfiles } from './made-up-profiles.ts';

const size = fc.integer({ min: 1, max: 7 });

describe('mdav', () => {
  it('puts those that are alike together', () => {
    expect(mdav([[1], [2], [50], [51]], 2)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('groups as the steps of Domingo-Ferrer and Mateo-Sanz do by hand', () => {
    // Mean 5.6; 0 and 1 lie farthest from it, 0 first; from 0 the farthest is 13, with 12.
    expect(mdav([[0], [1], [6], [5], [7], [2], [13], [12], [4], [6]], 3)).toEqual([
      [6, 7, 4],
      [0, 1, 5],
      [2, 3, 8, 9],
    ]);
  });

  it('counts a gap as the mean', () => {
    expect(mdav([[0], [null], [10], [5.1], [0.1], [9.9]], 2)).toEqual([
      [0, 4],
      [2, 5],
      [1, 3],
    ]);
  });

  it('weighs indicators by their spread, not by their unit', () => {
    const groups = (unit: number) =>
      mdav(
        [
          [0, 9],
          [unit, 8],
          [5 * unit, 1],
          [6 * unit, 0],
        ].map((profile) => profile),
        2,
      );
    expect(groups(1)).toEqual(groups(1_000_000));
  });

  it('keeps all together where there are too few for two groups', () => {
    expect(mdav([[1], [2], [3]], 2)).toEqual([[0, 1, 2]]);
    expect(mdav([], 5)).toEqual([]);
  });

  it('takes the first of equals', () => {
    expect(mdav([[1], [1], [1], [1]], 2)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it.each([0, -1, 2.5, Number.NaN])('refuses groups of %d', (wrong) => {
    expect(() => mdav([[1]], wrong)).toThrow(`mdav requires a whole number of members above 0: ${wrong}`);
  });

  it('refuses profiles of different lengths', () => {
    expect(() => mdav([[1], [1, 2]], 1)).toThrow('mdav requires profiles of one length: 1 and 2');
  });

  it('puts every profile into one group of the size or more, and never of two sizes and more', () => {
    fc.assert(
      fc.property(someProfiles(), size, (profiles, k) => {
        const groups = mdav(profiles, k);
        expect(groups.flat().toSorted((a, b) => a - b)).toEqual([...profiles.keys()]);
        const wanted = Math.min(k, profiles.length);
        expect(
          groups.every((group) => group.length >= wanted && group.length < Math.max(2 * k, 1 + wanted)),
        ).toBe(true);
      }),
    );
  });

  it('finds the same groups in whatever order the authorities come', () => {
    fc.assert(
      fc.property(profilesWithoutTies(), fc.integer({ min: 2, max: 5 }), fc.nat(), (profiles, k, seed) => {
        const order = shuffledOrder(profiles.length, randomFrom(seed));
        const named = (groups: number[][], places: readonly number[]) =>
          groups
            .map((group) =>
              group
                .map((place) => places[place])
                .toSorted()
                .join(),
            )
            .toSorted();
        const moved = mdav(
          order.map((place) => profiles[place] ?? []),
          k,
        );
        expect(named(moved, order)).toEqual(named(mdav(profiles, k), [...profiles.keys()]));
      }),
    );
  });
});
