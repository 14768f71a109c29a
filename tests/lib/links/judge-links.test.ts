import { describe, expect, it } from 'vitest';
import { judgeLinks, type JudgedOn } from '../../../src/lib/links/judge-links.ts';
import { pairTiming } from '../../../src/lib/links/timing/pair-timing.ts';
import { pairKey } from '../../../src/lib/tables/result-rows.ts';
import { linkRow, specificationSummary } from './made-up-rows.ts';

const panelRows = [
  linkRow({ method: 'latest_pearson' }),
  linkRow({ method: 'between' }),
  linkRow({ method: 'within', p: 0.001, q: 0.01 }),
  linkRow({ method: 'within_region_year', p: 0.001, q: 0.01 }),
];
const september = { window_kind: 'point', window_start: '30 Sep Y', window_end: '30 Sep Y' } as const;
const yearToMarch = { window_kind: 'period', window_start: '1 Apr Y-1', window_end: '31 Mar Y' } as const;
const timing = pairTiming(september, yearToMarch);
const on = (changes: Partial<JudgedOn> = {}): JudgedOn => ({
  specifications: [specificationSummary()],
  followed: [],
  timingOf: () => timing,
  lastingOf: () => 0.5,
  ...changes,
});

describe('judgeLinks', () => {
  it('judges every pair once', () => {
    const other = linkRow({ method: 'latest_pearson', outcome: 'other' });
    const found = judgeLinks([...panelRows, other], on());
    expect(found.map(({ outcome, verdict }) => [outcome, verdict])).toEqual([
      ['outcome', 'holds'],
      ['other', 'one_year_only'],
    ]);
  });

  it('does not hold without regions', () => {
    const [row] = judgeLinks(panelRows.slice(0, 3), on());
    expect(row).toMatchObject({
      verdict: 'fragile',
      fails: 'region_year steady placebo',
      region_year: null,
    });
  });

  it('does not depend on the order of the estimates', () => {
    expect(judgeLinks(panelRows.toReversed(), on())).toEqual(judgeLinks(panelRows, on()));
  });

  it('says too little of a pair whose checks have too few cells, whatever else is estimated', () => {
    const few = [linkRow({ method: 'latest_pearson' }), linkRow({ method: 'within', p: 0.001, q: 0.01 })];
    const none = on({ specifications: [] });
    const found = [...judgeLinks(few, none), ...judgeLinks([linkRow({ method: 'between' })], none)];
    expect(found.map(({ verdict, within }) => [verdict, within])).toEqual([
      ['too_little', null],
      ['too_little', null],
    ]);
  });

  it('carries the timing of the pair, and how far the link may reach by both readings of what passes', () => {
    const [row] = judgeLinks(panelRows, on());
    expect(row).toMatchObject({
      shift: 1,
      shift_after: 0,
      months_after: 6,
      timing: 'during',
      earlier_timing: 'before',
    });
    expect(row?.reach_full).toBeCloseTo(2 * (row?.reach ?? NaN), 12);
    expect(row?.smaller_20_q).toBe(row?.smaller_20_p);
  });
});

describe('pairKey', () => {
  it('names a pair by both sides', () => {
    expect(pairKey({ support: 'agency_rate', outcome: 're_referrals' })).toBe('agency_rate re_referrals');
  });
});
