import { DuckDBDataProtocol, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { EngineFailure } from '../failures.ts';
import type { Engine } from '../start-engine.ts';
import type { CsvHeader } from './csv-header.ts';
import { csvRows, fillTable, noRows, type ReadCsvColumn } from './fill-table.ts';
import type { Choice } from './readings.ts';
import { counted, refuse } from './refuse.ts';

/** The name under which the engine sees the file; the lock lets it read nothing outside this folder. */
const path = 'user/file.csv';

/** A CSV text on its way into a table. */
export interface CsvSource {
  /** Name of the file, for the reader. */
  name: string;
  table: string;
  /** The rows, without a header. */
  csv: Blob;
  header: CsvHeader;
  /** What the reader wants columns read as, by their places. */
  chosen: ReadonlyMap<number, Choice>;
}

/**
 * Reads the rows of a CSV text into a table by the database's own reader, then forgets the text. Each column is read
 * as the reader chose, or else as what its values plainly are.
 */
export async function loadCsv(
  { database }: Engine,
  connection: AsyncDuckDBConnection,
  { name, table, csv, header, chosen }: CsvSource,
): Promise<ReadCsvColumn[]> {
  const from = csv.size > 0 ? csvRows(path, header) : noRows(header);
  if (csv.size > 0) await database.registerFileHandle(path, csv, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  const ask = async (sql: string): Promise<unknown[]> => {
    const found = await connection.query(sql);
    return found.schema.fields.map((_, i) => found.getChildAt(i)?.get(0) as unknown);
  };
  try {
    return await fillTable(
      { from, columns: header.columns.length },
      { name, table, names: header.columns, chosen },
      ask,
    );
  } catch (error) {
    throw error instanceof EngineFailure ? error : csvFailure(name, header, error);
  } finally {
    if (csv.size > 0) await database.dropFile(path);
  }
}

/** What is wrong with a CSV, with the line of the file. */
function csvFailure(name: string, header: CsvHeader, error: unknown): unknown {
  const detail = error instanceof Error ? error.message : '';
  if (!/CSV/i.test(detail)) return error;
  const line = /CSV Error on Line: (\d+)/.exec(detail)?.[1];
  if (!line) {
    return refuse(
      name,
      'is no regular CSV: its rows cannot be told apart',
      'See that every row has the same number of values, every quote is closed and all lines end alike.',
    );
  }
  const counts = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(detail);
  const what = counts
    ? `has ${counted(Number(counts[2]), 'value')} where ${counts[1]} ${counts[1] === '1' ? 'is' : 'are'} expected`
    : /unterminated|quote/i.test(detail)
      ? 'opens a quote that is not closed as it should be'
      : 'cannot be read';
  return refuse(
    name,
    `is no regular CSV: line ${counted(Number(line) + header.lines)} ${what}`,
    'Mend the line and save the file again.',
  );
}
