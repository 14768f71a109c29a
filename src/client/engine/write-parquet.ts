import { parquetWriteBuffer, type BasicType } from 'hyparquet-writer';
import type { Value, ValueKind } from './result-values.ts';

/** A column of a result with all its values. */
export interface ResultValues {
  name: string;
  kind: ValueKind;
  values: readonly Value[];
}

const rowsInGroup = 100_000;

/** A result as a Parquet file: text, whole numbers, numbers and truth keep their type; the same result, the same bytes. */
export function writeParquet(columns: readonly ResultValues[]): Uint8Array<ArrayBuffer> {
  const columnData = columns.map(({ name, kind, values }) => ({
    name,
    ...encoded(kind, values),
    nullable: true,
  }));
  return new Uint8Array(
    parquetWriteBuffer({ columnData, rowGroupSize: rowsInGroup, createdBy: 'support-atlas' }),
  );
}

/** The type of the file that holds all values. */
function encoded(kind: ValueKind, values: readonly Value[]): { type: BasicType; data: Value[] } {
  if (kind === 'number') return { type: 'DOUBLE', data: [...values] };
  if (kind === 'boolean') return { type: 'BOOLEAN', data: [...values] };
  if (kind === 'text') return { type: 'STRING', data: [...values] };
  const whole = values.filter((value) => value !== null) as (number | bigint)[];
  if (whole.every((value) => Number(value) === (Number(value) | 0)))
    return { type: 'INT32', data: [...values] };
  if (whole.every((value) => BigInt.asIntN(64, BigInt(value)) === BigInt(value))) {
    return { type: 'INT64', data: values.map((value) => (value === null ? null : BigInt(value))) };
  }
  return { type: 'STRING', data: values.map((value) => (value === null ? null : String(value))) };
}
