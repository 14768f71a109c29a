import { describe, expect, it } from 'vitest';
import {
  describeReach,
  largestGap,
  levelWords,
  sharePercent,
} from '../../../../src/lib/words/release/describe-disclosure.ts';
import type { DisclosureReport, LinkageLevel } from '../../../../src/lib/tables/disclosure-report.ts';

/** What is measured where one level is shown. */
function linkage(shares: readonly number[], expected: LinkageLevel['expected'] = []) {
  const known = [1, 2, 3, 'all'] as const;
  const measured = shares.map((unique, i) => ({ known: known[i] ?? 'all', unique, median_candidates: 1 }));
  const level: LinkageLevel = { shown: 'published', size: null, groups: null, measured, expected };
  return { levels: [level] } as NonNullable<DisclosureReport['linkage']>;
}

describe('sharePercent', () => {
  it.each([
    [0, '0%'],
    [0.0002, 'under 0.1%'],
    [0.0612, '6.1%'],
    [0.3714, '37%'],
    [0.9965, '99.7%'],
    [0.99997, 'over 99.9%'],
    [1, '100%'],
  ])('writes %d as %s, never as more than it is', (share, words) => {
    expect(sharePercent(share)).toBe(words);
  });
});

describe('describeReach', () => {
  it('says from how many figures nine in ten are told apart', () => {
    expect(describeReach(linkage([0.37, 0.93, 0.99, 1]))).toBe(
      'Two figures are enough: whoever knows as many tells 93% of authorities apart.',
    );
    expect(describeReach(linkage([0.95]))).toMatch(/^One figure is enough: .* 95%/);
  });

  it('says so where a handful is not enough', () => {
    expect(describeReach(linkage([0.01, 0.02, 0.03, 1]))).toMatch(/^Few authorities/);
  });
});

describe('largestGap', () => {
  it('is the largest distance from what was computed independently, in percentage points', () => {
    const expected = [
      { known: 1, unique: 0.36 },
      { known: 'all' as const, unique: 1 },
    ];
    expect(largestGap(linkage([0.37, 0.9, 0.9, 1], expected))).toBeCloseTo(1, 9);
  });

  it('is unknown where nothing was', () => {
    expect(largestGap(linkage([0.37]))).toBeUndefined();
  });
});

describe('levelWords', () => {
  it('names groups by their size', () => {
    expect(levelWords({ shown: 'groups', size: 5 }).name).toBe('Groups of 5');
  });
});
