import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../src/lib/links/link-groups.ts';
import type { LinkPair } from '../../../src/lib/links/link-row.ts';
import { indicatorWith } from '../../fixtures/indicators/indicator.ts';

const indicators = new Map(
  [
    indicatorWith({ indicator: 'agency_rate', domain: 'Recruitment' }),
    indicatorWith({ indicator: 'plan_reviews_on_time', domain: 'Partnership timeliness' }),
    indicatorWith({
      indicator: 'dental_checks',
      role: 'outcome',
      domain: 'Healthier',
      tier: '3 Looked after',
    }),
    indicatorWith({ indicator: 'repeat_plans', role: 'outcome', domain: 'Safer', tier: '1 CP plan' }),
  ].map((indicator) => [indicator.indicator, indicator]),
);
const pairs = ['agency_rate', 'plan_reviews_on_time'].flatMap((support) =>
  ['dental_checks', 'repeat_plans'].map((outcome): LinkPair => ({
    support,
    outcome,
    shift: 0,
    after: -1,
    sign: 1,
  })),
);
describe('groupsOf', () => {
  it('puts a pair into one group of each level, and into two of its type', () => {
    expect(groupsOf(pairs[2] as LinkPair, indicators)).toEqual([
      ['all', 'all pairs'],
      ['support', 'plan_reviews_on_time'],
      ['outcome', 'dental_checks'],
      ['domain', 'Healthier'],
      ['tier', '3 Looked after'],
      ['type', 'checks recorded'],
      ['type', 'timeliness, checks recorded'],
    ]);
  });

  it('says which pair it does not know', () => {
    const pair: LinkPair = { support: 'agency_rate', outcome: 'nonsense', shift: 0, after: -1, sign: 1 };
    expect(() => groupsOf(pair, indicators)).toThrow('groupsOf unknown pair: agency_rate and nonsense');
  });
});
