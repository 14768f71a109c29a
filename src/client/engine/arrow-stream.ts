import { columnFromArray, tableFromColumns, tableToIPC, Type, utf8, type DataType } from '@uwdata/flechette';

/** A column ready to be encoded. */
export interface ArrowColumn {
  name: string;
  values: readonly unknown[];
  type: DataType;
}

/** Columns as an Arrow IPC stream, the form in which DuckDB takes a table in. Throws when a value does not fit its type. */
export function toArrowStream(columns: readonly ArrowColumn[]): Uint8Array<ArrayBuffer> {
  const table = tableFromColumns(
    columns.map(({ name, values, type }) => [
      name,
      columnFromArray(values as unknown[], values.length === 0 ? withoutDictionary(type) : type),
    ]),
  );
  const stream = tableToIPC(table, { format: 'stream' });
  if (!stream) throw new Error(`toArrowStream could not encode ${columns.length} columns`);
  return stream as Uint8Array<ArrayBuffer>;
}

/** A dictionary with nothing in it is none: DuckDB would find no column where it stands alone. */
function withoutDictionary(type: DataType): DataType {
  return type.typeId === Type.Dictionary ? utf8() : type;
}
