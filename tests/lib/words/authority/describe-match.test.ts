import { describe, expect, it } from 'vitest';
import { describeMatch, type MatchFacts } from '../../../../src/lib/words/authority/describe-match.ts';

/** Facts of a search for three figures that found nothing. */
function facts(more: Partial<MatchFacts> = {}): MatchFacts {
  return { found: [], near: [], typed: 3, ...more };
}

const near = { name: 'A019', label: 'Re-referrals', typed: '19.5', has: { year: 2024, value: '15.9%' } };

describe('describeMatch', () => {
  it('names the one', () => {
    expect(describeMatch(facts({ found: ['A019'] }))).toEqual({
      answer: 'These figures are those of A019.',
      next: '',
    });
  });

  it('names several and asks for the figure in which they differ', () => {
    const telling = { label: 'Vacancies', year: 2025, values: 2 };
    expect(describeMatch(facts({ found: ['A010', 'A019'], telling }))).toEqual({
      answer: '2 authorities have all of these figures: A010 and A019.',
      next: 'Add your figure of “Vacancies” for 2025, in which they differ most.',
    });
  });

  it('counts many in place of naming them', () => {
    const found = Array.from({ length: 13 }, (_, i) => `A${String(i).padStart(3, '0')}`);
    const { answer, next } = describeMatch(facts({ found }));
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
