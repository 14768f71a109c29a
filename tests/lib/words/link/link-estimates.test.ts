import { describe, expect, it } from 'vitest';
import {
  describeAverage,
  sayFound,
  sayTurned,
  scaleOf,
  writeSlope,
} from '../../../../src/lib/words/link/link-estimates.ts';

describe('estimates of a link', () => {
  it('stand with their interval, to two decimals', () => {
    expect(sayTurned({ aligned: -0.3, lower: -0.5, upper: -0.1 })).toBe('−0.30 (−0.50 to −0.10)');
  });

  it('say what they are counted in', () => {
    const found = { estimate: 0.1126, lower: -0.0496, upper: 0.2691 };
    expect(sayFound({ ...found, scale: scaleOf('year') })).toBe('r = 0.11 (−0.05 to 0.27)');
    expect(sayFound({ ...found, scale: scaleOf('within') })).toBe('+0.11 SD (−0.05 to 0.27)');
  });

  it('are told in units for a step, as exactly as their interval allows', () => {
    const { signed, interval } = writeSlope({ slope: 0.053, slope_lower: -0.023, slope_upper: 0.129 }, 10);
    expect([signed, interval]).toEqual(['+0.5', '−0.2 to 1.3']);
  });
});

describe('describeAverage', () => {
  it('writes the sign of the mean and a true minus in the interval', () => {
    expect(describeAverage({ mean: 0.0038, lower: -0.0048, upper: 0.0125 })).toBe(
      '+0.004 standard deviations (−0.005 to 0.013)',
    );
  });
});
