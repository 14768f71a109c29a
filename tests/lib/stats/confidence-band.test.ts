import { describe, expect, it } from 'vitest';
import { confidenceBand } from '../../../src/lib/stats/confidence-band.ts';
import { leastSquares, type LinearFit } from '../../../src/lib/stats/least-squares.ts';
import { isNoResult } from '../../../src/lib/stats/no-result.ts';
import { slopeInterval } from '../../../src/lib/stats/slope-interval.ts';
import { anscombe } from './anscombe.ts';
import { relativeError } from './relative-error.ts';

function anscombeFit(): LinearFit {
  const fit = leastSquares(anscombe.x, anscombe.y);
  if (isNoResult(fit)) throw new Error('no fit');
  return fit;
}

describe('confidenceBand', () => {
  // scipy 1.17.1: linregress and t.ppf(0.975, 9) in the formula of R's predict(lm(y ~ x), interval = "confidence")
  it.each([
    { x: 4, fitted: 5.000454545454545, lower: 3.422513174317519, upper: 6.578395916591575 },
    { x: 9, fitted: 7.500909090909093, lower: 6.657463949878942, upper: 8.344354231939244 },
    { x: 14, fitted: 10.001363636363639, lower: 8.42342226522661, upper: 11.579305007500666 },
  ])('around the line of Anscombe at $x', (expected) => {
    const [point] = confidenceBand(anscombeFit(), [expected.x]);
    expect(relativeError(point?.fitted ?? NaN, expected.fitted)).toBeLessThan(1e-12);
    expect(relativeError(point?.lower ?? NaN, expected.lower)).toBeLessThan(1e-12);
    expect(relativeError(point?.upper ?? NaN, expected.upper)).toBeLessThan(1e-12);
  });

  it('is narrowest at the mean and as wide on either side of it', () => {
    const [low, middle, high] = confidenceBand(anscombeFit(), [6, 9, 12]).map(
      ({ lower, upper }) => upper - lower,
    );
    expect(middle).toBeLessThan(low ?? 0);
    expect(low).toBeCloseTo(high ?? 0, 12);
  });

  it('has no points where none are asked for', () => {
    expect(confidenceBand(anscombeFit(), [])).toEqual([]);
  });
});

describe('slopeInterval', () => {
  it('agrees with SciPy on the first set of Anscombe', () => {
    // scipy 1.17.1: slope ± t.ppf(0.975, 9) * stderr of linregress
    const { lower, upper } = slopeInterval(anscombeFit());
    expect(relativeError(lower, 0.2333701363851875)).toBeLessThan(1e-12);
    expect(relativeError(upper, 0.7668116817966308)).toBeLessThan(1e-12);
  });

  it('refuses a fit that leaves no degrees of freedom', () => {
    expect(() => slopeInterval({ n: 2, slope: 1, slope_se: 0 })).toThrow('degrees of freedom above 0: 0');
  });
});
