import { describe, expect, it } from 'vitest';
import { pairTiming } from '../../../src/lib/links/timing/pair-timing.ts';
import { directionOf, type Evidence, oneYearRow, verdictRow } from '../../../src/lib/links/verdict.ts';
import type { LinkRow } from '../../../src/lib/tables/result-rows.ts';
import { linkRow, specificationSummary } from './made-up-rows.ts';

const september = { window_kind: 'point', window_start: '30 Sep Y', window_end: '30 Sep Y' } as const;
const yearToMarch = { window_kind: 'period', window_start: '1 Apr Y-1', window_end: '31 Mar Y' } as const;
const timing = pairTiming(september, yearToMarch);

interface Changes {
  within?: Partial<LinkRow>;
  region?: Partial<LinkRow>;
  between?: Partial<LinkRow>;
}

function evidence({ within = {}, region = {}, between = {} }: Changes): Evidence {
  return {
    timing,
    within: linkRow({ method: 'within', ...within }),
    region: linkRow({ method: 'within_region_year', ...region }),
    between: linkRow({ method: 'between', ...between }),
    specifications: specificationSummary(),
    difference: undefined,
    lasting: 0.25,
    smaller: [0.9, 0.4, 0.1, 0.01].map((p) => ({ p, q: p })),
  };
}

describe('directionOf', () => {
  it.each([
    [0.1, 'supportive'],
    [-0.1, 'contrary'],
  ])('of %d', (aligned, direction) => {
    expect(directionOf(aligned)).toBe(direction);
  });
});

describe('verdictRow', () => {
  it('turns estimates and intervals together', () => {
    const turned = { estimate: 0.1, aligned: -0.1, lower: 0.02, upper: 0.18 };
    expect(verdictRow(evidence({ within: turned, region: turned }))).toMatchObject({
      within: -0.1,
      within_lower: -0.18,
      within_upper: -0.02,
      region_year: -0.1,
      region_year_lower: -0.18,
      region_year_upper: -0.02,
      direction: 'contrary',
    });
  });

  it('leaves a link alone that is hoped to rise', () => {
    const within = { estimate: 0.1, aligned: 0.1, lower: 0.02, upper: 0.18 };
    expect(verdictRow(evidence({ within }))).toMatchObject({ within_lower: 0.02, within_upper: 0.18 });
  });

  it('points where the estimate points that the verdict speaks of', () => {
    const found = verdictRow(evidence({ between: { q: 0.01, estimate: -0.2, aligned: -0.2 } }));
    expect(found).toMatchObject({ verdict: 'between_only', direction: 'contrary', within: 0.02 });
  });

  it('names the checks that a clear link fails, and none where nothing is clear', () => {
    const clear = { p: 0.01, q: 0.2 };
    expect(verdictRow(evidence({ within: clear })).fails).toBe('region_year steady placebo');
    expect(verdictRow(evidence({ within: clear, region: clear })).fails).toBe('steady placebo');
    expect(verdictRow(evidence({})).fails).toBeNull();
  });

  it('has the tests against every bound by its hundredths', () => {
    expect(verdictRow(evidence({}))).toMatchObject({
      smaller_05_p: 0.9,
      smaller_10_q: 0.4,
      smaller_20_p: 0.01,
    });
  });
});

describe('oneYearRow', () => {
  it('says nothing of change', () => {
    const latest = linkRow({ method: 'latest_pearson', aligned: -0.2, detectable: 0.23 });
    const { support, outcome, verdict, direction, detectable, ...rest } = oneYearRow(latest, timing);
    expect({ support, outcome, verdict, direction, detectable }).toEqual({
      support: 'support',
      outcome: 'outcome',
      verdict: 'one_year_only',
      direction: 'contrary',
      detectable: 0.23,
    });
    const {
      shift,
      shift_after,
      months_after,
      timing: when,
      timing_share,
      earlier_timing,
      earlier_share,
      ...empty
    } = rest;
    expect({ shift, shift_after, months_after, when, timing_share, earlier_timing, earlier_share }).toEqual({
      shift: 1,
      shift_after: 0,
      months_after: 6,
      when: 'during',
      timing_share: null,
      earlier_timing: 'before',
      earlier_share: null,
    });
    expect(Object.values(empty).every((value) => value === null)).toBe(true);
    expect(Object.keys(empty).length).toBeGreaterThan(20);
  });
});
