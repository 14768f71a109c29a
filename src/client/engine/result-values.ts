import type { TypedColumn } from './statement-gate.ts';

/** A value of a result. A whole number too large for a JavaScript number is a bigint, so that no digit is lost. */
export type Value = string | number | bigint | boolean | null;

/** How the values of a column are given. */
export type ValueKind = 'text' | 'integer' | 'number' | 'boolean';

const integers = /^U?(TINYINT|SMALLINT|INTEGER)$/;
const largeIntegers = /^U?(BIGINT|HUGEINT)$/;
const numbers = /^(FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/;

/** How the values of a DuckDB type are given: dates, lists and all else as the text DuckDB writes for them. */
export function valueKindOf(type: string): ValueKind {
  if (integers.test(type) || largeIntegers.test(type)) return 'integer';
  if (numbers.test(type)) return 'number';
  return type === 'BOOLEAN' ? 'boolean' : 'text';
}

/**
 * What to select so that every value arrives whole: Arrow in the browser loses digits of large whole numbers,
 * intervals and the names of an enum. Columns go by their place, because names may repeat.
 */
export function selection(columns: readonly TypedColumn[]): string {
  return columns
    .map(({ type }, i) => (arrivesWhole(type) ? `#${i + 1}` : `CAST(#${i + 1} AS VARCHAR)`))
    .join(', ');
}

function arrivesWhole(type: string): boolean {
  return type === 'VARCHAR' || type === 'BOOLEAN' || integers.test(type) || numbers.test(type);
}

/** What turns a value as it arrives into one of ours. */
export function readerOf(type: string): (arrived: unknown) => Value {
  if (!largeIntegers.test(type)) return (arrived) => arrived as Value;
  return (arrived) => (arrived === null ? null : wholeNumber(String(arrived)));
}

function wholeNumber(digits: string): number | bigint {
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : BigInt(digits);
}
