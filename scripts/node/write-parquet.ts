import { quoteName, quoteText } from '../../src/lib/sql/quote.ts';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ColumnType, Table } from '../../src/lib/tables/table.ts';
import { withDatabase } from './database.ts';

const types: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
};

/** Writes the CSV file of a table as a Parquet file, by the paths of both. */
export type WriteParquet = (table: Table, from: string, to: string) => Promise<void>;

/**
 * Work that writes Parquet files: each sorted by the key of its table, one row group, the descriptions of its columns
 * in the file. The same text gives the same bytes wherever and whenever it is written.
 */
export function withParquetWriter<T>(work: (write: WriteParquet) => Promise<T>): Promise<T> {
  return withDatabase((connection) =>
    work(async (table, from, to) => {
      await connection.run(copyStatement(table, from, to)).catch((cause: unknown) => {
        throw asFileFault(cause);
      });
    }),
  );
}

/** A table as a Parquet file, from its CSV text. */
export async function toParquet(table: Table, csv: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'parquet-'));
  const [from, to] = [join(folder, 'table.csv'), join(folder, 'table.parquet')];
  try {
    await writeFile(from, csv);
    await withParquetWriter((write) => write(table, from, to));
    return await readFile(to);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A fault of the disk as the database tells it, with a code as those have that Node tells. */
function asFileFault(cause: unknown): unknown {
  if (!(cause instanceof Error) || !cause.message.startsWith('IO Error')) return cause;
  const code = cause.message.split(': ').at(-1) ?? cause.message;
  return Object.assign(new Error(cause.message, { cause }), { code });
}

function copyStatement(table: Table, from: string, to: string): string {
  const columns = table.columns
    .map(({ name, type }) => `${quoteText(name)}: ${quoteText(types[type])}`)
    .join(', ');
  const notes = table.columns
    .map(({ name, description }) => `${quoteName(name)}: ${quoteText(description)}`)
    .join(', ');
  return `
    COPY (
      FROM read_csv(${quoteText(from)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
        new_line = '\\n', nullstr = '', columns = {${columns}})
      ORDER BY ${table.key.map(quoteName).join(', ')}
    ) TO ${quoteText(to)} (
      FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 19, WRITE_BLOOM_FILTER false, ROW_GROUP_SIZE 1000000,
      KV_METADATA {${notes}}
    )`;
}
