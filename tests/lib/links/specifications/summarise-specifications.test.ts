import { describe, expect, it } from 'vitest';
import {
  everySpecification,
  type SpecificationResult,
} from '../../../../src/lib/links/specifications/specification-choices.ts';
import { summariseSpecifications } from '../../../../src/lib/links/specifications/summarise-specifications.ts';

/** The first specification of each estimator twice, with made-up findings. */
function results(): SpecificationResult[] {
  const found = [0.4, 0.1, -0.2, 0.3, 0.2, -0.1, 0.5, -0.3];
  const p = [0.01, 0.2, 0.04, 0.5, 0.6, 0.7, 0.05, 0.001];
  return everySpecification()
    .slice(0, 8)
    .map((specification, i) => ({
      ...specification,
      aligned: found[i] ?? NaN,
      se: 0.1,
      p: p[i] ?? NaN,
      n: 500,
    }));
}

const summary = summariseSpecifications({ support: 'agency_rate', outcome: 're_referrals' }, results());

describe('summariseSpecifications', () => {
  it('by hand: of all eight', () => {
    expect(summary).toMatchObject({
      support: 'agency_rate',
      outcome: 're_referrals',
      n_specifications: 8,
      share_supportive: 5 / 8,
      share_clear: 3 / 8,
      share_clear_supportive: 1 / 8,
      share_clear_contrary: 2 / 8,
    });
    expect(summary.median).toBeCloseTo(0.15, 15);
    expect([summary.q1, summary.q3].map((value) => value.toFixed(6))).toEqual(['-0.125000', '0.325000']);
  });

  it('by hand: by estimator', () => {
    expect(summary.pooled_median).toBeCloseTo(0.3, 15);
    expect(summary.between_median).toBeCloseTo(0, 15);
    expect(summary).toMatchObject({ pooled_clear_supportive: 0.5, between_clear_contrary: 0.5 });
  });

  it('by hand: fixed effects and first differences are within', () => {
    // 0.1, −0.1 and −0.2, 0.5
    expect(summary.within_share_supportive).toBe(0.5);
  });

  it('does not depend on the order', () => {
    const turned = summariseSpecifications(
      { support: 'agency_rate', outcome: 're_referrals' },
      results().toReversed(),
    );
    expect(turned).toEqual(summary);
  });

  it('leaves its input alone', () => {
    const frozen = Object.freeze(results().map((result) => Object.freeze(result)));
    expect(() => summariseSpecifications({ support: 'a', outcome: 'b' }, frozen)).not.toThrow();
  });
});
