import { describe, expect, it } from 'vitest';
import { describeMatch, type MatchFacts } from '../../../../src/lib/words/authority/describe-match.ts';

/** Facts of a search for three figures that found nothing. */
function facts(more: Partial<MatchFacts> = {}): MatchFacts {
  return { certain: null, together: [], scattered: [], near: [], wanted: ['figure'], typed: 3, ...more };
}

const near = { name: 'A019', label: 'Re-referrals', typed: '19.5', has: { year: 2024, value: '15.9%' } };

describe('describeMatch', () => {
  it('names the one that is certain', () => {
    expect(describeMatch(facts({ certain: 'A019', together: ['A019'], wanted: [] }))).toEqual({
      answer: 'These figures are those of A019.',
      next: '',
    });
  });

  it('says of one that fits and is not certain that it may be chance, and what would make it sure', () => {
    const wanted = ['years', 'decimals', 'figure'] as const;
    expect(describeMatch(facts({ together: ['A019'], wanted }))).toEqual({
      answer: 'A019 has all three of these figures in one year, but figures like these also fit by chance.',
      next: 'To be sure, choose the year of each figure, type the decimals as published or add a further figure.',
    });
    expect(describeMatch(facts({ together: ['A019'] }))).toEqual({
      answer: 'A019 has all three of these figures, but figures like these also fit by chance.',
      next: 'To be sure, add a further figure.',
    });
  });

  it('says of those that have them in different years that this is often chance', () => {
    const { answer, next } = describeMatch(
      facts({ scattered: ['A010', 'A019'], wanted: ['years', 'figure'] }),
    );
    expect(answer).toBe(
      'No authority has all three of these figures in one year. 2 authorities have them in different years: A010 and A019; such figures often fit by chance.',
    );
    expect(next).toBe('To be sure, choose the year of each figure or add a further figure.');
  });

  it('tells a near miss beside those of different years', () => {
    const { answer } = describeMatch(facts({ scattered: ['A010'], near: [near], wanted: ['years'] }));
    expect(answer).toContain('1 authority has them in different years: A010;');
    expect(answer).toContain('A019 has the others, but its “Re-referrals” is 15.9% in 2024, not 19.5.');
  });

  it('names several and asks for the figure in which they differ', () => {
    const telling = { label: 'Vacancies', year: 2025, values: 2 };
    expect(describeMatch(facts({ together: ['A010', 'A019'], telling }))).toEqual({
      answer: '2 authorities have all of these figures: A010 and A019.',
      next: 'Add your figure of “Vacancies” for 2025, in which they differ most.',
    });
  });

  it('counts many in place of naming them', () => {
    const together = Array.from({ length: 13 }, (_, i) => `A${String(i).padStart(3, '0')}`);
    const { answer, next } = describeMatch(facts({ together }));
    expect(answer).toBe('13 authorities have all of these figures.');
    expect(next).toBe('No further figure tells them apart; the private link does.');
  });

  it('says which figure does not fit where all others do', () => {
    const { answer, next } = describeMatch(facts({ near: [near] }));
    expect(answer).toBe(
      'No authority has all three of these figures. A019 has the others, but its “Re-referrals” is 15.9% in 2024, not 19.5.',
    );
    expect(next).toContain('another edition');
  });

  it('tells three of many near ones and counts the rest', () => {
    const { answer } = describeMatch(facts({ near: [near, near, { ...near, has: null }, near, near] }));
    expect(answer).toContain('its “Re-referrals” is not published. So do 2 others.');
  });

  it('says what to look at where nothing is near', () => {
    const { answer, next } = describeMatch(facts());
    expect(answer).toBe('No authority has all three of these figures, and none has two of them.');
    expect(next).toContain('the year, the unit');
  });
});
