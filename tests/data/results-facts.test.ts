import { describe, expect, it } from 'vitest';
import type { CompositeRow } from '../../src/lib/links/composites.ts';
import { pearson } from '../../src/lib/stats/pearson.ts';
import type { VerdictRow } from '../../src/lib/tables/result-rows.ts';
import { resultRows } from './read-results.ts';

const verdicts = resultRows<VerdictRow>('verdicts');
const composites = resultRows<CompositeRow>('composites');
const countOf = <T>(rows: readonly T[], passes: (row: T) => boolean) => rows.filter(passes).length;

describe('what data/results says', () => {
  it('judges 450 pairs', () => {
    const count = (verdict: string) => countOf(verdicts, (row) => row.verdict === verdict);
    expect(verdicts).toHaveLength(450);
    expect({
      holds: count('holds'),
      suggestive: count('suggestive'),
      contradictory: count('contradictory'),
      between_only: count('between_only'),
      fragile: count('fragile'),
      too_little: count('too_little'),
      none_detectable: count('none_detectable'),
      one_year_only: count('one_year_only'),
    }).toEqual({
      holds: 0,
      suggestive: 2,
      contradictory: 2,
      between_only: 41,
      fragile: 24,
      too_little: 66,
      none_detectable: 285,
      one_year_only: 30,
    });
  });

  it('has two leads, both as hoped', () => {
    const leads = verdicts.filter(({ verdict }) => verdict === 'suggestive');
    expect(leads.map(({ support, outcome, direction }) => `${support} ${outcome} ${direction}`)).toEqual([
      'agency_rate re_referrals supportive',
      'sickness_absence_rate plan_persistent_absence supportive',
    ]);
  });

  it('shows no link to be smaller than 0.05, and most to be smaller than 0.2', () => {
    const shown = (column: 'smaller_05_q' | 'smaller_10_q' | 'smaller_15_q' | 'smaller_20_q') =>
      countOf(verdicts, (row) => row[column] !== null && row[column] < 0.05);
    expect([
      shown('smaller_05_q'),
      shown('smaller_10_q'),
      shown('smaller_15_q'),
      shown('smaller_20_q'),
    ]).toEqual([0, 196, 361, 396]);
    expect(countOf(verdicts, ({ reach_full }) => reach_full !== null && reach_full < 0.2)).toBe(176);
  });

  it('knows one year only of the number of workers', () => {
    const oneYear = verdicts.filter(({ verdict }) => verdict === 'one_year_only');
    expect(new Set(oneYear.map(({ support }) => support))).toEqual(new Set(['three_or_more_workers']));
  });

  it('finds next to nothing of what places differ by in what changes', () => {
    const judged = verdicts.filter(({ between, within }) => between !== null && within !== null);
    const found = pearson(
      judged.map(({ between }) => between ?? NaN),
      judged.map(({ within }) => within ?? NaN),
    );
    expect(judged).toHaveLength(420);
    expect(Math.round(100 * (found as { r: number }).r)).toBe(4);
  });

  it('can exclude a fifth of a deviation for nine pairs in ten', () => {
    const inside = (bound: number) =>
      countOf(
        verdicts,
        ({ within_lower, within_upper }) => (within_lower ?? -9) > -bound && (within_upper ?? 9) < bound,
      ) / 420;
    expect([inside(0.2), inside(0.1)].map((share) => Math.round(100 * share))).toEqual([92, 47]);
  });

  it.each([
    { support: 'staff sickness', outcome: 'Able to learn', estimate: '0.104', p: 0.001, q: 0.04 },
    { support: 'workload', outcome: 'Healthier', estimate: '0.089', p: 0.022 },
    { support: 'timeliness', outcome: 'children on plans', estimate: '0.093', p: 0.012, q: 0.12 },
    { support: 'timeliness', outcome: 'Healthier', estimate: '0.113', p: 0.013 },
    { support: 'staff sickness', outcome: 'children on plans', estimate: '0.082', p: 0.02 },
    { support: 'workforce stability', outcome: 'Wider family', estimate: '-0.110', p: 0.014 },
    { support: 'workforce stability', outcome: 'children on plans', estimate: '-0.024', p: 0.61 },
  ])('composites: $support and $outcome', ({ support, outcome, estimate, p, q }) => {
    const row = composites.find((each) => each.support === support && each.outcome === outcome);
    expect(row?.estimate.toFixed(3)).toBe(estimate);
    expect(Math.abs((row?.p ?? NaN) - p)).toBeLessThan(p > 0.1 ? 0.0051 : 0.00051);
    expect(Math.abs((row?.q ?? NaN) - (q ?? row?.q ?? NaN))).toBeLessThan(0.0051);
  });
});
