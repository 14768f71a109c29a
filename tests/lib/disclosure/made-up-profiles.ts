import fc from 'fast-check';
import type { Profile } from '../../../src/lib/disclosure/profile.ts';
import { seededRandom } from '../../seeded-random.ts';

/** Profiles of some authorities over some indicators, gaps among them. */
export function someProfiles(most = 40): fc.Arbitrary<Profile[]> {
  const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { freq: 5 });
  return fc
    .integer({ min: 1, max: 6 })
    .chain((width) =>
      fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: most }),
    );
}

/** Profiles drawn at random, so that no two distances are equal but by an accident nobody meets. */
export function profilesWithoutTies(): fc.Arbitrary<Profile[]> {
  return fc.tuple(fc.nat(), fc.integer({ min: 10, max: 40 })).map(([seed, count]) => {
    const random = seededRandom(seed);
    const value = () => (random() < 0.1 ? null : random());
    return Array.from({ length: count }, () => [value(), value(), random()]);
  });
}
