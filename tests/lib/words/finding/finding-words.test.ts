import { describe, expect, it } from 'vitest';
import { directnessWords, placeWords, themeWords } from '../../../../src/lib/words/finding/finding-names.ts';
import { committedWords } from '../../../fixtures/indicators/committed-words.ts';
import {
  bearingPair,
  describeAssumed,
  groupBearing,
} from '../../../../src/lib/words/finding/finding-pair-rows.ts';
import { findingQueries } from '../../../../src/lib/query/finding-query.ts';
import {
  findingVerdictMeaning,
  findingVerdictScale,
  findingVerdictWords,
  verdictOnClaim,
} from '../../../../src/lib/words/finding/finding-verdict-names.ts';
import { rowsOf } from '../../../content/every-pair.ts';
import { findingVerdicts, type VerdictRow } from '../../../../src/lib/tables/result-rows.ts';

const rows = rowsOf<VerdictRow>('verdicts');

describe('placeWords', () => {
  it.each([
    [1, 'opening', 'First of the six that open the key findings'],
    [12, 'features', 'Sixth of the six features that well-supporting authorities shared'],
    [25, 'following', 'Thirteenth of the thirteen that follow the features'],
  ] as const)('places finding %i', (number, place, words) => {
    expect(placeWords(number, place)).toBe(words);
  });

  it('refuses a number of another part', () => {
    expect(() => placeWords(7, 'opening')).toThrow('placeWords requires a number from 1 to 6 for opening: 7');
    expect(() => placeWords(7, 'following')).toThrow('placeWords requires');
  });
});

describe('the words of findings', () => {
  it('name every verdict and what it means', () => {
    expect(findingVerdictScale.map(({ verdict }) => verdict).sort()).toEqual(
      [...findingVerdicts, 'not_tested', 'not_measured'].sort(),
    );
    expect(findingVerdictWords('lead')).toBe('A lead, as hoped');
    expect(findingVerdictMeaning('not_measured')).toMatch(/^No national figure/);
  });

  it('name themes and nearness', () => {
    expect(themeWords('teams')).toBe('Teams and partners');
    expect(directnessWords('proxy')).toBe('By proxy');
  });
});

describe('verdictOnClaim', () => {
  it('is that on the links for a claim about outcomes only', () => {
    expect(findingVerdicts.map((verdict) => verdictOnClaim('outcomes', verdict))).toEqual(findingVerdicts);
    expect(new Set(findingVerdicts.map((verdict) => verdictOnClaim('practice', verdict)))).toEqual(
      new Set(['not_tested']),
    );
    expect(verdictOnClaim('outcomes', undefined)).toBe('not_measured');
    expect(verdictOnClaim('practice', undefined)).toBe('not_measured');
  });
});

describe('findingQueries', () => {
  const [pairs, mean, again, interval] = findingQueries({
    finding: 16,
    supports: ['conference_within_15_days'],
    outcomes: ['repeat_plans', 'plan_ks2'],
  });

  it('asks the published tables for the pairs named and no others', () => {
    expect(pairs?.sql).toContain(
      "WHERE support IN ('conference_within_15_days')\n  AND outcome IN ('repeat_plans', 'plan_ks2')",
    );
    expect(mean?.sql).toContain('avg(within) AS mean');
    expect(again?.sql).toContain("verdicts.outcome IN ('repeat_plans', 'plan_ks2')");
    expect(interval?.sql).toContain('WHERE finding = 16;');
    expect(interval?.heading).toContain('one covariance');
  });

  it('does not follow more pairs than a query has time for', () => {
    const many = Array.from({ length: 7 }, (_, i) => `outcome_${'abcdefg'[i]}`);
    const found = (supports: string[]) => findingQueries({ finding: 1, supports, outcomes: many });
    expect(found(['a', 'b'])).toHaveLength(4);
    expect(found(['a', 'b', 'c'])).toHaveLength(3);
  });

  it('refuses what is not a name', () => {
    expect(() => findingQueries({ finding: 1, supports: ["a'--"], outcomes: ['b'] })).toThrow(
      "plainName unknown indicator: a'--",
    );
  });
});

describe('bearingPair, describeAssumed', () => {
  const pairs = rows
    .filter(({ outcome }) => outcome === 'repeat_plans')
    .map((row) => bearingPair(row, committedWords, new Set(['manager_share'])));

  it('say beside the verdict that a direction is assumed, and of what', () => {
    const said = pairs.filter(({ verdict }) => verdict.endsWith('(direction assumed)'));
    expect(said.map(({ support }) => support)).toEqual(['manager_share']);
    expect(describeAssumed(pairs)).toBe('Which end is better is our assumption for managers.');
    expect(describeAssumed(pairs.filter(({ support }) => support !== 'manager_share'))).toBe('');
  });
});

describe('groupBearing', () => {
  const pairs = rows
    .filter(({ outcome }) => outcome.startsWith('plan_') || outcome === 'repeat_plans')
    .map((row) => bearingPair(row, committedWords, new Set(['manager_share'])));

  it('groups few pairs by support and names the outcomes', () => {
    const few = pairs.filter(({ support }) => support === 'manager_share' || support === 'turnover_rate');
    const groups = groupBearing(few, 16);
    expect(groups.map(({ heading }) => heading).sort()).toEqual(['Managers', 'Staff turnover']);
    expect(groups[0]?.pairs.map(({ label }) => label)).toContain('Repeat child protection plans');
  });

  it('gives one support alone no heading', () => {
    const groups = groupBearing(
      pairs.filter(({ support }) => support === 'manager_share'),
      16,
    );
    expect(groups.map(({ heading }) => heading)).toEqual(['']);
  });

  it('groups many pairs by outcome, from the most hoped for down, without those of one year', () => {
    const groups = groupBearing(pairs, 16);
    expect(groups).toHaveLength(5);
    expect(groups.every(({ pairs: own }) => own.length === 14)).toBe(true);
    const aligned = groups[0]?.pairs.map((pair) => pair.aligned) ?? [];
    expect(aligned).toEqual(aligned.toSorted((a, b) => b - a));
  });
});
