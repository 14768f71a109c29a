import { describe, expect, it } from 'vitest';
import { expectationOf, expectedRange } from '../../../src/lib/position/expected-range.ts';
import { dersimonianLaird } from '../../../src/lib/stats/dersimonian-laird.ts';

describe('expectationOf', () => {
  it('takes centre and differences of counted percentages from the funnel', () => {
    expect(expectationOf({ range: 'chance', centre: 20, tau: 4 }, [1, 2, 3])).toEqual({
      centre: 20,
      tau: 4,
      counted: true,
    });
  });

  it.each([
    { name: 'figures that move', allowance: { range: 'usual_movement', sd: 2 } as const },
    { name: 'figures of one year', allowance: undefined },
  ])('takes mean and standard deviation of $name', ({ allowance }) => {
    // R 4.2.2: mean(c(2, 4, 9)); sd(c(2, 4, 9))
    expect(expectationOf(allowance, [2, 4, 9])).toEqual({
      centre: 5,
      tau: expect.closeTo(3.605_551_275_463_99, 12),
      counted: false,
    });
  });

  it('is what DerSimonian and Laird’s differences become once chance goes to nothing', () => {
    const values = [2, 4, 9, 3.5, 7];
    const { tau } = dersimonianLaird(
      values,
      values.map(() => 1e-6),
    );
    expect(expectationOf(undefined, values)?.tau).toBeCloseTo(tau, 9);
  });

  it.each([{ values: [] }, { values: [4] }, { values: [0.1, 0.1, 0.1] }])(
    'is unknown for $values, which do not differ',
    ({ values }) => {
      expect(expectationOf(undefined, values)).toBeUndefined();
    },
  );
});

describe('expectedRange', () => {
  it('adds chance to ordinary differences for counted percentages', () => {
    // R 4.2.2: s <- sqrt(24 * 76 / 100 + 4^2); (40 - 24) / s; 24 + c(-1.96, 1.96) * s
    const range = expectedRange({ value: 40, denominator: 100 }, { centre: 24, tau: 4, counted: true });
    expect(range?.z).toBeCloseTo(2.734_343_708_099, 9);
    expect(range?.lower).toBeCloseTo(12.531_068_750_751, 9);
    expect(range?.upper).toBeCloseTo(35.468_931_249_249, 9);
  });

  it('is chance alone where authorities do not differ beyond it', () => {
    const range = expectedRange({ value: 28, denominator: 100 }, { centre: 20, tau: 0, counted: true });
    expect(range).toEqual({
      z: expect.closeTo(2, 12),
      lower: expect.closeTo(12.16),
      upper: expect.closeTo(27.84),
    });
  });

  it('needs no denominator where cases are not counted, and is not cut off at 0', () => {
    const range = expectedRange({ value: 3, denominator: null }, { centre: 5, tau: 4, counted: false });
    expect(range).toEqual({ z: -0.5, lower: 5 - 1.96 * 4, upper: 5 + 1.96 * 4 });
  });

  it('is unknown for a counted percentage without denominator, and without an expectation', () => {
    expect(
      expectedRange({ value: 3, denominator: null }, { centre: 5, tau: 4, counted: true }),
    ).toBeUndefined();
    expect(expectedRange({ value: 3, denominator: 9 }, undefined)).toBeUndefined();
  });
});
