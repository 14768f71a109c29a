import type { QueryResult } from './run-query.ts';
import { valueKindOf, type Value } from './result-values.ts';

/**
 * A result whose columns of decimals are numbers where a number is written with the same digits in every row, as 0.3 is
 * and 12.50 is not; other columns of decimals stay text. No digit is lost, and no column holds both.
 */
export function plainDecimals<T extends Pick<QueryResult, 'columns' | 'rows'>>(result: T): T {
  const isPlain = result.columns.map(
    ({ type }, i) =>
      valueKindOf(type) === 'decimal' && result.rows.every((row) => isWrittenAlike(row[i] ?? null)),
  );
  if (!isPlain.includes(true)) return result;
  const rows = result.rows.map((row) =>
    row.map((value, i) => (isPlain[i] && value !== null ? Number(value) : value)),
  );
  return { ...result, rows };
}

function isWrittenAlike(value: Value): boolean {
  return value === null || String(Number(value)) === value;
}
