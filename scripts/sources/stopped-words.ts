import type { Problem } from '../../src/lib/intake/problem.ts';

/** The words of one column of a file, each with the year of its row. */
export interface YearlyWords {
  column: string;
  words: readonly { word: string; year: number }[];
}

/**
 * Words of a breakdown that stand in the year before the newest and no longer in the newest itself, beside those that
 * are new there: a warning for each column, since a renamed category takes its figures of that year with it.
 */
export function stoppedWords(columns: readonly YearlyWords[], file: string): Problem[] {
  return columns.flatMap(({ column, words }) => {
    const byYear = Map.groupBy(words, ({ year }) => year);
    const years = [...byYear.keys()].toSorted((a, b) => a - b);
    const [before, newest] = years.slice(-2).map((year) => wordsOf(byYear.get(year) ?? []));
    if (!before || !newest) return [];
    const stopped = [...before.difference(newest)];
    if (stopped.length === 0) return [];
    return [
      {
        level: 'warning' as const,
        source: file,
        column,
        code: 'word_stops',
        message: `no row of ${years.at(-1)} has ${listed(stopped)}`,
        actual: listed([...newest.difference(before)]) || 'no word that is new',
        tip: 'If the publisher renamed it, change the reader; figures of the newest year would be missed.',
      },
    ];
  });
}

function wordsOf(rows: readonly { word: string }[]): Set<string> {
  return new Set(rows.map(({ word }) => word));
}

function listed(words: readonly string[]): string {
  return words
    .toSorted()
    .map((word) => `“${word}”`)
    .join(', ');
}
