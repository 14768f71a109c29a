import {
  bool,
  columnFromArray,
  dictionary,
  float64,
  int32,
  tableFromColumns,
  tableToIPC,
  utf8,
  type DataType,
} from '@uwdata/flechette';
import { decompress } from 'fzstd';
import { parquetMetadata, parquetRead } from 'hyparquet';
import type { Compressors, FileMetaData, SchemaElement } from 'hyparquet';

const compressors: Compressors = {
  ZSTD: (input, outputLength) => decompress(input, new Uint8Array(outputLength)),
};

/** Text columns repeat few values, so they travel as a dictionary: ten times quicker to build than plain text. */
const arrowTypes: Record<string, (id: number) => DataType> = {
  BYTE_ARRAY: (id) => dictionary(utf8(), int32(), false, id),
  DOUBLE: () => float64(),
  INT32: () => int32(),
  BOOLEAN: () => bool(),
};

/**
 * One of our Parquet tables as an Arrow IPC stream, which DuckDB takes in without its own Parquet reader
 * (that one would be fetched from a third party). Throws on a damaged file and on a type our tables do not have.
 */
export async function parquetToArrow(bytes: ArrayBuffer): Promise<Uint8Array> {
  const metadata = parquetMetadata(bytes);
  const values = await readColumns(bytes, metadata);
  const columns = leaves(metadata).map((leaf, id) => {
    const type = arrowTypes[leaf.type ?? '']?.(id);
    if (!type) throw new Error(`parquetToArrow unsupported type of ${leaf.name}: ${leaf.type}`);
    return [leaf.name, columnFromArray(values.get(leaf.name) ?? [], type)] as const;
  });
  const stream = tableToIPC(tableFromColumns(columns.map(([name, column]) => [name, column])), {
    format: 'stream',
  });
  if (!stream) throw new Error('parquetToArrow could not encode the table');
  return stream;
}

/** All values of each column, in the order of the rows. */
async function readColumns(bytes: ArrayBuffer, metadata: FileMetaData): Promise<Map<string, unknown[]>> {
  const rows = Number(metadata.num_rows);
  const values = new Map(leaves(metadata).map((leaf) => [leaf.name, Array<unknown>(rows).fill(null)]));
  await parquetRead({
    file: { byteLength: bytes.byteLength, slice: (start, end) => bytes.slice(start, end) },
    metadata,
    compressors,
    onChunk: ({ columnName, columnData, rowStart }) => {
      const column = values.get(columnName);
      for (let i = 0; column && i < columnData.length; i++) column[rowStart + i] = columnData[i];
    },
  });
  return values;
}

/** The columns of a flat table: the schema without its root. */
function leaves(metadata: FileMetaData): SchemaElement[] {
  return metadata.schema.slice(1);
}
