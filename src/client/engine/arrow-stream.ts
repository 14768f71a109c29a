import { columnFromArray, tableFromColumns, tableToIPC, type DataType } from '@uwdata/flechette';

/** A column ready to be encoded. */
export interface ArrowColumn {
  name: string;
  values: readonly unknown[];
  type: DataType;
}

/** Columns as an Arrow IPC stream, the form in which DuckDB takes a table in. Throws when a value does not fit its type. */
export function toArrowStream(columns: readonly ArrowColumn[]): Uint8Array<ArrayBuffer> {
  const table = tableFromColumns(
    columns.map(({ name, values, type }) => [name, columnFromArray(values as unknown[], type)]),
  );
  const stream = tableToIPC(table, { format: 'stream' });
  if (!stream) throw new Error(`toArrowStream could not encode ${columns.length} columns`);
  return stream as Uint8Array<ArrayBuffer>;
}
