/** By which column rows are ordered, and which way. */
export interface RowOrder {
  /** Place of the column, from 0. */
  column: number;
  direction: 'ascending' | 'descending';
}

/** What a press on a column's name asks for: up, then down, then the order in which the rows came. */
export function nextOrder(order: RowOrder | undefined, column: number): RowOrder | undefined {
  if (order?.column !== column) return { column, direction: 'ascending' };
  return order.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}

/** The rows in an order; rows without a value come last either way, and equal rows keep their places. */
export function sortRows(
  rows: readonly (readonly unknown[])[],
  order: RowOrder | undefined,
): readonly (readonly unknown[])[] {
  if (!order) return rows;
  const { column, direction } = order;
  const turn = direction === 'ascending' ? 1 : -1;
  const isMissing = (row: readonly unknown[]): boolean => row[column] === null || row[column] === undefined;
  const known = rows.filter((row) => !isMissing(row));
  const sorted = known.toSorted((a, b) => turn * compare(a[column], b[column]));
  return [...sorted, ...rows.filter(isMissing)];
}

const texts = new Intl.Collator('en-GB', { numeric: true });

function compare(a: unknown, b: unknown): number {
  if (isOrdered(a) && isOrdered(b)) return a < b ? -1 : a > b ? 1 : 0;
  return texts.compare(String(a), String(b));
}

function isOrdered(value: unknown): value is number | bigint | boolean | Date {
  return ['number', 'bigint', 'boolean'].includes(typeof value) || value instanceof Date;
}
