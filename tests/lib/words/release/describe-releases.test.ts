import { describe, expect, it } from 'vitest';
import { describeReleaseChange } from '../../../../src/lib/words/release/describe-releases.ts';

const first = {
  edition: '2026-11-22',
  findings: { 1: { verdict: 'none' }, 2: { verdict: 'mixed' } },
  pairs: {
    'a/b': { verdict: 'fragile', direction: 'supportive' },
    'a/c': { verdict: 'fragile', direction: 'contrary' },
  },
};

describe('describeReleaseChange', () => {
  it('says that the first has nothing before it', () => {
    expect(describeReleaseChange(undefined, first)).toContain('The first release');
  });

  it('counts verdicts, directions and what is new or gone', () => {
    const next = {
      edition: '2027-11-20',
      findings: { 1: { verdict: 'none' }, 2: { verdict: 'none' } },
      pairs: {
        'a/b': { verdict: 'fragile', direction: 'contrary' },
        'a/d': { verdict: 'fragile', direction: 'contrary' },
      },
    };
    expect(describeReleaseChange(first, next)).toBe(
      'The verdict or direction of 3 pairs and the verdict of 1 finding changed.',
    );
  });

  it('counts none where nothing changed', () => {
    expect(describeReleaseChange(first, first)).toContain('0 pairs');
  });
});
