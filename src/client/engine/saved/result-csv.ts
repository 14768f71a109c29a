import { mayBeFormula, quoteCell, sheetCell } from '../../../lib/tables/csv-cell.ts';
import type { Value } from '../result-values.ts';

/** Types whose text the database writes itself, so that no formula can stand in it: `-1 days` stays as it is. */
const written = /^(?:DATE|TIME|TIMESTAMP|INTERVAL|DECIMAL|UUID|BIT)(?:\b|_)(?!.*\])/;

/** How the values of one column are written in comma-separated text, and what has been written otherwise than it is. */
export interface CsvColumn {
  write: (value: Value) => string;
  /** Whether an apostrophe has been put before a text, as a spreadsheet may take it for a formula. */
  hasApostrophes: () => boolean;
}

/**
 * How a value of a type is written in comma-separated text: numbers with all their digits, NaN and Infinity by their
 * names, a missing value as nothing at all, and text so that no spreadsheet takes it for a formula.
 */
export function csvColumn(type: string): CsvColumn {
  const isSafe = written.test(type);
  let hasApostrophes = false;
  const write = (value: Value): string => {
    if (typeof value !== 'string') return Object.is(value, -0) ? '-0' : sheetCell(value);
    if (isSafe) return quoteCell(value);
    hasApostrophes ||= mayBeFormula(value);
    return sheetCell(value);
  };
  return { write, hasApostrophes: () => hasApostrophes };
}
