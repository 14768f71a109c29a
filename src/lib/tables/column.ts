import type { Column, ColumnType } from './table.ts';

/** A column of this name that holds text. */
export const text = columnOf('text');

/** A column of this name that holds whole numbers. */
export const integer = columnOf('integer');

/** A column of this name that holds numbers. */
export const number = columnOf('number');

function columnOf(type: ColumnType) {
  return (name: string, description: string, more: Partial<Column> = {}): Column => ({
    name,
    type,
    description,
    ...more,
  });
}
