import { describe, expect, it } from 'vitest';
import { countSmaller } from '../../../../src/lib/links/followed/count-smaller.ts';
import type { LastingShareRow, VerdictRow } from '../../../../src/lib/tables/result-rows.ts';
import { allIndicators, resultRows } from '../../../fixtures/results/read-results.ts';

const verdicts = resultRows<VerdictRow>('verdicts');
const lasting = new Map(
  resultRows<LastingShareRow>('lasting_shares').map((row) => [row.support, row.lasting]),
);
const tiers = new Map(allIndicators().map(({ indicator, tier }) => [indicator, tier]));
const onPlans = verdicts.filter(({ outcome }) => tiers.get(outcome) === '1 CP plan');

describe('countSmaller on the committed verdicts', () => {
  it('counts what is shown smaller, and what the intervals leave under three readings', () => {
    expect(countSmaller(verdicts, lasting)).toMatchObject([
      { bound: 0.05, shown: 0 },
      { bound: 0.1, shown: 196, inside: 197, insideHalf: 83, insideFull: 12 },
      { bound: 0.15, shown: 361 },
      { bound: 0.2, shown: 396, inside: 388, insideHalf: 344, insideFull: 176 },
    ]);
  });

  it('counts those of children on plans', () => {
    expect(countSmaller(onPlans, lasting).map(({ shown }) => shown)).toEqual([0, 35, 78, 86]);
  });

  it('leaves no more inside where more of what passes is error', () => {
    for (const { inside, insideHalf, insideFull } of countSmaller(verdicts, lasting)) {
      expect(inside).toBeGreaterThanOrEqual(insideHalf);
      expect(insideHalf).toBeGreaterThanOrEqual(insideFull);
    }
  });

  it('refuses a support of which nobody knows what lasts', () => {
    expect(() => countSmaller(verdicts, new Map())).toThrow('missing lasting share');
  });
});
