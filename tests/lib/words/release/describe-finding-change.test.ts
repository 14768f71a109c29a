import { describe, expect, it } from 'vitest';
import { describeFindingChange } from '../../../../src/lib/words/release/describe-finding-change.ts';

describe('describeFindingChange', () => {
  const ends = { lower: -0.01, upper: 0.05 };
  const now = { verdict: 'lead', mean: 0.02 } as const;

  it('says that a first release has nothing to be compared with', () => {
    expect(
      describeFindingChange({
        since: undefined,
        before: undefined,
        now,
        isRelated: false,
        byOldRules: undefined,
        flipped: [],
      })[0],
    ).toMatch(/^This is the first release/);
  });

  it('says that nothing flipped, with both means', () => {
    const before = { ...ends, verdict: 'lead', mean: 0.018 } as const;
    expect(
      describeFindingChange({
        since: '2025-11-20',
        before,
        now,
        isRelated: false,
        byOldRules: undefined,
        flipped: [],
      }),
    ).toEqual(['The verdict has not flipped since 20 November 2025. The average was +0.018 and is +0.020.']);
  });

  it('names verdicts that flipped, three pairs at most, and counts the rest', () => {
    const before = { ...ends, verdict: 'nothing_clear', mean: 0.01 } as const;
    const flip = { title: 'agency staff and re-referrals', from: 'fragile', to: 'holds' } as const;
    const said = describeFindingChange({
      since: '2025-11-20',
      before,
      now,
      isRelated: false,
      byOldRules: undefined,
      flipped: Array(5).fill(flip),
    });
    expect(said[0]).toMatch(/was “Nothing clear” on 20 November 2025 and is “A lead, as hoped” now/);
    expect(said[1]).toBe('Agency staff and re-referrals: was “Fragile”, now “Holds within authorities”.');
    expect(said.at(-1)).toBe('2 more pairs flipped.');
  });

  it('says where a finding came to be measured', () => {
    const said = describeFindingChange({
      since: '2025-11-20',
      before: undefined,
      now,
      isRelated: false,
      byOldRules: undefined,
      flipped: [],
    });
    expect(said[0]).toMatch(/was “Not measured nationally” .* is “A lead, as hoped” now/);
  });

  it('speaks of the verdict on a related link as such', () => {
    const said = describeFindingChange({
      since: '2025-11-20',
      before: { verdict: 'lead', mean: 0.018, lower: 0.001, upper: 0.03 },
      now: { verdict: 'nothing_clear', mean: 0.01 },
      isRelated: true,
      byOldRules: undefined,
      flipped: [],
    });
    expect(said[0]).toMatch(/^The verdict on the related link was “A lead, as hoped” on/);
  });

  it('tells what newer rules made of the same figures', () => {
    const first = { since: undefined, before: undefined, isRelated: false, flipped: [] };
    const byOldRules = { verdict: 'contrary', mean: -0.0178, lower: -0.034, upper: -0.001 } as const;
    const said = describeFindingChange({ ...first, now, byOldRules });
    expect(said[0]).toContain('This is the first release');
    expect(said[1]).toMatch(
      /^The verdict was “The other way on average” by the rules of before, on the same figures: an average of −0\.018 became \+0\.\d+\.$/,
    );
    expect(
      describeFindingChange({ ...first, now, byOldRules: { ...byOldRules, verdict: now.verdict } })[1],
    ).toMatch(
      /^By the rules of before the same figures gave the same verdict; an average of −0\.018 became /,
    );
  });
});
