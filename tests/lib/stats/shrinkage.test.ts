import { describe, expect, it } from 'vitest';
import { shrink } from '../../../src/lib/stats/shrinkage.ts';

describe('shrink', () => {
  it('by hand: as unsure as places differ, it goes half way', () => {
    expect(shrink({ estimate: 30, se: 4 }, { centre: 20, tau: 4 })).toEqual({
      mean: 25,
      sd: Math.sqrt(0.5) * 4,
      weight: 0.5,
    });
  });

  it('by hand: three times as unsure, it keeps a tenth of its own', () => {
    const { mean, sd, weight } = shrink({ estimate: 30, se: 3 }, { centre: 20, tau: 1 });
    expect(weight).toBeCloseTo(0.1, 15);
    expect(mean).toBeCloseTo(21, 14);
    expect(sd).toBeCloseTo(3 * Math.sqrt(0.1), 14);
  });

  it('is the posterior of two normal distributions: precisions add up', () => {
    const { mean, sd } = shrink({ estimate: 7, se: 2 }, { centre: -1, tau: 3 });
    expect(1 / sd ** 2).toBeCloseTo(1 / 4 + 1 / 9, 13);
    expect(mean).toBeCloseTo((7 / 4 - 1 / 9) / (1 / 4 + 1 / 9), 13);
  });

  it.each([
    ['all places are alike', { estimate: 30, se: 4 }, { centre: 20, tau: 0 }, { mean: 20, sd: 0, weight: 0 }],
    ['it is certain', { estimate: 30, se: 0 }, { centre: 20, tau: 2 }, { mean: 30, sd: 0, weight: 1 }],
    ['both', { estimate: 30, se: 0 }, { centre: 20, tau: 0 }, { mean: 20, sd: 0, weight: 0 }],
  ])('at the ends: %s', (_name, own, peers, expected) => {
    expect(shrink(own, peers)).toEqual(expected);
  });

  it('moves with a constant and turns with the sign', () => {
    const plain = shrink({ estimate: 30, se: 3 }, { centre: 20, tau: 2 });
    const moved = shrink({ estimate: -25, se: 3 }, { centre: -15, tau: 2 });
    expect(moved.mean).toBeCloseTo(5 - plain.mean, 13);
    expect(moved.sd).toBe(plain.sd);
  });
});
