import { describe, expect, it } from 'vitest';
import { describeBesidePublished } from '../../../../src/lib/words/link/describe-published.ts';
import { pairTiming } from '../../../../src/lib/links/timing/pair-timing.ts';
import { tooLittleRow } from '../../../../src/lib/links/verdict.ts';
import { linkRow } from '../../links/made-up-rows.ts';
import type { VerdictRow } from '../../../../src/lib/tables/result-rows.ts';

const timing = pairTiming(
  { window_kind: 'point', window_start: '30 Sep Y', window_end: '30 Sep Y' },
  { window_kind: 'period', window_start: '1 Apr Y-1', window_end: '31 Mar Y' },
);
const verdict: VerdictRow = {
  ...tooLittleRow(linkRow({ method: 'within' }), timing),
  support: 'agency_rate',
  outcome: 're_referrals',
  verdict: 'suggestive',
  direction: 'supportive',
  within: 0.176,
  within_lower: 0.068,
  within_upper: 0.285,
  within_p: 0.0016,
  within_q: 0.085,
  between: 0.016,
  between_q: 0.9,
  within_share_supportive: 1,
  detectable: 0.15,
  region_year: 0.216,
  region_year_lower: 0.106,
  region_year_upper: 0.326,
  region_year_q: 0.0343,
  difference: 0.096,
  difference_lower: 0.028,
  difference_upper: 0.164,
};
const own = { aligned: 0.11, lower: -0.05, upper: 0.27, scale: 'r' } as const;
const beside = { verdict, own, differences: ['2025 alone'], tries: 420 };

describe('describeBesidePublished', () => {
  it('sets the published test and the reader’s own side by side', () => {
    const words = describeBesidePublished(beside);
    expect(words.name).toBe('A lead, not a finding, as hoped: more support, better outcome');
    expect(words.published).toBe(
      'Each authority against itself over all its years: +0.18 (0.07 to 0.29) SD, turned so that plus is as hoped, q = 0.085 among 420 pairs. Against its own region’s year: +0.22 (0.11 to 0.33) SD, q = 0.034. Main less support counted after (6 months after): +0.10 (0.03 to 0.16) SD.',
    );
    expect(words.own).toBe('r = +0.11 (−0.05 to 0.27), turned so that plus is as hoped.');
    expect(words.differs).toBe('2025 alone.');
  });

  it.each([
    [{ own }, /Yours holds zero where the published test does not/],
    [{ own: { ...own, lower: 0.01 } }, /Both are clear of zero and point the same way/],
    [{ own: { ...own, aligned: -0.2, lower: -0.3, upper: -0.1 } }, /point opposite ways/],
    [{ verdict: { ...verdict, within_lower: -0.1 } }, /Neither is clear of zero/],
    [{ own: { ...own, lower: 0.01 }, verdict: { ...verdict, within_lower: -0.1 } }, /see the tries below/],
    [{ own: null }, /^$/],
  ] as const)('says what the two come to together', (changes, said) => {
    expect(describeBesidePublished({ ...beside, ...changes }).together).toMatch(said);
  });

  it('says so where nothing differs, and where there is no published test of change', () => {
    const same = describeBesidePublished({ ...beside, differences: [] });
    expect(same.differs).toBe('Nothing: this is the first of the two tests that the verdict rests on.');
    expect(same.together).toBe('');
    const oneYear: VerdictRow = {
      ...verdict,
      verdict: 'one_year_only',
      within: null,
      within_lower: null,
      within_upper: null,
      within_q: null,
    };
    expect(describeBesidePublished({ ...beside, verdict: oneYear }).published).toMatch(
      /^One year of figures/,
    );
    const few: VerdictRow = { ...oneYear, verdict: 'too_little' };
    expect(describeBesidePublished({ ...beside, verdict: few }).published).toMatch(/^Too few figures/);
  });

  it('never takes a later count for as strong, and says where there is none', () => {
    const told = (changes: Partial<VerdictRow>) =>
      describeBesidePublished({ ...beside, verdict: { ...verdict, ...changes } }).published;
    expect(told({ difference_lower: -0.01 })).toContain('so it cannot be told from support counted after');
    expect(told({})).not.toContain('cannot be told');
    expect(told({ difference: null })).toContain('There is no clean later count of the support.');
    expect(told({ region_year: null })).not.toContain('region');
  });
});
