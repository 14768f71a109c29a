import { describe, expect, it } from 'vitest';
import { stoppedWords } from '../../../scripts/sources/stopped-words.ts';

const words = (...pairs: [string, number][]) => [
  { column: 'group', words: pairs.map(([word, year]) => ({ word, year })) },
];

describe('stoppedWords', () => {
  it('names a word of the year before that the newest year lacks, beside what is new', () => {
    const problems = stoppedWords(
      words(['all', 2024], ['some', 2024], ['All', 2025], ['some', 2025]),
      'a.csv',
    );
    expect(problems).toMatchObject([
      { level: 'warning', source: 'a.csv', column: 'group', code: 'word_stops', actual: '“All”' },
    ]);
    expect(problems[0]?.message).toBe('no row of 2025 has “all”');
  });

  it('says nothing of words that stopped long ago, begin now, or never change', () => {
    expect(stoppedWords(words(['old', 2023], ['all', 2024], ['all', 2025], ['new', 2025]), 'a.csv')).toEqual(
      [],
    );
    expect(stoppedWords(words(['all', 2025]), 'a.csv')).toEqual([]);
  });
});
