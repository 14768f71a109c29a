import { quoteText } from '../../../src/lib/sql/quote.ts';
import { withDatabase } from '../../../scripts/node/database.ts';

/** The rows of a Parquet file in the order in which they are written, whole numbers as numbers. */
export function parquetRows(path: string, where = ''): Promise<Record<string, unknown>[]> {
  return withDatabase(async (connection) => {
    const result = await connection.runAndReadAll(`FROM read_parquet(${quoteText(path)}) ${where}`);
    return result.getRowObjectsJS();
  });
}

/** What a Parquet file says of its columns. */
export function columnNotes(path: string): Promise<Record<string, string>> {
  return withDatabase(async (connection) => {
    const result = await connection.runAndReadAll(
      `SELECT decode(key) AS name, decode(value) AS note FROM parquet_kv_metadata(${quoteText(path)})`,
    );
    const notes = result.getRowObjectsJS() as { name: string; note: string }[];
    return Object.fromEntries(notes.map(({ name, note }) => [name, note]));
  });
}
