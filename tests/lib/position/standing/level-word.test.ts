import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsOf } from '../../../../src/lib/position/level/level-range.ts';
import { levelWord, middleLevels, probableWord } from '../../../../src/lib/position/standing/level-word.ts';
import { madeUpLevel, madeUpLevels } from './made-up-levels.ts';

const middle = { q1: 20, q3: 30 };

describe('levelWord', () => {
  it.each([
    { level: 32, variance: 1, word: 'higher' },
    { level: 31.5, variance: 1, word: 'too_close', probably: 'higher' },
    { level: 18, variance: 1, word: 'lower' },
    { level: 18.5, variance: 1, word: 'too_close', probably: 'lower' },
    { level: 25, variance: 1, word: 'middle' },
    { level: 25, variance: 9, word: 'too_close', probably: 'middle' },
    { level: 25, variance: 100, word: 'too_close' },
  ])('of $level ± $variance is $word', ({ word, probably = word, ...level }) => {
    expect(levelWord(level, middle)).toBe(word);
    expect(probableWord(level, middle)).toBe(probably);
  });

  it('does not call a range beyond the middle half that ends where it begins', () => {
    for (const level of [31, 19.5]) {
      const { lower, upper } = endsOf({ level, variance: 1 });
      expect(levelWord({ level, variance: 1 }, { q1: -90, q3: lower })).toBe('too_close');
      expect(levelWord({ level, variance: 1 }, { q1: upper, q3: 90 })).toBe('too_close');
      expect(levelWord({ level, variance: 1 }, { q1: lower, q3: upper })).toBe('middle');
    }
  });

  it('is never withdrawn or turned by asking for less', () => {
    fc.assert(
      fc.property(madeUpLevel, madeUpLevels, (own, levels) => {
        const half = middleLevels(levels) ?? middle;
        const word = levelWord(own, half);
        expect(['too_close', probableWord(own, half)]).toContain(word);
      }),
    );
  });

  it('has no middle half without levels', () => {
    expect(middleLevels([])).toBeUndefined();
  });
});
