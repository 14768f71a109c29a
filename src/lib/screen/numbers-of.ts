import { hidingSymbol } from './lookups/symbols.ts';
import type { TextColumn } from './text-table.ts';

/** A plain number of the standard: digits, at most one point, perhaps a minus. */
export const plainNumber = /^-?\d+(\.\d+)?$/;

/** The numbers of an indicator by row, and which rows hide theirs. */
export interface Figures {
  column: TextColumn;
  /** NaN where the cell is no plain number. */
  at: (row: number) => number;
  isHidden: (row: number) => boolean;
}

/** The figures of a column; each distinct cell is read once. */
export function figuresOf(column: TextColumn): Figures {
  const numbers = column.values.map((value) => (plainNumber.test(value) ? Number(value) : Number.NaN));
  const hidden = column.values.map((value) => value === hidingSymbol);
  return {
    column,
    at: (row) => numbers[column.codes[row] ?? -1] ?? Number.NaN,
    isHidden: (row) => hidden[column.codes[row] ?? -1] ?? false,
  };
}

/** How many distinct numbers must share a base before figures are taken to be rounded to it. */
const fewestRounded = 5;

/**
 * Half of what the figures of some rows are rounded to: 5 where all are tens, 2.5 where all are fives, half of the last
 * decimal where they have decimals, and 0 for whole numbers that are not rounded.
 */
export function halfStep({ at }: Figures, rows: readonly number[]): number {
  const numbers = [...new Set(rows.map(at).filter((number) => !Number.isNaN(number) && number !== 0))];
  const decimals = Math.max(0, ...numbers.map((number) => String(number).split('.')[1]?.length ?? 0));
  if (decimals > 0) return 0.5 * 10 ** -decimals;
  if (numbers.length < fewestRounded) return 0;
  if (numbers.every((number) => number % 10 === 0)) return 5;
  return numbers.every((number) => number % 5 === 0) ? 2.5 : 0;
}
