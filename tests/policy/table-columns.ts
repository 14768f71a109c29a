import { readCsv } from '../../src/lib/intake/read-csv.ts';
import { withDatabase } from '../../scripts/node/database.ts';
import { quoteName, quoteText } from '../../src/lib/sql/quote.ts';

/** What the columns of a Parquet file say, each thing once: those of text and of whole numbers. */
export function parquetColumns(path: string): Promise<Map<string, unknown[]>> {
  const file = `read_parquet(${quoteText(path)})`;
  return withDatabase(async (connection) => {
    const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
    const columns = await rowsOf(
      `SELECT column_name AS name FROM (DESCRIBE FROM ${file}) WHERE column_type NOT IN ('DOUBLE', 'BOOLEAN')`,
    );
    const cells = new Map<string, unknown[]>();
    for (const { name } of columns as { name: string }[]) {
      const rows = await rowsOf(`SELECT DISTINCT ${quoteName(name)} AS cell FROM ${file} ORDER BY ALL`);
      cells.set(
        name,
        rows.map(({ cell }) => cell),
      );
    }
    return cells;
  });
}

/** The columns of a table as text: of its first rows, which are enough to see what a column is a key of. */
export function csvColumns(text: string): Map<string, string[]> {
  const { columns, rows } = readCsv(text.split('\n', 400).join('\n'), 'table');
  return new Map(columns.map((column) => [column, rows.map((row) => row[column] ?? '')]));
}
