/** What a cell may hold; null stands for nothing. */
export type CsvCell = string | number | bigint | boolean | null;

/** What a spreadsheet may take for the beginning of a formula, full-width signs among it; after apostrophes too. */
const formula = /^'*[=+\-@\t\r\n\0＝＋－＠]/;

/** What publishers print in text and no spreadsheet computes: a number with its sign, a lone dash for no figure. */
const printed = /^(?:-|[-+]\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

/**
 * Text as a cell of comma-separated text: between quotation marks where it is empty, so that it is not read as missing,
 * and where commas, quotation marks, line ends or outer spaces need them.
 */
export function quoteCell(text: string): string {
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A value as a cell that no spreadsheet takes for a formula: text that looks like one gets an apostrophe in front and
 * stands between quotation marks. Numbers stay numbers, those with a sign as well. A missing value is an empty cell.
 *
 * @example sheetCell('=1+1') // '"\'=1+1"'
 */
export function sheetCell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  return mayBeFormula(value) ? `"'${value.replaceAll('"', '""')}"` : quoteCell(value);
}

/** Whether a spreadsheet may take a text for a formula, so that `sheetCell` puts an apostrophe in front of it. */
export function mayBeFormula(text: string): boolean {
  return formula.test(text) && !printed.test(text);
}

/**
 * The text that a cell of such a file stands for, once its quotation marks are read: without the apostrophe that keeps
 * it from being a formula.
 */
export function readSheetCell(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
