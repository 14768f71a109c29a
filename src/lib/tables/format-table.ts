import { quoteCell } from './csv-cell.ts';
import type { Table } from './table.ts';
import { cellOf } from './row-order.ts';

/**
 * One of our tables as comma-separated text (RFC 4180 with LF): the columns of the contract in their order,
 * numbers in the shortest form that reads back as the same number, nothing for null. Rows keep their order.
 * `parseTable` reads the text back to equal rows.
 *
 * @example formatTable(tableNamed('neighbours'), rows) // 'authority,rank,neighbour,closeness\nA001,1,A044,Close\n'
 */
export function formatTable(table: Table, rows: readonly object[]): string {
  const names = table.columns.map((column) => column.name);
  const lines = rows.map((row) => names.map((name) => formatCell(table, name, cellOf(row, name))).join(','));
  return [names.join(','), ...lines, ''].join('\n');
}

/** One cell as text. */
function formatCell(table: Table, column: string, value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value === 'string' && value !== '') return quoteCell(value);
  throw new Error(
    `formatTable unsupported value in ${table.name}.${column}: ${JSON.stringify(value)} (${typeof value})`,
  );
}
