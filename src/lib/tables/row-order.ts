import type { Table } from './table.ts';

/** A row of any of our tables, by column name. */
export type AnyRow = Readonly<Record<string, unknown>>;

/**
 * The order in which a table keeps its rows: by the columns of its key, numbers by size and text by code
 * unit, so that it is the same in every locale.
 *
 * @example observations.toSorted(compareRows(tableNamed('observations')))
 */
export function compareRows(table: Table): (a: object, b: object) => number {
  return (a, b) => {
    for (const column of table.key) {
      const order = compareCells(cellOf(a, column), cellOf(b, column));
      if (order !== 0) return order;
    }
    return 0;
  };
}

/**
 * The words by which a row is named in messages: the values of its key, in order.
 *
 * @example rowKey(tableNamed('observations'), row) // 'turnover_rate 2024 A017'
 */
export function rowKey(table: Table, row: object): string {
  return table.key.map((column) => String(cellOf(row, column))).join(' ');
}

/** The cell of a row, whatever the type of the row. */
export function cellOf(row: object, column: string): unknown {
  return (row as AnyRow)[column];
}

/** Negative, zero or positive as one cell comes before, with or after another. */
function compareCells(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const left = String(a);
  const right = String(b);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
