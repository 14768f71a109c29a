import { describe, expect, it } from 'vitest';
import {
  bandAround,
  linkResult,
  reasonFor,
  type LinkEstimateRow,
} from '../../../../src/lib/links/explored/link-result.ts';
import { confidenceBand } from '../../../../src/lib/stats/confidence-band.ts';
import { leastSquares } from '../../../../src/lib/stats/least-squares.ts';
import { isNoResult } from '../../../../src/lib/stats/no-result.ts';
import { anscombe } from '../../stats/anscombe.ts';

const row: LinkEstimateRow = {
  n: 148,
  authorities: 148,
  years: 1,
  df: 146,
  r: 0.1126,
  slope: 0.0529,
  slope_se: 0.0386,
  mean_x: 17,
  mean_y: 20,
  middle_variance: 0.16,
  middle_covariance: 0,
  x_sd: 10.4,
  y_sd: 4.9,
};

describe('linkResult', () => {
  it('has Fisher’s interval for places that count one each', () => {
    // R 4.2.2: tanh(atanh(0.1126) + c(-1, 1) * qnorm(0.975) / sqrt(145)); 2 * pt(-0.0529 / 0.0386, 146)
    const result = linkResult(row, { kind: 'year', weights: 'equal' });
    expect(result.lower).toBeCloseTo(-0.0496457724634998, 12);
    expect(result.upper).toBeCloseTo(0.2690558197342988, 12);
    expect(result.p).toBeCloseTo(0.172644815827524, 10);
  });

  it('takes the interval of a weighted correlation from its slope, within −1 and 1', () => {
    const wide = linkResult(
      { ...row, r: 0.9, slope: 1, slope_se: 0.6 },
      { kind: 'year', weights: 'children' },
    );
    expect(wide.upper).toBe(1);
    expect(wide.lower / wide.slope_lower).toBeCloseTo(0.9, 12);
  });

  it('tells changes in standard deviations', () => {
    const result = linkResult(row, { kind: 'within', weights: 'equal' });
    expect(result.estimate).toBeCloseTo((0.0529 * 10.4) / 4.9, 12);
    expect(result.lower / result.slope_lower).toBeCloseTo(10.4 / 4.9, 12);
  });

  it('says why there is none', () => {
    expect(reasonFor(4)).toEqual({ reason: 'too_few_pairs', n: 4 });
    expect(reasonFor(12, 'poverty_region')).toEqual({ reason: 'too_few_pairs', n: 12 });
    expect(reasonFor(12)).toEqual({ reason: 'no_variation', n: 12 });
  });
});

describe('bandAround', () => {
  it('is the confidence band of least squares for classical errors', () => {
    const fit = leastSquares(anscombe.x, anscombe.y);
    if (isNoResult(fit)) throw new Error('no fit');
    const line = {
      ...fit,
      df: fit.n - 2,
      middle_variance: fit.residual_sd ** 2 / fit.n,
      middle_covariance: 0,
    };
    const expected = confidenceBand(fit, [4, 9, 14]);
    expect(bandAround(line, [4, 9, 14])).toEqual(
      expected.map(({ x, fitted, lower, upper }) => ({
        x,
        fitted: expect.closeTo(fitted, 12),
        lower: expect.closeTo(lower, 12),
        upper: expect.closeTo(upper, 12),
      })),
    );
  });

  it('fans out from the middle where the height has no error of its own', () => {
    const fan = bandAround({ ...row, mean_x: 0, mean_y: 0, middle_variance: 0 }, [0, 10]);
    expect(fan[0]).toEqual({ x: 0, fitted: 0, lower: 0, upper: 0 });
    expect(fan[1]?.upper).toBeGreaterThan(fan[1]?.fitted ?? NaN);
  });
});
