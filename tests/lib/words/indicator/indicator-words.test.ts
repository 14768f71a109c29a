import { describe, expect, it } from 'vitest';
import type { IndicatorWordsRow } from '../../../../src/lib/tables/indicator-words.ts';
import { wordsOfIndicators } from '../../../../src/lib/words/indicator/indicator-words.ts';
import { causalWords } from '../../../content/causal-words.ts';
import { committedWords } from '../../../fixtures/indicators/committed-words.ts';
import { allIndicators } from '../../../fixtures/results/read-results.ts';
import { forbiddenWords } from '../../../policy/reader-text.ts';

const named = (role: string) => allIndicators().filter((each) => each.role === role);
const both = [...named('support'), ...named('outcome')];

describe('the words of indicators', () => {
  it('name every support and outcome by a headline of its own', () => {
    const supports = named('support').map(({ indicator }) => committedWords.supportWords(indicator).name);
    const outcomes = named('outcome').map(({ indicator }) => committedWords.outcomeWords(indicator).name);
    expect([new Set(supports).size, new Set(outcomes).size]).toEqual([15, 30]);
    expect(supports.filter((name) => !/^[A-Z]/.test(name))).toEqual([]);
  });

  it('have a short label for every support and outcome, told apart by the children counted', () => {
    const shown = both.map(({ indicator, role, tier }) =>
      [role, committedWords.shortLabel(indicator), tier].join(' '),
    );
    expect(new Set(shown).size).toBe(45);
  });

  it('say whose figure it is where a short label stands alone', () => {
    expect(committedWords.shortLabelAlone('plan_attainment_8')).toBe('Attainment 8, on plans');
    expect(committedWords.shortLabelAlone('agency_rate')).toBe('Agency staff');
    expect(new Set(both.map(({ indicator }) => committedWords.shortLabelAlone(indicator))).size).toBe(45);
  });

  it('have a neutral question for every support and outcome', () => {
    const questions = both.map(({ indicator }) => committedWords.askAbout(indicator));
    expect(questions).toHaveLength(45);
    for (const question of questions) {
      expect(question).toMatch(/\?/);
      expect(question).not.toMatch(new RegExp(forbiddenWords.source, 'i'));
      expect(question).not.toMatch(new RegExp(causalWords.source, 'i'));
    }
  });

  it('name every context indicator', () => {
    expect(named('context').map(({ indicator }) => committedWords.contextName(indicator))).toHaveLength(9);
  });

  it('add a note to the clock of few', () => {
    const noted = allIndicators().filter(({ indicator }) => committedWords.clockNote(indicator));
    expect(noted.map(({ indicator }) => indicator)).toEqual(['leadership_judgement', 'spend_per_child']);
  });

  it('make the title of a pair', () => {
    expect(committedWords.pairTitle('agency_rate', 're_referrals')).toBe('Agency staff and re-referrals');
  });

  it('know a support that is counted in nothing', () => {
    expect(committedWords.supportWords('children_in_need_per_worker').unit).toEqual(['', '']);
  });

  it('refuse what has no row and what has no word', () => {
    expect(() => committedWords.pairTitle('agency_rate', 'happiness')).toThrow('has no row happiness');
    expect(() => committedWords.askAbout('child_poverty')).toThrow('has no question for child_poverty');
    expect(() => committedWords.outcomeWords('agency_rate')).toThrow('has no outcome_subject');
  });
});

describe('everydayNames', () => {
  const row = { indicator: 'a', short_label: 'Vacancies', everyday_names: 'open posts | unfilled jobs' };

  it('are the short label and the other names people use', () => {
    const words = wordsOfIndicators([row as IndicatorWordsRow]);
    expect(words.everydayNames('a')).toEqual(['Vacancies', 'open posts', 'unfilled jobs']);
  });

  it('may be none', () => {
    const words = wordsOfIndicators([
      { indicator: 'a', short_label: '', everyday_names: '' } as IndicatorWordsRow,
    ]);
    expect(words.everydayNames('a')).toEqual([]);
    expect(committedWords.everydayNames('child_poverty')).toContain('children in poverty');
  });
});
