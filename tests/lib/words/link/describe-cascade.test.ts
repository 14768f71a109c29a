import { describe, expect, it } from 'vitest';
import {
  cascadeAnswer,
  cascadeRungs,
  cascadeSentence,
  cascadeTitle,
  countHolding,
  describeDirections,
  describePlans,
  describeRung,
} from '../../../../src/lib/words/link/describe-cascade.ts';
import type { CascadeRow, VerdictRow } from '../../../../src/lib/tables/result-rows.ts';
import { resultRows } from '../../../fixtures/results/read-results.ts';

const rows = resultRows<CascadeRow>('cascade');
const rungs = cascadeRungs(rows);

describe('cascadeRungs', () => {
  it('goes from the obvious to the fair on the same pairs', () => {
    expect(rungs.map(({ id }) => id)).toEqual([
      'naive_pooled',
      'shuffled',
      'between',
      'between_poverty',
      'between_poverty_region',
      'within',
      'within_region_year',
    ]);
    expect(new Set(rungs.map(({ all }) => all.tests))).toEqual(new Set([420]));
    expect(new Set(rungs.map(({ plans }) => plans.tests))).toEqual(new Set([98]));
  });

  it('counts as the reference does', () => {
    expect(rungs.map(({ all }) => all.clear).toSpliced(1, 1)).toEqual([170, 101, 91, 53, 35, 46]);
    expect(rungs.map(({ all }) => all.surviving).toSpliced(1, 1)).toEqual([140, 43, 21, 0, 1, 2]);
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
    expect(describeRung(rungs[2]!)).toBe('19 as hoped, 24 the other way.');
    expect(describeRung(rungs[4]!)).toBe('None survives.');
  });

  it('says what chance alone gives where it has been tried', () => {
    expect(describeRung(rungs[5]!)).toMatch(/^As hoped\. Chance alone makes 2\d clear\.$/);
    expect(describeRung(rungs[6]!)).toMatch(/^1 as hoped, 1 the other way\. Chance alone makes 2\d clear\.$/);
    expect(describeRung(rungs[1]!)).toMatch(/^The average of many shuffles; nine in ten gave \d+ to \d+$/);
  });

  it('counts children on plans in a few words', () => {
    expect(describePlans(rungs[2]!)).toBe('21 clear, 7 survive');
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
  const none = { tests: 420, holding: 0, holdingSupportive: 0 };

  /** The committed rungs with some counts of the last changed. */
  const withLast = (change: Partial<CascadeRow>) =>
    cascadeRungs(rows.map((row) => (row.method === 'within_region_year' ? { ...row, ...change } : row)));

  it('counts the links that hold among those that can be followed', () => {
    expect(countHolding(resultRows<VerdictRow>('verdicts'))).toEqual(none);
  });

  it('is that the figures do not show it, and how many are left by both tests', () => {
    expect(cascadeAnswer(none)).toBe('National figures do not show that it does.');
    expect(cascadeSentence(rungs, none)).toMatch(
      /none survives both fair tests: .* More look clear than chance gives \(46 against 23\), so something is there; no single link can be named\.$/,
    );
    expect(cascadeTitle(rungs, none)).toMatch(
      /^170 of 420 links look clear, 11\d would with nothing there, none survives both fair tests$/,
    );
  });

  it('says so where nothing but chance is there', () => {
    const sentence = cascadeSentence(withLast({ p05: 22, q05: 0, q05_supportive: 0 }), none);
    expect(sentence).toMatch(/About as many look clear as chance gives \(22 against 23\)\.$/);
    expect(sentence).not.toContain('something is there');
  });

  it('follows the links that hold, not those that one test leaves', () => {
    expect(cascadeAnswer({ tests: 420, holding: 60, holdingSupportive: 50 })).toBe(
      'National figures show it for 50 links of 420.',
    );
    expect(cascadeTitle(rungs, { ...none, holding: 60 })).toMatch(
      /sixty survive both fair tests$|60 survive/,
    );
    expect(cascadeTitle(withLast({ q05: 60 }), none)).toContain('none survives');
  });

  it('is no yes where what holds is contrary', () => {
    const contrary = { tests: 420, holding: 60, holdingSupportive: 0 };
    expect(cascadeAnswer(contrary)).toBe('National figures do not show that it does.');
    expect(cascadeSentence(rungs, contrary)).not.toContain('no single link can be named');
  });
});
