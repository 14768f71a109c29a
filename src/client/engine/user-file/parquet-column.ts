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
import { writeExactJson } from './exact-json.ts';

/** What a Parquet file declares of a column, in the words of the format. */
export interface Declaration {
  type?: string;
  converted_type?: string;
  scale?: number;
  precision?: number;
  logical_type?: {
    type: string;
    scale?: number;
    precision?: number;
    unit?: string;
    isAdjustedToUTC?: boolean;
    bitWidth?: number;
    isSigned?: boolean;
  };
}

/** A column of a Parquet file: what the file declares, and its values as they are stored. */
export interface StoredColumn {
  name: string;
  /** Nothing where the column holds lists or other columns. */
  declared: Declaration | undefined;
  values: unknown[];
}

/** How one kind of stored value becomes a value of the database. */
interface Form {
  type: DataType;
  /** What to make of a value that is there. */
  convert?: (value: never) => unknown;
  made?: string;
  note?: string;
}

const dayMs = 86_400_000;

/** A column with the type that its file declares. What the database cannot hold is told in a note. */
export function parquetColumn({ name, declared, values }: StoredColumn, id: number): LoadedColumn {
  const text = dictionary(utf8(), int32(), false, id);
  const form: Form = declared
    ? formOf(declared, values, text)
    : {
        type: text,
        convert: writeExactJson,
        note: 'It holds lists or columns of its own, given as JSON text; decimals within may be rounded.',
      };
  const { type, convert, made, note = '' } = form;
  const given = values.map((value) =>
    value === null || value === undefined ? null : convert ? convert(value as never) : value,
  );
  return { name, values: given, type, note, ...(made && { made }) };
}

function formOf(element: Declaration, values: readonly unknown[], text: DataType): Form {
  const { type, converted_type: converted, logical_type: logical } = element;
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') return decimalForm(element, text);
  if (logical?.type === 'TIMESTAMP')
    return momentForm(logical.unit ?? '', logical.isAdjustedToUTC === true, values);
  if (converted === 'TIMESTAMP_MILLIS') return momentForm('MILLIS', false, values);
  if (converted === 'TIMESTAMP_MICROS') return momentForm('MICROS', false, values);
  if (type === 'INT96') return int96Form(values);
  if (logical?.type === 'TIME') return timeForm(logical.unit ?? '', values);
  if (converted === 'TIME_MILLIS') return timeForm('MILLIS', values);
  if (converted === 'TIME_MICROS') return timeForm('MICROS', values);
  if (converted === 'DATE' || logical?.type === 'DATE')
    return { type: dateDay(), convert: (days: number) => days * dayMs };
  if (converted === 'INTERVAL') return { type: text, convert: intervalText, made: 'CAST(@ AS INTERVAL)' };
  if (logical?.type === 'UUID') return { type: text, made: 'CAST(@ AS UUID)' };
  if (logical?.type === 'FLOAT16') return { type: float32() };
  if (isText(element)) return { type: text };
  return plainForm(element);
}

/** Whether a column declares its values to be text of some kind. */
export function isText({ converted_type: converted, logical_type: logical }: Declaration): boolean {
  return (
    ['UTF8', 'ENUM', 'JSON'].includes(converted ?? '') ||
    ['STRING', 'ENUM', 'JSON'].includes(logical?.type ?? '')
  );
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

function decimalForm(element: Declaration, text: DataType): Form {
  const { logical_type: logical } = element;
  const isLogical = logical?.type === 'DECIMAL';
  const scale = (isLogical ? logical.scale : element.scale) ?? 0;
  const precision = (isLogical ? logical.precision : element.precision) ?? 38;
  const units = (value: number | bigint | Uint8Array): bigint =>
    value instanceof Uint8Array ? bigEndian(value) : BigInt(value);
  if (precision <= 38 && scale >= 0 && scale <= precision)
    return { type: decimal(precision, scale, 128), convert: units };
  return {
    type: text,
    convert: (value: number | bigint | Uint8Array) => withPoint(units(value), scale),
    note: `It declares ${precision} digits and the database holds 38, so its numbers are text as written.`,
  };
}

/** A signed whole number of any length. */
function bigEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = value * 256n + BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, value);
}

function withPoint(units: bigint, scale: number): string {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  return scale > 0 ? `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}` : `${sign}${digits}`;
}

function momentForm(unit: string, isUtc: boolean, values: readonly unknown[]): Form {
  if (unit === 'NANOS' && !isUtc)
    return { type: int64(), convert: (value: bigint) => BigInt(value), made: 'make_timestamp_ns(@)' };
  const made = isUtc ? 'CAST(make_timestamp(@) AS TIMESTAMPTZ)' : 'make_timestamp(@)';
  return { type: int64(), convert: toMicroseconds(unit), made, note: roundedNote(unit, values) };
}

/** The stamps of older writers: nanoseconds, kept where they are used. */
function int96Form(values: readonly unknown[]): Form {
  const nanos = (value: bigint): bigint =>
    ((value >> 64n) - 2_440_588n) * 86_400_000_000_000n + (value & 0xffff_ffff_ffff_ffffn);
  const isFine = (values as (bigint | null | undefined)[]).some(
    (value) => value !== null && value !== undefined && nanos(value) % 1_000n !== 0n,
  );
  if (isFine) return { type: int64(), convert: nanos, made: 'make_timestamp_ns(@)' };
  return { type: int64(), convert: (value: bigint) => nanos(value) / 1_000n, made: 'make_timestamp(@)' };
}

function timeForm(unit: string, values: readonly unknown[]): Form {
  return {
    type: time(TimeUnit.MICROSECOND),
    convert: toMicroseconds(unit),
    note: roundedNote(unit, values),
  };
}

function toMicroseconds(unit: string): (value: number | bigint) => bigint {
  if (unit === 'MILLIS') return (value) => BigInt(value) * 1_000n;
  if (unit === 'NANOS') return (value) => (BigInt(value) - floorRest(BigInt(value))) / 1_000n;
  return (value) => BigInt(value);
}

/** What is beyond the last full microsecond, in nanoseconds. */
function floorRest(nanos: bigint): bigint {
  return ((nanos % 1_000n) + 1_000n) % 1_000n;
}

function roundedNote(unit: string, values: readonly unknown[]): string {
  const isFine =
    unit === 'NANOS' &&
    values.some(
      (value) => value !== null && value !== undefined && floorRest(BigInt(value as bigint)) !== 0n,
    );
  return isFine ? 'Its nanoseconds are cut to microseconds, the finest the database holds here.' : '';
}

function intervalText(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [months, days, ms] = [0, 4, 8].map((at) => view.getUint32(at, true));
  return `${months} months ${days} days ${ms} milliseconds`;
}
