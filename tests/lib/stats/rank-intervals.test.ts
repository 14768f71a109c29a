import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../src/lib/stats/random.ts';
import { rankIntervals } from '../../../src/lib/stats/rank-intervals.ts';

const place = (mean: number, sd: number) => ({ mean, sd, weight: 1 });

describe('rankIntervals', () => {
  it('are single ranks where places lie far apart', () => {
    expect(rankIntervals([place(30, 1), place(10, 1), place(20, 1)], randomFrom(1), 1000)).toEqual([
      { lower: 3, upper: 3 },
      { lower: 1, upper: 1 },
      { lower: 2, upper: 2 },
    ]);
  });

  it('reach over all ranks where nothing tells places apart', () => {
    const alike = Array.from({ length: 20 }, () => place(5, 2));
    const intervals = rankIntervals(alike, randomFrom(2), 10_000);
    expect(new Set(intervals.map(({ lower, upper }) => `${lower} to ${upper}`))).toEqual(
      new Set(['1 to 20']),
    );
  });

  // Two normal values a distance d apart, both with deviation 1, change places with probability Φ(−d / √2)
  it.each([
    { distance: 2, swapped: 0.0786, first: { lower: 1, upper: 2 }, second: { lower: 1, upper: 2 } },
    { distance: 3.5, swapped: 0.0067, first: { lower: 1, upper: 1 }, second: { lower: 2, upper: 2 } },
  ])('of two places that swap with probability $swapped', ({ distance, first, second }) => {
    const intervals = rankIntervals([place(0, 1), place(distance, 1)], randomFrom(3), 10_000);
    expect(intervals).toEqual([first, second]);
  });

  it('are the same for the same seed', () => {
    const places = [place(1, 1), place(2, 1), place(2.5, 2)];
    expect(rankIntervals(places, randomFrom(4), 500)).toEqual(rankIntervals(places, randomFrom(4), 500));
  });

  it('turn when the values turn, but for chance', () => {
    const places = Array.from({ length: 9 }, (_, i) => place(i, 2));
    const turned = places.map(({ mean, sd }) => place(-mean, sd));
    const [plain, other] = [rankIntervals(places, randomFrom(5)), rankIntervals(turned, randomFrom(6))];
    const apart = plain.map(({ lower }, i) => Math.abs(lower - (10 - (other[i]?.upper ?? NaN))));
    expect(Math.max(...apart)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['no places', [], []],
    ['one place', [place(3, 1)], [{ lower: 1, upper: 1 }]],
  ])('of %s', (_name, places, expected) => {
    expect(rankIntervals(places, randomFrom(7), 100)).toEqual(expected);
  });

  it('leave their input alone', () => {
    const places = Object.freeze([Object.freeze(place(1, 1)), Object.freeze(place(2, 1))]);
    expect(() => rankIntervals(places, randomFrom(8), 10)).not.toThrow();
  });
});
