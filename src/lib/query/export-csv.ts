/** A value of a result. */
export type ExportValue = string | number | bigint | boolean | null;

/** What a spreadsheet may take for the beginning of a formula, full-width signs among it; after apostrophes too. */
const formula = /^'*[=+\-@\t\r\n\0＝＋－＠]/;

/** A number as publishers print it in text: a true negative is no formula. */
const printedNumber = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * A result as comma-separated text (RFC 4180, lines end with CR LF) that no spreadsheet takes for formulas: text that
 * looks like one gets an apostrophe in front and stands between quotation marks, names of columns too. Numbers stay
 * numbers, negative ones as well. A missing value is an empty cell, an empty text a pair of quotation marks.
 *
 * @example resultCsv(['label', 'n'], [['=1+1', -2]]) // 'label,n\r\n"\'=1+1",-2\r\n'
 */
export function resultCsv(columns: readonly string[], rows: Iterable<readonly ExportValue[]>): string {
  const lines = [columns.map(exportCell).join(',')];
  for (const row of rows) {
    if (row.length !== columns.length)
      throw new Error(`resultCsv requires a value for each column: ${row.length} for ${columns.length}`);
    lines.push(row.map(exportCell).join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** One value as a cell of comma-separated text. */
export function exportCell(value: ExportValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return Object.is(value, -0) ? '0' : String(value);
  const safe = formula.test(value) && !printedNumber.test(value) ? `'${value}` : value;
  const needsQuotes = safe !== value || safe === '' || /[",\r\n]|^\s|\s$/.test(safe);
  return needsQuotes ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The text that a cell of such a file stands for, once its quotation marks are read: without the apostrophe that keeps
 * it from being a formula.
 */
export function importCell(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
