import { describe, expect, it } from 'vitest';
import { describeMove } from '../../../../src/lib/words/authority/describe-move.ts';

const percent = { unit: '% of plans', digits: 1 };
const move = { change: 2.1, change_lower: -7.4, change_upper: 6.9, year: 2025, value: 9 };

describe('describeMove', () => {
  it.each([
    { name: 'a usual change', more: {}, text: 'Up 2.1 points on 2024, a usual change (−7.4 to +6.9).' },
    { name: 'a fall', more: { change: -1 }, text: 'Down 1.0 point on 2024, a usual change (−7.4 to +6.9).' },
    {
      name: 'more than usual',
      more: { change: 9.3 },
      text: 'Up 9.3 points on 2024, more than a usual change (−7.4 to +6.9).',
    },
    {
      name: 'no change',
      more: { change: 0.02 },
      text: 'The same as in 2024, a usual change (−7.4 to +6.9).',
    },
    { name: 'no year before', more: { change: null }, text: 'No figure for 2024 to compare with.' },
    { name: 'no figure at all', more: { change: null, value: null }, text: '' },
  ])('tells $name', ({ more, text }) => {
    expect(describeMove({ ...move, ...more }, percent)).toBe(text);
  });

  it('says so where too few authorities have both years', () => {
    expect(describeMove({ ...move, change_lower: null, change_upper: null }, percent)).toBe(
      'Up 2.1 points on 2024; too few authorities have both years to say what is usual.',
    );
  });

  it.each([
    { unit: '£ per child', digits: 0, text: /^Up £2 on 2024/ },
    { unit: 'average score, 0 to 40', digits: 1, text: /^Up 2\.1 points on 2024/ },
    { unit: 'per 10,000 children', digits: 1, text: /^Up 2\.1 on 2024/ },
  ])('counts in $unit', ({ unit, digits, text }) => {
    expect(describeMove(move, { unit, digits })).toMatch(text);
  });
});
