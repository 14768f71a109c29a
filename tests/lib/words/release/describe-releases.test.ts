import { describe, expect, it } from 'vitest';
import { flippedVerdicts, type Release } from '../../../../src/lib/release/release.ts';
import { describeReleaseChange } from '../../../../src/lib/words/release/describe-releases.ts';

const found = { verdict: 'nothing_clear', mean: 0, lower: -0.1, upper: 0.1 } as const;

const first: Release = {
  edition: '2026-11-22',
  findings: { 1: found, 2: { ...found, verdict: 'lead' } },
  pairs: {
    'a/b': { verdict: 'fragile', direction: 'supportive' },
    'a/c': { verdict: 'fragile', direction: 'contrary' },
  },
};

describe('describeReleaseChange', () => {
  it('says that the first has nothing before it', () => {
    expect(describeReleaseChange(undefined)).toContain('The first release');
  });

  it('counts verdicts, directions and what is new or gone', () => {
    const next: Release = {
      edition: '2027-11-20',
      findings: { 1: found, 2: found },
      pairs: {
        'a/b': { verdict: 'fragile', direction: 'contrary' },
        'a/d': { verdict: 'fragile', direction: 'contrary' },
      },
    };
    expect(describeReleaseChange(flippedVerdicts(first, next))).toBe(
      'The verdict or direction of 3 pairs and the verdict on the links of 1 finding changed.',
    );
  });

  it('counts none where nothing changed', () => {
    expect(describeReleaseChange(flippedVerdicts(first, first))).toContain('0 pairs');
  });
});
