import type { TypedColumn } from './statement-gate.ts';

/**
 * A value of a result, exactly as the database has it. What it is depends on the type of its column alone, but for one
 * case: a whole number is a number up to 2^53 and a bigint beyond.
 *
 * - `FLOAT`, `DOUBLE`: a number, NaN and the infinities among them.
 * - `TINYINT` to `UHUGEINT`: a number, or a bigint where a number would lose digits. `BigInt(value)` makes all alike.
 * - `DECIMAL(p,s)`: text with all its digits, for instance `'0.30'`, also where a number would hold them. `Number(value)`
 *   gives the nearest number.
 * - `BOOLEAN`: true or false.
 * - Everything else, dates, lists and structures included: the text DuckDB writes for it.
 * - A missing value of any type: null.
 */
export type Value = string | number | bigint | boolean | null;

/** How the values of a column are given: `decimal` is text whose every digit counts, and is a number all the same. */
export type ValueKind = 'text' | 'integer' | 'decimal' | 'number' | 'boolean';

const integers = /^U?(TINYINT|SMALLINT|INTEGER)$/;
const largeIntegers = /^U?(BIGINT|HUGEINT)$/;
const numbers = /^(FLOAT|DOUBLE)$/;
const decimals = /^DECIMAL\(\d+,\d+\)$/;

/** How the values of a DuckDB type are given: dates, lists and all else as the text DuckDB writes for them. */
export function valueKindOf(type: string): ValueKind {
  if (integers.test(type) || largeIntegers.test(type)) return 'integer';
  if (numbers.test(type)) return 'number';
  if (decimals.test(type)) return 'decimal';
  return type === 'BOOLEAN' ? 'boolean' : 'text';
}

/**
 * What to select so that every value arrives whole: Arrow in the browser loses digits of large whole numbers and of
 * decimals, intervals and the names of an enum. Columns go by their place, because names may repeat.
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
  if (decimals.test(type)) return (arrived) => (arrived === null ? null : wholeDecimal(String(arrived)));
  if (!largeIntegers.test(type)) return (arrived) => arrived as Value;
  return (arrived) => (arrived === null ? null : wholeNumber(String(arrived)));
}

/** DuckDB writes no 0 before the point where a type has no place for it. */
export function wholeDecimal(digits: string): string {
  return digits.replace(/^(-?)\./, '$10.');
}

function wholeNumber(digits: string): number | bigint {
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : BigInt(digits);
}
