import { quoteCell, sheetCell, type CsvCell } from '../../../lib/tables/csv-cell.ts';
import type { Value } from '../result-values.ts';

/** Types whose text the database writes itself, so that no formula can stand in it: `-1 days` stays as it is. */
const written = /^(?:DATE|TIME|TIMESTAMP|INTERVAL|DECIMAL|UUID|BIT)(?:\b|_)(?!.*\])/;

/**
 * How a value of a type is written in comma-separated text: numbers with all their digits, NaN and Infinity by their
 * names, a missing value as nothing at all, and text so that no spreadsheet takes it for a formula.
 */
export function csvWriter(type: string): (value: Value) => string {
  const text = written.test(type) ? quoteCell : (value: CsvCell) => sheetCell(value);
  return (value) => {
    if (typeof value === 'string') return text(value);
    return Object.is(value, -0) ? '-0' : sheetCell(value);
  };
}
