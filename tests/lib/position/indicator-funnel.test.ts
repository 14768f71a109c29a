import { describe, expect, it } from 'vitest';
import { type Funnel, funnel } from '../../../src/lib/position/indicator-funnel.ts';
import { relativeError } from '../stats/relative-error.ts';

const two = [
  { value: 10, denominator: 100 },
  { value: 30, denominator: 100 },
];

describe('funnel', () => {
  it('by hand: of two authorities', () => {
    // 10 of 100 at a fifth has probability 0.0057 and 30 or more 0.0112: outside 95%, inside 99.8%; φ = 4, τ² = 0.0184
    const found = funnel(two) as Funnel;
    expect(found).toMatchObject({
      n: 2,
      centre: 20,
      outside_95: 1,
      outside_998: 0,
      outside_95_phi: 0,
      outside_998_phi: 0,
      outside_998_tau: 0,
    });
    expect(relativeError(found.phi, 4)).toBeLessThan(1e-13);
    expect(relativeError(found.tau, 100 * Math.sqrt(0.0184))).toBeLessThan(1e-13);
    expect(relativeError(found.own_weight, 0.92)).toBeLessThan(1e-13);
  });

  it('is empty of outliers where all are alike', () => {
    expect(funnel(Array.from({ length: 9 }, () => ({ value: 25, denominator: 80 })))).toEqual({
      n: 9,
      centre: 25,
      outside_95: 0,
      outside_998: 0,
      phi: 0,
      tau: 0,
      outside_95_phi: 0,
      outside_998_phi: 0,
      outside_998_tau: 0,
      own_weight: 0,
    });
  });

  it('still sees one far away once ordinary differences are allowed for', () => {
    const ordinary = Array.from({ length: 40 }, (_, i) => ({ value: 18 + (i % 5), denominator: 1000 }));
    const found = funnel([...ordinary, { value: 60, denominator: 1000 }]);
    expect(found?.outside_998_phi).toBeCloseTo(1 / 41, 14);
  });

  it('does not depend on the order of the authorities', () => {
    expect(funnel(two.toReversed())).toEqual(funnel(two));
  });

  it.each([
    ['no authorities', []],
    ['no cases', [{ value: 0, denominator: 50 }]],
    ['nothing but cases', [{ value: 100, denominator: 50 }]],
  ])('says nothing of %s', (_name, cells) => {
    expect(funnel(cells)).toBeUndefined();
  });

  it('leaves its input alone', () => {
    expect(() => funnel(Object.freeze(two.map((cell) => Object.freeze({ ...cell }))))).not.toThrow();
  });
});
