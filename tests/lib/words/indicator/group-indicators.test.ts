import { describe, expect, it } from 'vitest';
import { inReadingOrder, tierHeading } from '../../../../src/lib/words/indicator/group-indicators.ts';
import { indicatorQuery } from '../../../../src/lib/query/indicator-query.ts';
import { describeMissing } from '../../../../src/lib/words/missing.ts';
import { indicatorWith } from '../../../fixtures/indicators/indicator.ts';

describe('inReadingOrder', () => {
  it('puts supports first, then outcomes nearest to the question, then context', () => {
    const rows = [
      indicatorWith({ label: 'e', role: 'context', domain: 'Size' }),
      indicatorWith({ label: 'd', role: 'outcome', domain: 'Healthier', tier: '3 Looked after' }),
      indicatorWith({ label: 'c', role: 'outcome', domain: 'Safer', tier: '2 In need' }),
      indicatorWith({ label: 'b', role: 'outcome', domain: 'Safer', tier: '1 CP plan' }),
      indicatorWith({ label: 'a', role: 'support', domain: 'Workload' }),
    ];
    expect(inReadingOrder(rows).map(({ label }) => label)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('refuses a domain that has no place', () => {
    const rows = [indicatorWith({ domain: 'Weather' }), indicatorWith()];
    expect(() => inReadingOrder(rows)).toThrow('inReadingOrder unknown domain: Weather');
  });
});

describe('tierHeading', () => {
  it('names the children', () => {
    expect(tierHeading('1 CP plan')).toBe('Children on child protection plans');
  });

  it('refuses a tier that has no name', () => {
    expect(() => tierHeading('5 Nobody')).toThrow('tierHeading unknown tier: 5 Nobody');
  });
});

describe('describeMissing', () => {
  it('counts each reason in words', () => {
    const missing = [
      { status: 'suppressed', count: 3 },
      { status: 'not_published', count: 1 },
    ] as const;
    expect(describeMissing(missing)).toBe('3 suppressed, 1 a dash, no reason given');
  });

  it('is empty when nothing is missing', () => {
    expect(describeMissing([])).toBe('');
  });
});

describe('indicatorQuery', () => {
  it('asks for one indicator by year', () => {
    expect(indicatorQuery('agency_rate')).toMatch(/WHERE o\.indicator = 'agency_rate'\nGROUP BY o\.year/);
  });

  it('refuses what is not an identifier', () => {
    expect(() => indicatorQuery("x' OR 1=1 --")).toThrow('plainName unknown indicator');
  });
});
