import type { Pair } from '../../lib/links/pair-up.ts';

const columns = ['authority', 'support_year', 'support_value', 'outcome_year', 'outcome_value'] as const;

/** The points of a link as comma-separated text, with the names of both indicators in every row. */
export function pointsCsv(
  pairs: readonly Pair[],
  { support, outcome }: { support: string; outcome: string },
): string {
  const rows = pairs.map((pair) => [support, outcome, ...columns.map((column) => pair[column])]);
  return [['support', 'outcome', ...columns], ...rows]
    .map((row) => `${row.map(csvCell).join(',')}\r\n`)
    .join('');
}

/**
 * One cell: numbers as they are, so that a true negative stays a number; text that a spreadsheet would take for a
 * formula gets an apostrophe in front, and quotation marks where commas, quotes or line ends need them.
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const isFormula = /^[=+\-@\t\r\n\0＝＋－＠]/.test(value);
  const safe = isFormula ? `'${value}` : value;
  return isFormula || /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
