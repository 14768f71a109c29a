/** What a cell may hold; null stands for nothing. */
export type CsvCell = string | number | boolean | null;

/**
 * Rows as a comma-separated file that tells where it comes from: notes first, a line each behind `#`, then the names of
 * the columns and the rows. Line ends as the standard has them. Text that a spreadsheet would take for a formula gets
 * an apostrophe in front.
 *
 * @example csvFile(['Source: …'], ['year', 'value'], [[2025, 14.5]])
 */
export function csvFile(
  notes: readonly string[],
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): string {
  const head = notes.map((note) => `# ${note.replaceAll(/\s+/g, ' ')}`);
  const lines = [columns, ...rows].map((row) => row.map(writeCell).join(','));
  return [...head, ...lines, ''].join('\r\n');
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const isFormula = /^[=+@\t\r]|^-./.test(cell);
  const safe = isFormula ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
