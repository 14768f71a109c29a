import { describe, expect, it } from 'vitest';
import { caveatsOf, type CaveatFacts } from '../../../../src/lib/words/link/describe-caveats.ts';
import type { BreakSensitivityRow } from '../../../../src/lib/tables/result-rows.ts';
import type { Indicator } from '../../../../src/lib/tables/rows.ts';
import { committedWords } from '../../../fixtures/indicators/committed-words.ts';
import { rowsOf } from '../../../content/every-pair.ts';

const indicators = new Map(rowsOf<Indicator>('indicators').map((row) => [row.indicator, row]));

function facts(support: string, outcome: string, changes: Partial<CaveatFacts> = {}): CaveatFacts {
  return {
    support: indicators.get(support) as Indicator,
    outcome: indicators.get(outcome) as Indicator,
    names: {
      support: committedWords.supportWords(support).name,
      outcome: committedWords.outcomeWords(outcome).name,
    },
    year: 2025,
    between: { aligned: 0.41, lower: 0.27, upper: 0.53 },
    adjusted: { aligned: -0.06, lower: -0.22, upper: 0.11 },
    suppressed: { support: 0, outcome: 0 },
    noise: { support: null, outcome: null },
    breakRows: [],
    ...changes,
  };
}

const titles = (given: CaveatFacts) => caveatsOf(given).map(({ title }) => title);
const textOf = (given: CaveatFacts, title: string) =>
  caveatsOf(given).find((each) => each.title === title)?.text;

describe('caveatsOf', () => {
  it('always has places, reverse direction, geography, clocks and both definitions', () => {
    expect(titles(facts('agency_rate', 'repeat_plans'))).toEqual([
      'Places are not people',
      'It may run the other way',
      'Where, not how',
      'Two clocks',
      'What is counted: agency staff',
      'What is counted: repeat child protection plans',
    ]);
  });

  it('gives the numbers with and without poverty and region', () => {
    expect(textOf(facts('agency_rate', 'repeat_plans'), 'Where, not how')).toContain(
      '+0.41 (0.27 to 0.53); with poverty and region held equal it is −0.06 (−0.22 to 0.11)',
    );
  });

  it('tells both clocks in words, or that there is one', () => {
    expect(textOf(facts('agency_rate', 're_referrals'), 'Two clocks')).toBe(
      'For 2025, the support was counted on 30 September 2024, the outcome in the year to 31 March 2025.',
    );
    expect(titles(facts('assessment_within_45_days', 're_referrals'))).toContain('One clock');
  });

  it('says of caseload what changed in 2024, with what this link is without it', () => {
    const breakRows = rowsOf<BreakSensitivityRow>('break_sensitivity').filter(
      (row) => row.support === 'average_caseload' && row.outcome === 'dental_checks',
    );
    expect(breakRows).toHaveLength(3);
    const text = textOf(
      facts('average_caseload', 'dental_checks', { breakRows }),
      'The count changed in 2024',
    );
    expect(text).toContain('in 29 of 151 authorities');
    expect(text).toContain(
      'with all figures +0.10 (p below 0.0001); without support counted since 2024 +0.07 (p = 0.0031); without those 29 authorities +0.11 (p below 0.0001).',
    );
    expect(titles(facts('agency_rate', 'dental_checks'))).not.toContain('The count changed in 2024');
    expect(titles(facts('children_in_need_per_worker', 'dental_checks', { breakRows }))).not.toContain(
      'The count changed in 2024',
    );
  });

  it('names no chance of counting in a support that is counted in full', () => {
    const noisy = { noise: { support: 0.9, outcome: null } };
    expect(titles(facts('turnover_rate', 'repeat_plans', noisy))).not.toContain('Chance moves the support');
    expect(titles(facts('conference_within_15_days', 'repeat_plans', noisy))).toContain(
      'Chance moves the support',
    );
  });

  it('tells the days that are counted where the clock has others', () => {
    expect(titles(facts('plan_reviews_on_time', 're_referrals'))).toContain('One clock');
    expect(textOf(facts('children_in_need_per_worker', 're_referrals'), 'Two clocks')).toContain(
      'on 31 March and 30 September 2024',
    );
  });

  it('says of leadership that inspectors read such figures', () => {
    expect(textOf(facts('leadership_judgement', 'repeat_plans'), 'It may run the other way')).toContain(
      'Inspectors',
    );
  });

  it('says when the children counted are others than those on plans', () => {
    expect(titles(facts('agency_rate', 'injury_admissions'))).toContain('Other children');
    expect(titles(facts('agency_rate', 'plan_absence'))).not.toContain('Other children');
  });

  it('says when a direction is our assumption', () => {
    expect(textOf(facts('manager_share', 'substance_misuse'), 'Which end is better is assumed')).toContain(
      'the support and the outcome',
    );
  });

  it('speaks of suppression above a tenth only', () => {
    const at = (outcome: number) =>
      facts('agency_rate', 'open_plans_over_2_years', { suppressed: { support: 0, outcome } });
    expect(titles(at(0.1))).not.toContain('Small numbers hidden in the outcome');
    expect(textOf(at(0.36), 'Small numbers hidden in the outcome')).toMatch(/^36% of its figures/);
  });

  it('speaks of chance above a quarter of the movement', () => {
    const at = (outcome: number | null) =>
      facts('agency_rate', 'in_need_ks2', { noise: { support: null, outcome } });
    expect(titles(at(null))).not.toContain('Chance moves the outcome');
    expect(textOf(at(0.94), 'Chance moves the outcome')).toContain('94%');
    expect(textOf(at(1.2), 'Chance moves the outcome')).toContain('100%');
  });

  it('has no numbers of place for one year', () => {
    const one = facts('three_or_more_workers', 'repeat_plans', { between: undefined, adjusted: undefined });
    expect(textOf(one, 'Where, not how')).toContain('With one year');
  });
});
