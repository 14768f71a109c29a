import {
  binary,
  bool,
  dateDay,
  decimal,
  dictionary,
  float32,
  float64,
  int16,
  int32,
  int64,
  int8,
  time,
  TimeUnit,
  uint16,
  uint32,
  uint64,
  uint8,
  utf8,
  type DataType,
} from '@uwdata/flechette';
import type { LoadedColumn } from '../loaded-column.ts';
import type { Declared } from './declared.ts';
import { leafKind, type Declaration } from './leaf-kind.ts';
import { hasVariant, nestedJson } from './nested-json.ts';
import { counted, refuse } from './refuse.ts';
import { endlessWord, momentRange } from './stored-moments.ts';
import { int96Nanos, intervalParts, nanosIn, unitsOf, withPoint } from './stored-units.ts';

/** A column of a Parquet file: what the file declares, and its values as they are stored. */
export interface StoredColumn {
  name: string;
  declared: Declared;
  values: unknown[];
}

/** How one kind of stored value becomes a value of the database. */
interface Form {
  type: DataType;
  /** What to make of a value that is there. */
  convert?: (value: never) => unknown;
  /** Whether the database holds a value once it is made; all are held unless said. */
  holds?: (made: never) => boolean;
  made?: string;
  note?: string;
}

const dayMs = 86_400_000;

/**
 * A column with the type that its file declares. What the database cannot hold is told in a note, or refused with the
 * name of the file, the column and the row.
 */
export function parquetColumn(
  { name, declared, values }: StoredColumn,
  id: number,
  file: string,
): LoadedColumn {
  const text = dictionary(utf8(), int32(), false, id);
  const form = declared.form === 'leaf' ? formOf(declared.leaf, values, text) : nestedForm(declared, text);
  const { type, convert, holds, made, note = '' } = form;
  const given = values.map((value, row) => {
    if (value === null || value === undefined) return null;
    const ready = convert ? convert(value as never) : value;
    if (holds && !holds(ready as never)) throw beyond(file, name, row + 1);
    return ready;
  });
  return { name, values: given, type, note, ...(made && { made }) };
}

function beyond(file: string, column: string, row: number): Error {
  return refuse(
    file,
    `has a time in row ${counted(row)} of ${column} that is beyond what the database holds`,
    'Leave that value out, or write the column as text.',
  );
}

function nestedForm(declared: Declared, type: DataType): Form {
  const rounded = hasVariant(declared) ? '; numbers and times of its variants may be rounded' : '';
  return {
    type,
    convert: (value: unknown) => nestedJson(value, declared),
    note: `It holds lists or columns of its own, given as JSON text: dates, times and not-a-number within are text${rounded}.`,
  };
}

function formOf(element: Declaration, values: readonly unknown[], text: DataType): Form {
  const kind = leafKind(element);
  switch (kind.kind) {
    case 'decimal':
      return decimalForm(kind, text);
    case 'moment':
      return momentForm(kind.unit, kind.isUtc, values);
    case 'int96':
      return int96Form(values);
    case 'time':
      return timeForm(kind.unit, kind.isUtc, values);
    case 'day':
      return { type: dateDay(), convert: (days: number) => days * dayMs };
    case 'interval':
      return { type: text, convert: storedInterval, made: 'CAST(@ AS INTERVAL)' };
    case 'uuid':
      return { type: text, made: 'CAST(@ AS UUID)' };
    case 'half':
      return { type: float32() };
    case 'text':
      return { type: text };
    case 'plain':
      return plainForm(element);
  }
}

function plainForm(element: Declaration): Form {
  switch (element.type) {
    case 'BOOLEAN':
      return { type: bool() };
    case 'FLOAT':
      return { type: float32() };
    case 'DOUBLE':
      return { type: float64() };
    case 'INT32':
    case 'INT64':
      return integerForm(element);
    default:
      return { type: binary() };
  }
}

function integerForm({ type, converted_type: converted, logical_type: logical }: Declaration): Form {
  const [, unsigned = '', width = ''] = /^(U?)INT_(\d+)$/.exec(converted ?? '') ?? [];
  const isSigned = logical?.type === 'INTEGER' ? logical.isSigned === true : unsigned === '';
  const bits = logical?.type === 'INTEGER' ? logical.bitWidth : Number(width) || (type === 'INT32' ? 32 : 64);
  if (bits === 64) return { type: isSigned ? int64() : uint64(), convert: (value: bigint) => BigInt(value) };
  const types = isSigned ? { 8: int8, 16: int16, 32: int32 } : { 8: uint8, 16: uint16, 32: uint32 };
  return { type: types[bits as 8 | 16 | 32](), convert: (value: number) => Number(value) };
}

function decimalForm({ precision, scale }: { precision: number; scale: number }, text: DataType): Form {
  if (precision <= 38 && scale >= 0 && scale <= precision)
    return { type: decimal(precision, scale, 128), convert: unitsOf };
  return {
    type: text,
    convert: (value: number | bigint | Uint8Array) => withPoint(unitsOf(value), scale),
    note: `It declares ${precision} digits and the database holds 38, so its numbers are text as written.`,
  };
}

/** The whole numbers that stand for moments, made into moments where they are in the range of what makes them. */
function madeMoments(
  values: readonly unknown[],
  { isUtc, isFine }: { isUtc: boolean; isFine: boolean },
): Pick<Form, 'type' | 'holds' | 'made'> {
  const [from, to] = momentRange[isFine ? 'nanoseconds' : 'microseconds'];
  const type = isUtc ? 'TIMESTAMPTZ' : isFine ? 'TIMESTAMP_NS' : 'TIMESTAMP';
  const make = isFine ? 'make_timestamp_ns(@)' : 'make_timestamp(@)';
  const made = isUtc ? `CAST(${make} AS TIMESTAMPTZ)` : make;
  const isEndless = values.some(
    (value) => value !== null && value !== undefined && endlessWord(value as bigint, 64) !== undefined,
  );
  const endless = [2n ** 63n - 1n, -(2n ** 63n) + 1n]
    .map((value) => `WHEN @ = ${value} THEN ${type} '${endlessWord(value, 64)}'`)
    .join(' ');
  return {
    type: int64(),
    holds: (value: bigint) => (value >= from && value <= to) || endlessWord(value, 64) !== undefined,
    made: isEndless ? `CASE ${endless} ELSE ${made} END` : made,
  };
}

function momentForm(unit: string, isUtc: boolean, values: readonly unknown[]): Form {
  const isFine = unit === 'NANOS' && !isUtc;
  const toUnits = isFine ? (value: number | bigint) => BigInt(value) : toMicroseconds(unit);
  return {
    ...madeMoments(values, { isUtc, isFine }),
    convert: (value: bigint) => (endlessWord(value, 64) ? BigInt(value) : toUnits(value)),
    note: isFine ? '' : roundedNote(unit, values),
  };
}

/** The stamps of older writers: nanoseconds, kept where they are used. */
function int96Form(values: readonly unknown[]): Form {
  const isFine = (values as (bigint | null | undefined)[]).some(
    (value) => value !== null && value !== undefined && int96Nanos(value) % 1_000n !== 0n,
  );
  return {
    ...madeMoments([], { isUtc: false, isFine }),
    convert: (value: bigint) => (isFine ? int96Nanos(value) : int96Nanos(value) / 1_000n),
  };
}

const dayMicroseconds = 86_400_000_000n;

function timeForm(unit: string, isUtc: boolean, values: readonly unknown[]): Form {
  const zone = isUtc ? 'Its file gives it as UTC; it is held without that.' : '';
  return {
    type: time(TimeUnit.MICROSECOND),
    convert: toMicroseconds(unit),
    holds: (value: bigint) => value >= 0n && value <= dayMicroseconds,
    note: [zone, roundedNote(unit, values)].filter(Boolean).join(' '),
  };
}

function toMicroseconds(unit: string): (value: number | bigint) => bigint {
  if (unit !== 'NANOS') return (value) => (BigInt(value) * nanosIn(unit)) / 1_000n;
  return (value) => (BigInt(value) - floorRest(BigInt(value))) / 1_000n;
}

/** What is beyond the last full microsecond, in nanoseconds. */
function floorRest(nanos: bigint): bigint {
  return ((nanos % 1_000n) + 1_000n) % 1_000n;
}

function roundedNote(unit: string, values: readonly unknown[]): string {
  const isFine =
    unit === 'NANOS' &&
    values.some(
      (value) =>
        value !== null &&
        value !== undefined &&
        endlessWord(value as bigint, 64) === undefined &&
        floorRest(BigInt(value as bigint)) !== 0n,
    );
  return isFine ? 'Its nanoseconds are cut to microseconds, the finest the database holds here.' : '';
}

function storedInterval(bytes: Uint8Array): string {
  const [months, days, ms] = intervalParts(bytes);
  return `${months} months ${days} days ${ms} milliseconds`;
}
