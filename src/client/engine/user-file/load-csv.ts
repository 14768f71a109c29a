import { quoteName, quoteText } from '../../../lib/sql/quote.ts';
import { DuckDBDataProtocol, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { EngineFailure } from '../failures.ts';
import { fileLimits } from '../limits.ts';
import type { Engine } from '../start-engine.ts';
import type { CsvHeader } from './csv-header.ts';
import { counted, refuse } from './refuse.ts';

/** The name under which the engine sees the file; the lock lets it read nothing outside this folder. */
const path = 'user/file.csv';

/** A CSV text on its way into a table. */
export interface CsvSource {
  /** Name of the file, for the reader. */
  name: string;
  table: string;
  csv: Blob;
  header: CsvHeader;
}

/**
 * How the file is written. Nothing of it is left to guesses: text stands in double quotes and in no others, so that a
 * quote that is never closed is an error and not a letter.
 */
function form({ separator }: CsvHeader): string {
  return `${quoteText(path)}, delim = ${quoteText(separator)}, quote = '"', escape = '"', skip = 0, max_line_size = 10000000`;
}

/** Every row is looked at before a column's type is settled, so that no later row can fail to fit it. */
function whole(header: CsvHeader): string {
  return `${form(header)}, sample_size = -1`;
}

/** Reads a CSV text into a table by the database's own reader, then forgets the text. */
export async function loadCsv(
  { database }: Engine,
  connection: AsyncDuckDBConnection,
  { name, table, csv, header }: CsvSource,
): Promise<void> {
  await database.registerFileHandle(path, csv, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  try {
    await requireColumns(connection, name, header);
    await connection.query(`CREATE TABLE ${quoteName(table)} AS FROM read_csv(${whole(header)})`);
  } catch (error) {
    throw error instanceof EngineFailure ? error : await csvFailure(connection, name, header, error);
  } finally {
    await database.dropFile(path);
  }
}

async function requireColumns(
  connection: AsyncDuckDBConnection,
  name: string,
  header: CsvHeader,
): Promise<void> {
  const found = await connection.query(`SELECT len(Columns) AS n FROM sniff_csv(${whole(header)})`);
  const [row] = found.toArray() as { n: number }[];
  const columns = Number(row?.n);
  if (columns > fileLimits.columns) {
    throw refuse(
      name,
      `has ${counted(columns)} columns, and ${counted(fileLimits.columns)} are allowed`,
      'Keep the columns you need and save it again.',
    );
  }
}

/** What is wrong with a CSV. The database tells the line only when it is told the columns. */
async function csvFailure(
  connection: AsyncDuckDBConnection,
  name: string,
  header: CsvHeader,
  error: unknown,
): Promise<unknown> {
  const first = messageOf(error);
  if (!/CSV|sniff/i.test(first)) return error;
  const detail = lineIn(first) ? first : messageOf(await failureByLines(connection, header));
  const line = lineIn(detail);
  if (!line) {
    return refuse(
      name,
      'is no regular CSV: its separator and quotes cannot be made out',
      'See that every row has the same number of values and every quote is closed.',
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
    `is no regular CSV: line ${counted(Number(line))} ${what}`,
    'Mend the line and save the file again.',
  );
}

/** Reads it once more as rows of text, as many as the first line names, to hear at which line it goes wrong. */
async function failureByLines(connection: AsyncDuckDBConnection, header: CsvHeader): Promise<unknown> {
  const columns = Array.from({ length: header.columns }, (_, i) => `'c${i}': 'VARCHAR'`).join(', ');
  const rows = `${form(header)}, header = true, auto_detect = false, columns = {${columns}}`;
  try {
    return await connection.query(`SELECT count(*) FROM read_csv(${rows})`);
  } catch (error) {
    return error;
  }
}

function lineIn(detail: string): string | undefined {
  return /CSV Error on Line: (\d+)/.exec(detail)?.[1];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
