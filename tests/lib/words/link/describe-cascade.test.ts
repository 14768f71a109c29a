import { describe, expect, it } from 'vitest';
import {
  cascadeAnswer,
  cascadeRungs,
  cascadeSentence,
  cascadeTitle,
  describeDirections,
  describePlans,
  describeRung,
} from '../../../../src/lib/words/link/describe-cascade.ts';
import type { CascadeRow } from '../../../../src/lib/tables/result-rows.ts';
import { resultRows } from '../../../fixtures/results/read-results.ts';

const rows = resultRows<CascadeRow>('cascade');
const rungs = cascadeRungs(rows);

/** The committed rows with some counts of the within method changed. */
function withWithin(change: Partial<CascadeRow>): CascadeRow[] {
  return rows.map((row) => (row.method === 'within' ? { ...row, ...change } : row));
}

describe('cascadeRungs', () => {
  it('goes from the obvious to the fair on the same pairs', () => {
    expect(rungs.map(({ id }) => id)).toEqual([
      'naive_pooled',
      'shuffled',
      'between',
      'between_poverty',
      'between_poverty_region',
      'within',
    ]);
    expect(new Set(rungs.map(({ all }) => all.tests))).toEqual(new Set([420]));
    expect(new Set(rungs.map(({ plans }) => plans.tests))).toEqual(new Set([98]));
  });

  it('counts as the reference does', () => {
    expect(rungs.map(({ all }) => all.clear).toSpliced(1, 1)).toEqual([172, 100, 89, 54, 39]);
    expect(rungs.map(({ all }) => all.surviving).toSpliced(1, 1)).toEqual([140, 45, 21, 0, 1]);
  });

  it('names a row that is missing', () => {
    const some = rows.filter(({ method }) => method !== 'between');
    expect(() => cascadeRungs(some)).toThrow('cascadeRungs missing row: between, all');
  });

  it('refuses a pooled row without shuffled worlds', () => {
    const bare = rows.map((row) => ({ ...row, chance_p05: null, chance_q05: null }));
    expect(() => cascadeRungs(bare)).toThrow('cascadeRungs requires shuffled worlds: naive_pooled has none');
  });
});

describe('a rung in words', () => {
  it('says which way the survivors point', () => {
    expect(describeRung(rungs[2]!)).toBe('21 as hoped, 24 the other way.');
    expect(describeRung(rungs[4]!)).toBe('None survives.');
  });

  it('says what chance alone gives where it has been tried', () => {
    expect(describeRung(rungs[5]!)).toMatch(/^As hoped\. Chance alone makes 2\d clear\.$/);
    expect(describeRung(rungs[1]!)).toMatch(/^The average of many shuffles; nine in ten gave \d+ to \d+$/);
  });

  it('counts children on plans in a few words', () => {
    expect(describePlans(rungs[2]!)).toBe('22 clear, 7 survive');
  });

  it.each([
    { survivingSupportive: 3, words: 'as hoped' },
    { survivingSupportive: 0, words: 'the other way' },
    { survivingSupportive: 2, words: '2 as hoped, 1 the other way' },
  ])('says $words of three with $survivingSupportive supportive', ({ survivingSupportive, words }) => {
    expect(describeDirections({ ...rungs[0]!.all, surviving: 3, survivingSupportive })).toBe(words);
  });
});

describe('the answer', () => {
  it('is that the figures do not show it, and how many are left', () => {
    expect(cascadeAnswer(rungs)).toBe('National figures do not show that it does.');
    expect(cascadeSentence(rungs)).toContain('one survives when each authority is followed over time');
    expect(cascadeTitle(rungs)).toMatch(
      /^172 of 420 links look clear, 11\d would with nothing there, one survives a fair test$/,
    );
  });

  it('follows the counts', () => {
    expect(cascadeAnswer(cascadeRungs(withWithin({ q05: 0, q05_supportive: 0 })))).toBe(
      'National figures do not show that it does.',
    );
    expect(cascadeAnswer(cascadeRungs(withWithin({ q05: 60, q05_supportive: 50 })))).toBe(
      'National figures show it for 50 links of 420.',
    );
  });
});
