import type { Problem } from './problem.ts';

/**
 * Which of the columns we need are missing from a file: one problem for each, with the column that was probably
 * renamed.
 *
 * @example requireColumns(['turnover'], ['turnover_fte'], 'csww.csv')[0]?.message
 *   // 'expected turnover_fte; the file has turnover (renamed?)'
 */
export function requireColumns(
  columns: readonly string[],
  names: readonly string[],
  source: string,
): Problem[] {
  const spare = columns.filter((column) => !names.includes(column));
  return names
    .filter((name) => !columns.includes(name))
    .map((name) => missingColumn(name, nearest(name, spare), source));
}

/** The problem of a column that is not there. */
function missingColumn(name: string, hint: string | undefined, source: string): Problem {
  return {
    level: 'error',
    source,
    row: 1,
    column: name,
    code: 'missing_column',
    message: hint
      ? `expected ${name}; the file has ${hint} (renamed?)`
      : `expected ${name}; the file has no column like it`,
    tip: 'Check the publisher’s release notes, then change the one reader of this source or fetch the right file.',
  };
}

/** The candidate most like a name, if any is alike in more than half of its letter pairs. */
function nearest(name: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, alike: likeness(name, candidate) }))
    .sort((a, b) => b.alike - a.alike);
  const best = ranked[0];
  return best && best.alike > 0.5 ? best.candidate : undefined;
}

/** How alike two names are, from 0 to 1: Dice's coefficient of their letter pairs, ignoring case and signs. */
function likeness(a: string, b: string): number {
  const left = letterPairs(a);
  const right = letterPairs(b);
  const both = left.filter((pair) => right.includes(pair)).length;
  return left.length + right.length === 0 ? 0 : (2 * both) / (left.length + right.length);
}

/** The distinct pairs of neighbouring letters and digits in a name. */
function letterPairs(name: string): string[] {
  const letters = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return [...new Set(Array.from(letters.slice(1), (letter, i) => `${letters.charAt(i)}${letter}`))];
}
