import { describe, expect, it } from 'vitest';
import { describeAverage } from '../../../../src/lib/words/link/describe-average.ts';

describe('describeAverage', () => {
  it('writes the sign of the mean and a true minus in the interval', () => {
    expect(describeAverage({ mean: 0.0038, lower: -0.0048, upper: 0.0125 })).toBe(
      '+0.004 standard deviations (−0.005 to 0.013)',
    );
  });
});
