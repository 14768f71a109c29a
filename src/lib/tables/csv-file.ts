import { type CsvCell, quoteCell, sheetCell } from './csv-cell.ts';

/**
 * Rows as a comma-separated file to open in a spreadsheet (RFC 4180, lines end with CR LF): notes on where it comes
 * from first, a line each behind `#`, then the names of the columns and the rows. No cell is taken for a formula, names
 * of columns included.
 *
 * @example csvFile(['Source: …'], ['year', 'value'], [[2025, 14.5]])
 */
export function csvFile(
  notes: readonly string[],
  columns: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
): string {
  const lines = notes.map((note) => `# ${note.replaceAll(/\s+/g, ' ').trim()}\r\n`);
  lines.push(csvLine(columns));
  for (const row of rows) {
    if (row.length !== columns.length)
      throw new Error(`csvFile requires a value for each column: ${row.length} for ${columns.length}`);
    lines.push(csvLine(row));
  }
  return lines.join('');
}

/** One line of such a file. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(sheetCell).join(',')}\r\n`;
}

/** Rows of one shape as comma-separated text for programs, lines end with LF: the columns asked for, each text as it is. */
export function plainCsv<T extends object>(
  columns: readonly (keyof T & string)[],
  rows: readonly T[],
): string {
  const lines = rows.map((row) => columns.map((column) => plainCell(row[column])).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

function plainCell(value: unknown): string {
  return value === null || value === undefined ? '' : quoteCell(String(value));
}
