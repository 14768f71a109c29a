import { describe, expect, it } from 'vitest';
import { commonPeriods } from '../../../../src/lib/stats/levels/common-periods.ts';
import { fitLocalLevel } from '../../../../src/lib/stats/levels/local-level.ts';
import { randomFrom } from '../../../../src/lib/stats/random.ts';

const [units, periods] = [150, 10];
const scale = new Float64Array(units * periods).fill(1);

/** Figures that walk by one step and pass by another, with a common movement and gaps. */
function figures(walk: number, pass: number, common: readonly number[] = []): Float64Array {
  const random = randomFrom(7);
  const values = new Float64Array(units * periods);
  for (let unit = 0; unit < units; unit++) {
    let level = 10 * random.normal();
    for (let period = 0; period < periods; period++) {
      level += walk * random.normal();
      const value = level + pass * random.normal() + (common[period] ?? 0);
      values[unit * periods + period] = random.below(20) === 0 ? Number.NaN : value;
    }
  }
  return values;
}

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
