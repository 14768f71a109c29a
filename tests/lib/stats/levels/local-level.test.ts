import { describe, expect, it } from 'vitest';
import { commonPeriods } from '../../../../src/lib/stats/levels/common-periods.ts';
import { fitLocalLevel, followLevels } from '../../../../src/lib/stats/levels/local-level.ts';
import { figures, periods, scale } from './made-up-levels.ts';

describe('fitLocalLevel', () => {
  it.each([
    [1, 0, 0.95, 1],
    [0, 1, 0, 0.05],
    [1, 1, 0.4, 0.6],
    [1, 2, 0.1, 0.3],
  ])('finds how much lasts where it walks by %d and passes by %d', (walk, pass, lower, upper) => {
    const { lasting, variance } = fitLocalLevel({ values: figures(walk, pass), periods, scale });
    expect(lasting).toBeGreaterThanOrEqual(lower);
    expect(lasting).toBeLessThanOrEqual(upper);
    expect(variance / (walk ** 2 + pass ** 2)).toBeGreaterThan(0.8);
    expect(variance / (walk ** 2 + pass ** 2)).toBeLessThan(1.2);
  });

  it('does not see the unit: shares stay, the variance goes with its square', () => {
    const values = figures(1, 1);
    const [one, other] = [values, values.map((value) => 5 * value)].map((each) =>
      fitLocalLevel({ values: each, periods, scale }),
    );
    expect(other?.lasting).toBe(one?.lasting);
    expect((other?.variance ?? NaN) / (one?.variance ?? NaN)).toBeCloseTo(25, 9);
  });
});

describe('followLevels', () => {
  const fitted = {
    lasting: 0.5,
    passingBySize: 0,
    lastingBySize: 0,
    variance: 2,
    logLikelihood: 0,
    innovations: 0,
  };
  const gap = Number.NaN;

  it('by hand: a level that begins with the first figure and moves two thirds of the way to the next', () => {
    const panel = {
      values: Float64Array.of(gap, 4, 10, gap),
      periods: 4,
      scale: Float64Array.of(1, 1, 1, 1),
    };
    const path = followLevels(panel, fitted);
    expect([...path.levels]).toEqual([gap, 4, 8, 8]);
    expect([...path.forecasts]).toEqual([gap, gap, 4, 8]);
    const printed = (variances: Float64Array) => [...variances].map((each) => each.toFixed(6));
    expect(printed(path.variances)).toEqual(['NaN', '1.000000', '0.666667', '1.666667']);
    expect(printed(path.forecastVariances)).toEqual(['NaN', 'NaN', '2.000000', '1.666667']);
  });

  it('takes a figure of more chance for less', () => {
    const at = (scale: number) =>
      followLevels(
        { values: Float64Array.of(0, 10), periods: 2, scale: Float64Array.of(1, scale) },
        { ...fitted, passingBySize: 1 },
      ).levels[1];
    expect(at(0.5)).toBeGreaterThan(at(1) ?? Number.NaN);
    expect(at(1)).toBeGreaterThan(at(4) ?? Number.NaN);
  });
});

describe('commonPeriods', () => {
  it('finds what all units share, counted from the last period', () => {
    const moves = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
    const quiet = figures(0, 0, moves);
    const found = commonPeriods(quiet, periods);
    for (const [period, move] of moves.entries()) expect(found[period]).toBeCloseTo(move - 3, 9);
  });

  it('has 0 for a period without a figure', () => {
    const values = figures(0, 0).map((value, i) => (i % periods === 4 ? Number.NaN : value));
    expect(commonPeriods(values, periods)[4]).toBe(0);
  });

  it('refuses periods that do not hang together', () => {
    const apart = Float64Array.of(1, 2, NaN, NaN, NaN, NaN, 3, 4);
    expect(() => commonPeriods(apart, 4)).toThrow('hang together');
  });
});
