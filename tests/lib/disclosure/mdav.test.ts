import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mdav } from '../../../src/lib/disclosure/mdav.ts';
import { randomFrom, shuffledOrder } from '../../../src/lib/stats/random.ts';
import { profilesWithoutTies, someProfiles } from './made-up-profiles.ts';

const size = fc.integer({ min: 1, max: 7 });

/** Fourteen authorities, three indicators in units far apart, two gaps. */
const fourteen = [
  [12, 0.3, 1500],
  [14, 0.9, 1200],
  [30, null, 4000],
  [9, 0.2, 900],
  [22, 0.5, 2600],
  [25, 0.7, null],
  [41, 0.1, 5200],
  [17, 0.4, 1800],
  [8, 0.8, 700],
  [33, 0.6, 3900],
  [19, null, 2100],
  [27, 0.35, 2800],
  [11, 0.55, 1000],
  [38, 0.25, 4700],
];

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

  // R 4.2.2, base: z by mean and sqrt(mean((v - mean(v))^2)), gaps 0; which.max(d(colMeans(z[left, ]))),
  // order(d(z[around, ]))[1:k], which.max(d(z[first, ])), order again; at the end the rest
  it.each([
    [
      2,
      [
        [6, 13],
        [8, 1],
        [3, 0],
        [9, 2],
        [12, 7],
        [11, 4],
        [5, 10],
      ],
    ],
    [
      3,
      [
        [6, 13, 2],
        [8, 1, 12],
        [9, 5, 11],
        [0, 3, 4, 7, 10],
      ],
    ],
    [
      5,
      [
        [6, 13, 2, 11, 9],
        [0, 1, 3, 4, 5, 7, 8, 10, 12],
      ],
    ],
  ])('puts authorities of several indicators into groups of %d as R does', (k, groups) => {
    expect(mdav(fourteen, k)).toEqual(groups);
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
