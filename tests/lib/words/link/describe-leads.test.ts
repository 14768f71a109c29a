import { describe, expect, it } from 'vitest';
import { describeLeads } from '../../../../src/lib/words/link/describe-leads.ts';

describe('describeLeads', () => {
  it('sets them beside what chance gives', () => {
    expect(describeLeads({ leads: 2, chance: 1.04, asMany: 0.29 })).toBe(
      'Two leads; shuffled worlds give 1.0 on average, two or more in 29% of them. Clear over time and against their region, the same nine ways in ten, clearer than with support counted after. Neither survives all the tries both ways.',
    );
  });

  it.each([
    [0, 'No lead; shuffled worlds give 1.0 on average.'],
    [1, 'One lead; shuffled worlds give 1.0 on average, one or more in 60% of them.'],
    [7, 'Seven leads; '],
  ])('tells %i', (leads, words) => {
    expect(describeLeads({ leads, chance: 1.04, asMany: 0.6 })).toContain(words);
  });
});
