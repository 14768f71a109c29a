import { decompress } from 'fzstd';
import { parquetMetadata, parquetRead, parquetSchema, snappyUncompress } from 'hyparquet';
import type { Compressors, FileMetaData } from 'hyparquet';
import { takeDeclared } from './user-file/declared.ts';
import type { StoredColumn } from './user-file/parquet-column.ts';

/** A table as columns, each with all its values in the order of the rows. */
export interface ReadTable {
  columns: {
    name: string;
    /** As the file stores it, for instance `DOUBLE`; empty for a column that holds others. */
    type: string;
    values: unknown[];
  }[];
  rows: number;
}

/** What a Parquet file says of itself, before any of its values is read. */
export interface ParquetFacts {
  rows: number;
  columns: string[];
  /** Packings it uses that are not read here, for instance BROTLI. */
  unknownCodecs: string[];
  /** Size of its values once unpacked, as it says itself. */
  unpackedBytes: number;
}

const readable = ['UNCOMPRESSED', 'SNAPPY', 'ZSTD'];

/** The columns of one of our own tables by their names. Throws on a damaged file. */
export async function parquetColumns(bytes: ArrayBuffer): Promise<Map<string, unknown[]>> {
  const { columns } = await readParquet(bytes, Infinity);
  return new Map(columns.map(({ name, values }) => [name, values]));
}

/** What a Parquet file says of itself. Throws when it is no Parquet file or its description is damaged. */
export function parquetFacts(bytes: ArrayBuffer): ParquetFacts {
  const metadata = parquetMetadata(bytes);
  const chunks = metadata.row_groups.flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data));
  const codecs = new Set<string>(chunks.flatMap((chunk) => (chunk ? [chunk.codec] : [])));
  return {
    rows: Number(metadata.num_rows),
    columns: topColumns(metadata).map(({ name }) => name),
    unknownCodecs: [...codecs].filter((codec) => !readable.includes(codec)),
    unpackedBytes: chunks.reduce((sum, chunk) => sum + Number(chunk?.total_uncompressed_size ?? 0), 0),
  };
}

/**
 * All values of any Parquet file. Throws on a damaged one, and as soon as more than `unpackedBytes` have been unpacked,
 * whatever the file says of itself.
 */
export function readParquet(bytes: ArrayBuffer, unpackedBytes: number): Promise<ReadTable> {
  return readColumns(bytes, parquetMetadata(bytes), compressorsWithin(unpackedBytes));
}

/**
 * All values of any Parquet file as it stores them, with what it declares them to be: nothing is turned into a
 * JavaScript number or date that could lose digits. Throws as `readParquet` does.
 */
export async function readStoredParquet(
  bytes: ArrayBuffer,
  unpackedBytes: number,
): Promise<{ columns: StoredColumn[]; rows: number }> {
  const metadata = parquetMetadata(bytes);
  const declared = parquetSchema(metadata).children.map(takeDeclared);
  const { columns, rows } = await readColumns(bytes, metadata, compressorsWithin(unpackedBytes), false);
  return {
    columns: columns.map(({ name, values }, i) => ({
      name,
      values,
      declared: declared[i] ?? { form: 'variant' },
    })),
    rows,
  };
}

/** Unpacks until the budget is spent. */
function compressorsWithin(budget: number): Compressors {
  let spent = 0;
  const spend = (length: number): Uint8Array<ArrayBuffer> => {
    spent += length;
    if (spent > budget) throw new Error(`readParquet unpacked ${spent} bytes and ${budget} are allowed`);
    return new Uint8Array(length);
  };
  return {
    ZSTD: (input, length) => decompress(input, spend(length)),
    SNAPPY: (input, length) => {
      const output = spend(length);
      snappyUncompress(input, output);
      return output;
    },
  };
}

/** All values of each column, in the order of the rows. */
async function readColumns(
  bytes: ArrayBuffer,
  metadata: FileMetaData,
  compressors: Compressors,
  utf8 = true,
): Promise<ReadTable> {
  const rows = Number(metadata.num_rows);
  const columns = topColumns(metadata).map((column) => ({
    ...column,
    values: Array<unknown>(rows).fill(null),
  }));
  const values = new Map(columns.map((column) => [column.name, column.values]));
  await parquetRead({
    file: { byteLength: bytes.byteLength, slice: (start, end) => bytes.slice(start, end) },
    metadata,
    compressors,
    utf8,
    onChunk: ({ columnName, columnData, rowStart }) => {
      const column = values.get(columnName);
      const end = Math.min(columnData.length, rows - rowStart);
      for (let i = 0; column && i < end; i++) column[rowStart + i] = columnData[i];
    },
  });
  return { columns, rows };
}

/** The columns of a table; one that holds others within it counts as one. */
function topColumns(metadata: FileMetaData): { name: string; type: string }[] {
  return parquetSchema(metadata).children.map(({ element }) => ({
    name: element.name,
    type: element.type ?? '',
  }));
}
