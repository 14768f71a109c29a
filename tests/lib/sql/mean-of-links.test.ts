import { describe, expect, it } from 'vitest';
import { findingQueries } from '../../../src/lib/query/finding-query.ts';
import { meanOfLinks } from '../../../src/lib/sql/mean-of-links.ts';
import { studentsTQuantile } from '../../../src/lib/stats/students-t.ts';
import type { Average, FindingVerdictRow, LinkRow } from '../../../src/lib/tables/result-rows.ts';
import { resultRows } from '../../fixtures/results/read-results.ts';
import { withPublishedTables } from '../query/published-tables.ts';

/** The answer of the statement for a choice of pairs. */
async function answer(which: string): Promise<Record<string, number>> {
  const rows = await withPublishedTables((ask) => ask(meanOfLinks(which)));
  expect(rows).toHaveLength(1);
  return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, value]) => [name, Number(value)]));
}

const averages = resultRows<Average>('averages');

describe('meanOfLinks', () => {
  it.each([
    { level: 'outcome', group: 'dental_checks', which: "verdicts.outcome = 'dental_checks'" },
    // the most uneven years
    { level: 'outcome', group: 'plan_ks2', which: "verdicts.outcome = 'plan_ks2'" },
    { level: 'support', group: 'leadership_judgement', which: "verdicts.support = 'leadership_judgement'" },
  ])('gives the published mean of $group, its error and its degrees of freedom', async (own) => {
    const row = averages.find(({ level, group }) => level === own.level && group === own.group);
    const found = await answer(own.which);
    expect(found['mean']).toBeCloseTo(row?.mean ?? NaN, 10);
    expect(found['se']).toBeCloseTo(row?.se ?? NaN, 8);
    expect([found['pairs'], found['df']]).toEqual([row?.pairs, row?.df]);
  });

  it('gives the mean of a finding as its page asks for it', async () => {
    const row = resultRows<FindingVerdictRow>('finding_verdicts').find(({ finding }) => finding === 16);
    const [, , again] = findingQueries({
      finding: 16,
      supports: ['conference_within_15_days', 'plan_reviews_on_time'],
      outcomes: ['repeat_plans', 'open_plans_over_2_years', 'ended_plans_over_2_years'],
    });
    const [found] = await withPublishedTables((ask) => ask(again?.sql ?? ''));
    expect(found?.['pairs']).toBe(row?.followed);
    expect(found?.['mean']).toBeCloseTo(row?.mean ?? NaN, 10);
    const reach = studentsTQuantile(0.975, Number(found?.['df'])) * Number(found?.['se']);
    expect(Number(found?.['mean']) - reach).toBeCloseTo(row?.lower ?? NaN, 8);
  });

  it('is the link itself where there is but one', async () => {
    const row = resultRows<LinkRow>('links').find(
      (link) => link.support === 'agency_rate' && link.outcome === 're_referrals' && link.method === 'within',
    );
    const found = await answer("verdicts.support = 'agency_rate' AND verdicts.outcome = 're_referrals'");
    expect(found['mean']).toBeCloseTo(row?.aligned ?? NaN, 12);
    expect(found['se']).toBeCloseTo(row?.se ?? NaN, 12);
    expect(found['pairs']).toBe(1);
  });
});
