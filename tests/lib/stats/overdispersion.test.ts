import { describe, expect, it } from 'vitest';
import { binomialError, overdispersion, type Proportion } from '../../../src/lib/stats/overdispersion.ts';
import { relativeError } from './relative-error.ts';

const two: Proportion[] = [
  { share: 0.1, denominator: 100 },
  { share: 0.3, denominator: 100 },
];

describe('binomialError', () => {
  it('by hand: a share of a fifth in a hundred is known to four points', () => {
    expect(binomialError(0.2, 100)).toBeCloseTo(0.04, 16);
  });
});

describe('overdispersion', () => {
  it('by hand: of two places', () => {
    // z = ∓2.5, drawn in to the tenth and ninth tenths ∓2, so φ = 4; Q = 12.5 and τ² = (12.5 − 1) / 625
    const found = overdispersion(two);
    expect(found).toMatchObject({ n: 2, centre: 0.2 });
    expect(relativeError(found?.phi ?? NaN, 4)).toBeLessThan(1e-13);
    expect(relativeError(found?.tau ?? NaN, Math.sqrt(11.5 / 625))).toBeLessThan(1e-13);
  });

  it('agrees with NumPy on places of unequal size', () => {
    // numpy 2.4.6: z, quantile(z, [.1, .9]), mean(clip(z) ** 2) and the additive tau of DerSimonian and Laird
    const shares = [0.18, 0.22, 0.31, 0.27, 0.11, 0.24, 0.35, 0.2];
    const denominators = [344, 120, 98, 510, 77, 1000, 45, 260];
    const found = overdispersion(shares.map((share, i) => ({ share, denominator: denominators[i] ?? NaN })));
    expect(relativeError(found?.centre ?? NaN, 0.23334148329258353)).toBeLessThan(1e-14);
    expect(relativeError(found?.phi ?? NaN, 2.9280415073515558)).toBeLessThan(1e-13);
    expect(relativeError(found?.tau ?? NaN, 0.04108950323547964)).toBeLessThan(1e-13);
  });

  it('adds no spread where places differ less than chance would have them', () => {
    const alike = Array.from({ length: 12 }, () => ({ share: 0.25, denominator: 80 }));
    expect(overdispersion(alike)).toEqual({ n: 12, centre: 0.25, phi: 0, tau: 0 });
  });

  it('is the same in any order and for the opposite share', () => {
    const plain = overdispersion(two);
    const opposite = overdispersion(two.toReversed().map((place) => ({ ...place, share: 1 - place.share })));
    expect(relativeError(opposite?.phi ?? NaN, plain?.phi ?? NaN)).toBeLessThan(1e-13);
    expect(relativeError(opposite?.tau ?? NaN, plain?.tau ?? NaN)).toBeLessThan(1e-13);
    expect(opposite?.centre).toBeCloseTo(0.8, 15);
  });

  it.each([
    ['no places', []],
    ['no cases', [{ share: 0, denominator: 10 }]],
    ['nothing but cases', [{ share: 1, denominator: 10 }]],
    ['nobody', [{ share: 0.5, denominator: 0 }]],
  ])('says nothing of %s', (_name, places) => {
    expect(overdispersion(places)).toBeUndefined();
  });

  it('leaves its input alone', () => {
    expect(() =>
      overdispersion(Object.freeze(two.map((place) => Object.freeze({ ...place })))),
    ).not.toThrow();
  });
});
