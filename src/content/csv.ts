/** Rows of one shape as comma-separated text, columns in the order given; cells hold numbers, codes or plain words. */
export function csvOf<T extends object>(columns: readonly (keyof T & string)[], rows: readonly T[]): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  if (/[",\r\n]/.test(text)) throw new Error(`csvOf unsupported text: ${text}`);
  return text;
}
