import type { SchemaElement } from 'hyparquet-writer';
import { momentOf } from '../../../lib/sql/moment-text.ts';
import type { Value } from '../result-values.ts';

/** How the values of a type that is not nested stand in a Parquet file. */
export interface ParquetLeaf {
  element: Omit<SchemaElement, 'name' | 'repetition_type' | 'num_children'>;
  /** A value of a result as the writer takes it; throws a RangeError where the type of the file cannot hold it. */
  encode: (value: Exclude<Value, null>) => unknown;
}

/** As text: what Parquet has no type for, and what a value does not fit. */
export const textLeaf: ParquetLeaf = {
  element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  encode: String,
};

const nanosecondsOfADay = 86_400_000_000_000n;

const day: ParquetLeaf = {
  element: { type: 'INT32', converted_type: 'DATE' },
  encode: (text) => Number(within(32, moment(text) / nanosecondsOfADay)),
};

/** Moments by their type, each in the parts of a second that the file counts in. */
const leaves: Readonly<Record<string, ParquetLeaf>> = {
  BOOLEAN: { element: { type: 'BOOLEAN' }, encode: (value) => value === true || value === 'true' },
  TINYINT: whole32('INT_8'),
  SMALLINT: whole32('INT_16'),
  INTEGER: whole32(undefined),
  UTINYINT: whole32('UINT_8'),
  USMALLINT: whole32('UINT_16'),
  UINTEGER: whole32('UINT_32'),
  BIGINT: { element: { type: 'INT64' }, encode: wholeOf },
  UBIGINT: { element: { type: 'INT64', converted_type: 'UINT_64' }, encode: wholeOf },
  HUGEINT: decimalLeaf(38, 0),
  UHUGEINT: decimalLeaf(38, 0),
  FLOAT: { element: { type: 'FLOAT' }, encode: numberOf },
  DOUBLE: { element: { type: 'DOUBLE' }, encode: numberOf },
  VARCHAR: textLeaf,
  UUID: {
    element: { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, logical_type: { type: 'UUID' } },
    encode: String,
  },
  BLOB: { element: { type: 'BYTE_ARRAY' }, encode: bytesOf },
  DATE: day,
  TIME: timeLeaf('MICROS'),
  TIME_NS: timeLeaf('NANOS'),
  TIMESTAMP: timestampLeaf('MICROS', false),
  TIMESTAMP_S: timestampLeaf('MICROS', false),
  TIMESTAMP_MS: timestampLeaf('MICROS', false),
  TIMESTAMP_NS: timestampLeaf('NANOS', false),
  'TIMESTAMP WITH TIME ZONE': timestampLeaf('MICROS', true),
};

/** How values of a DuckDB type stand in a Parquet file; undefined where it has no type for them. */
export function parquetLeaf(type: string): ParquetLeaf | undefined {
  const [, precision, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(type) ?? [];
  if (precision !== undefined) return decimalLeaf(Number(precision), Number(scale));
  return type.startsWith('ENUM(') ? textLeaf : leaves[type];
}

/** A number from a number, or from its text inside a list. */
function numberOf(value: Exclude<Value, null>): number {
  if (typeof value === 'number') return value;
  return Number(
    String(value)
      .replace(/^(-?)inf$/, '$1Infinity')
      .replace('nan', 'NaN'),
  );
}

function wholeOf(value: Exclude<Value, null>): bigint {
  return BigInt(value as string | number | bigint);
}

function whole32(converted: SchemaElement['converted_type'] | undefined): ParquetLeaf {
  return { element: { type: 'INT32', ...(converted && { converted_type: converted }) }, encode: numberOf };
}

/** A decimal of so many digits, so many of them behind the point; every digit is kept, or it does not fit. */
function decimalLeaf(precision: number, scale: number): ParquetLeaf {
  const bound = 10n ** BigInt(precision);
  const held = precision <= 9 ? 'INT32' : precision <= 18 ? 'INT64' : 'FIXED_LEN_BYTE_ARRAY';
  return {
    element: {
      type: held,
      ...(held === 'FIXED_LEN_BYTE_ARRAY' && { type_length: 16 }),
      converted_type: 'DECIMAL',
      precision,
      scale,
    },
    encode: (value) => {
      const [, digits = '', decimals = ''] = /^(-?\d*)(?:\.(\d*))?$/.exec(String(value)) ?? [];
      const parts = BigInt(digits + decimals.padEnd(scale, '0'));
      if (parts >= bound || parts <= -bound) throw new RangeError(`more than ${precision} digits`);
      return parts;
    },
  };
}

function timeLeaf(unit: 'MICROS' | 'NANOS'): ParquetLeaf {
  return {
    element: { type: 'INT64', logical_type: { type: 'TIME', isAdjustedToUTC: false, unit } },
    encode: (text) => moment(text) / (unit === 'NANOS' ? 1n : 1_000n),
  };
}

function timestampLeaf(unit: 'MICROS' | 'NANOS', isAdjustedToUTC: boolean): ParquetLeaf {
  return {
    element: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC, unit } },
    encode: (text) => within(64, moment(text) / (unit === 'NANOS' ? 1n : 1_000n)),
  };
}

/** A moment in nanoseconds; infinity is a date to DuckDB alone. */
function moment(text: Exclude<Value, null>): bigint {
  const found = momentOf(String(text));
  if (typeof found !== 'bigint') throw new RangeError(`no moment: ${String(text)}`);
  return found;
}

function within(bits: number, whole: bigint): bigint {
  if (BigInt.asIntN(bits, whole) !== whole) throw new RangeError(`more than ${bits} bits`);
  return whole;
}

/** Bytes from the text DuckDB writes for them: what cannot be printed as \xAA. */
function bytesOf(text: Exclude<Value, null>): Uint8Array {
  const bytes = [...String(text).matchAll(/\\x([0-9A-F]{2})|([\s\S])/g)].map(([, code, letter]) =>
    code === undefined ? (letter ?? '').charCodeAt(0) : Number.parseInt(code, 16),
  );
  return Uint8Array.from(bytes);
}
