import { join } from 'node:path';
import type { Problem } from '../../src/lib/intake/problem.ts';
import { requireColumns } from '../../src/lib/intake/require-columns.ts';
import { lait, laitColumns, laitSeries, type LaitRow } from '../sources/lait.ts';
import { identifier, literal, withDatabase } from './database.ts';

/** Reads the rows of the series we use from the long table, as text. */
export async function readLongTable(folder: string): Promise<{ rows: LaitRow[]; problems: Problem[] }> {
  const from = `read_parquet(${literal(join(folder, lait.file))})`;
  return withDatabase(async (connection) => {
    try {
      const columns =
        (await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`)).getColumnsJS()[0] ?? [];
      const problems = requireColumns(columns.map(String), Object.values(laitColumns), lait.file);
      if (problems.length > 0) return { rows: [], problems };
      const result = await connection.runAndReadAll(selectSeries(from));
      return { rows: result.getRowObjectsJS() as unknown as LaitRow[], problems: [] };
    } catch (cause) {
      return { rows: [], problems: [unreadable(cause)] };
    }
  });
}

function selectSeries(from: string): string {
  const { series, years, number, printed } = laitColumns;
  const names = Object.values(laitSeries).map(literal).join(', ');
  return `
    SELECT ${identifier(series)} AS series,
      coalesce(${identifier(years)}, '') AS years,
      CAST(${identifier(number)} AS INTEGER) AS number,
      coalesce(${identifier(printed)}, '') AS printed
    FROM ${from}
    WHERE ${identifier(series)} IN (${names})
    ORDER BY ALL`;
}

function unreadable(cause: unknown): Problem {
  return {
    level: 'error',
    source: lait.file,
    code: 'unreadable_file',
    message: `not a Parquet file that can be read: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`,
    tip: 'Fetch the file again; a web page or a half download cannot be read.',
  };
}
