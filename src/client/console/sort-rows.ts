import { clockOf, momentOf } from '../../lib/sql/moment-text.ts';

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

/**
 * The rows in an order, values compared as the type of the column asks (as DuckDB names it). What is no number comes
 * behind all numbers either way, and rows without a value last; equal rows keep their places.
 */
export function sortRows(
  rows: readonly (readonly unknown[])[],
  order: RowOrder | undefined,
  type = '',
): readonly (readonly unknown[])[] {
  if (!order) return rows;
  const { column, direction } = order;
  const turn = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row[column], type) }));
  return keyed
    .toSorted((a, b) => tierOf(a.key) - tierOf(b.key) || turn * compare(a.key, b.key))
    .map(({ row }) => row);
}

/** What a value is compared by. */
type Key = number | bigint | string | undefined;

/** Values, then what is no number, then what is missing. */
function tierOf(key: Key): number {
  if (key === undefined) return 2;
  return Number.isNaN(key) ? 1 : 0;
}

const texts = new Intl.Collator('en-GB', { numeric: true });

function compare(a: Key = 0, b: Key = 0): number {
  if (typeof a === 'string' && typeof b === 'string') return texts.compare(a, b);
  if (typeof a === 'string' || typeof b === 'string') return typeof a === 'string' ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf(value: unknown, type: string): Key {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean' || value instanceof Date) return Number(value);
  const text = String(value);
  if (type.endsWith(']')) return text;
  if (type.startsWith('DECIMAL')) return decimalKey(text);
  if (/^U?(?:HUGE|BIG)INT$/.test(type) && /^-?\d+$/.test(text)) return BigInt(text);
  if (/^(?:DOUBLE|FLOAT)$/.test(type)) return Number(text.replace(/^(-?)inf$/i, '$1Infinity'));
  if (type === 'INTERVAL') return intervalKey(text);
  return /^(?:DATE|TIME)/.test(type) ? (momentOf(text) ?? text) : text;
}

/** A decimal with every digit, as a whole number of its smallest possible part. */
function decimalKey(text: string): Key {
  const [, digits, decimals = ''] = /^(-?\d*)(?:\.(\d+))?$/.exec(text) ?? [];
  return digits === undefined ? text : BigInt(digits + decimals.padEnd(38, '0'));
}

const nanosecondsOfADay = 86_400_000_000_000n;
const daysOf: Readonly<Record<string, bigint>> = { year: 360n, mon: 30n, day: 1n };

/** An interval as DuckDB orders them: a month has 30 days, a day 24 hours. */
function intervalKey(text: string): Key {
  const parts = [...text.matchAll(/(-?\d+) (year|mon|day)/g)];
  const days = parts.reduce(
    (sum, [, count = '', unit = '']) => sum + BigInt(count) * (daysOf[unit] ?? 0n),
    0n,
  );
  const [, sign, ...clock] = /(-?)(\d+):(\d\d):(\d\d)(?:\.(\d+))?$/.exec(text) ?? [];
  return days * nanosecondsOfADay + (sign === '-' ? -clockOf(clock) : clockOf(clock));
}
