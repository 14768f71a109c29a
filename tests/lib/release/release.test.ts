import { describe, expect, it } from 'vitest';
import { byNewestMethod, changeSince, releaseBefore, releaseOf } from '../../../src/lib/release/release.ts';
import type { FindingVerdictRow } from '../../../src/lib/tables/result-rows.ts';

const pair = { support: 'agency_rate', outcome: 're_referrals' } as const;
const row: FindingVerdictRow = {
  finding: 7,
  pairs: 2,
  followed: 2,
  clear_supportive: 0,
  clear_contrary: 0,
  held: 0,
  mean: 0.01234567,
  lower: -0.01,
  upper: 0.03,
  p: 0.2,
  q: 0.4,
  region_mean: 0.01,
  region_lower: -0.01,
  region_upper: 0.03,
  region_p: 0.3,
  without_ks2_mean: null,
  without_ks2_lower: null,
  without_ks2_upper: null,
  without_ks2_p: null,
  verdict: 'nothing_clear',
};
const first = releaseOf('2026-11-22', [row], [{ ...pair, verdict: 'suggestive', direction: 'supportive' }]);

describe('releaseOf', () => {
  it('keeps verdicts by finding and by pair, means to six decimals', () => {
    expect(first).toEqual({
      edition: '2026-11-22',
      method: 2,
      findings: { '7': { verdict: 'nothing_clear', mean: 0.012346, lower: -0.01, upper: 0.03 } },
      pairs: { 'agency_rate/re_referrals': { verdict: 'suggestive', direction: 'supportive' } },
    });
  });
});

describe('releaseBefore', () => {
  const releases = ['2025-11-20', '2027-11-21', '2026-11-22'].map((edition) => ({ ...first, edition }));

  it('gives the newest before an edition, not the edition itself', () => {
    expect(releaseBefore('2027-11-21', releases)?.edition).toBe('2026-11-22');
  });

  it('gives nothing before the first', () => {
    expect(releaseBefore('2025-11-20', releases)).toBeUndefined();
  });
});

describe('changeSince', () => {
  it('tells the verdict of before and the pairs whose verdict flipped', () => {
    const now = [{ ...pair, verdict: 'holds', direction: 'supportive' }] as const;
    expect(changeSince(first, 7, now)).toEqual({
      before: first.findings['7'],
      flipped: [{ pair: 'agency_rate/re_referrals', from: 'suggestive', to: 'holds' }],
    });
  });

  it('tells a direction that turned', () => {
    const now = [{ ...pair, verdict: 'suggestive', direction: 'contrary' }] as const;
    expect(changeSince(first, 7, now).flipped).toHaveLength(1);
  });

  it('is silent on what stayed and on pairs that are new', () => {
    const same = { ...pair, verdict: 'suggestive', direction: 'supportive' } as const;
    const fresh = { support: 'a', outcome: 'b', verdict: 'holds', direction: 'supportive' } as const;
    expect(changeSince(first, 8, [same, fresh])).toEqual({ before: undefined, flipped: [] });
  });
});

describe('byNewestMethod', () => {
  it('has one release an edition, by its newest method, oldest first', () => {
    const releases = [
      { edition: '2027-11-20', method: 2 },
      { edition: '2026-11-22', method: 2 },
      { edition: '2026-11-22' },
    ];
    expect(byNewestMethod(releases)).toEqual([
      { edition: '2026-11-22', method: 2 },
      { edition: '2027-11-20', method: 2 },
    ]);
  });
});
