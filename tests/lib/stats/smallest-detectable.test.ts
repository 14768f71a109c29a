import { describe, expect, it } from 'vitest';
import { normalBelow } from '../../../src/lib/stats/normal.ts';
import {
  smallestDetectableCorrelation,
  smallestDetectableSlope,
  timesLargerToSurvive,
} from '../../../src/lib/stats/smallest-detectable.ts';
import { relativeError } from './relative-error.ts';

describe('smallestDetectableSlope', () => {
  it('agrees with SciPy', () => {
    // scipy 1.17.1: (t.ppf(0.975, 150) + t.ppf(0.8, 150)) * 0.03
    expect(relativeError(smallestDetectableSlope(0.03, 150), 0.08459788213419805)).toBeLessThan(1e-12);
  });

  it('grows with the standard error and shrinks with the degrees of freedom', () => {
    expect(smallestDetectableSlope(0.06, 150)).toBeCloseTo(2 * smallestDetectableSlope(0.03, 150), 14);
    expect(smallestDetectableSlope(0.03, 20)).toBeGreaterThan(smallestDetectableSlope(0.03, 150));
  });

  it('sees nothing smaller than the least slope that would be clear', () => {
    expect(smallestDetectableSlope(1, 1e6)).toBeGreaterThan(2.8);
    expect(smallestDetectableSlope(1, 1e6)).toBeLessThan(2.802);
  });

  it('refuses what has no degrees of freedom', () => {
    expect(() => smallestDetectableSlope(0.03, 0)).toThrow('requires degrees of freedom above 0: 0');
  });
});

describe('smallestDetectableCorrelation', () => {
  // numpy 2.4.6: tanh((norm.ppf(0.975) + norm.ppf(0.8)) / sqrt(n - 3 - held))
  it.each([
    { n: 150, held: 0, expected: 0.22704425158437597 },
    { n: 150, held: 1, expected: 0.22779338202281438 },
  ])('of $n pairs with $held held equal', ({ n, held, expected }) => {
    expect(relativeError(smallestDetectableCorrelation(n, held), expected)).toBeLessThan(1e-13);
  });

  it('would be clear of 0 four times in five', () => {
    const reach = 1.959963984540054;
    const z = Math.atanh(smallestDetectableCorrelation(60)) * Math.sqrt(57);
    expect(normalBelow(z - reach)).toBeCloseTo(0.8, 12);
  });

  it.each([
    [3, 0],
    [4, 1],
    [2, 0],
  ])('refuses %i pairs with %i held equal', (n, held) => {
    expect(() => smallestDetectableCorrelation(n, held)).toThrow(
      `smallestDetectableCorrelation requires more than ${3 + held} pairs: ${n}`,
    );
  });
});

describe('timesLargerToSurvive', () => {
  it('is 1 where there is one try', () => {
    expect(timesLargerToSurvive(1)).toBe(1);
  });

  it('agrees with the ratio of the two lines', () => {
    // R: (qnorm(1 - .025/420) + qnorm(.8)) / (qnorm(.975) + qnorm(.8))
    expect(timesLargerToSurvive(420)).toBeCloseTo(1.6739452727, 9);
  });
});
