import { describe, expect, it } from 'vitest';
import { middleHalf, positionWord } from '../../../src/lib/position/position-word.ts';

describe('middleHalf', () => {
  it('is what R’s type 7 makes of the values', () => {
    // R 4.2.2: quantile(c(1, 2, 3, 10), c(.25, .75), type = 7)
    expect(middleHalf([10, 1, 3, 2])).toEqual({ q1: 1.75, q3: 4.75 });
  });

  it('is unknown without values', () => {
    expect(middleHalf([])).toBeUndefined();
  });
});

describe('positionWord', () => {
  const middle = { q1: 10, q3: 20 };

  it.each([
    { lower: 20.1, upper: 25, word: 'higher' },
    { lower: 20, upper: 25, word: 'too_close' },
    { lower: 5, upper: 9.9, word: 'lower' },
    { lower: 5, upper: 10, word: 'too_close' },
    { lower: 10, upper: 20, word: 'middle' },
    { lower: 9, upper: 15, word: 'too_close' },
    { lower: 15, upper: 21, word: 'too_close' },
    { lower: 1, upper: 30, word: 'too_close' },
  ])('says $word of $lower to $upper', ({ lower, upper, word }) => {
    expect(positionWord({ lower, upper, weight: 1 }, middle)).toBe(word);
  });

  it('calls nothing where nothing of the authority’s own counts, though the centre lies in the middle half', () => {
    expect(positionWord({ lower: 15, upper: 15, weight: 0 }, middle)).toBe('too_close');
  });
});
