import { quoteName, quoteText, quoteTexts } from '../../src/lib/sql/quote.ts';
import { join } from 'node:path';
import type { Problem } from '../../src/lib/intake/problem.ts';
import { requireColumns } from '../../src/lib/intake/require-columns.ts';
import { lait, laitColumns, laitSeries, type LaitRow, type OtherSeries } from '../sources/lait.ts';
import { withDatabase } from './database.ts';

/** What was read, or what is wrong with the file. */
export interface LongTable {
  rows: LaitRow[];
  problems: Problem[];
}

/** Reads the rows of the series we use from the long table, as text. */
export function readLongTable(folder: string): Promise<LongTable> {
  const names = quoteTexts(Object.values(laitSeries));
  return readRows(folder, `WHERE ${quoteName(laitColumns.series)} IN (${names})`);
}

/** The series of the long table that we do not use, with their years; none where the table cannot be read. */
export function readOtherSeries(folder: string): Promise<OtherSeries[]> {
  const names = quoteTexts(Object.values(laitSeries));
  const [series, years] = [quoteName(laitColumns.series), quoteName(laitColumns.years)];
  return withDatabase(async (connection) => {
    const result = await connection.runAndReadAll(`
      SELECT ${series} AS series, list(DISTINCT ${years} ORDER BY ${years}) AS years
      FROM read_parquet(${quoteText(join(folder, lait.file))})
      WHERE ${series} NOT IN (${names})
      GROUP BY ALL ORDER BY ALL`);
    return result.getRowObjectsJS() as unknown as OtherSeries[];
  });
}

/** Reads all rows of the long table, as text. */
export function readWholeLongTable(folder: string): Promise<LongTable> {
  return readRows(folder, '');
}

async function readRows(folder: string, where: string): Promise<LongTable> {
  const from = `read_parquet(${quoteText(join(folder, lait.file))})`;
  return withDatabase(async (connection) => {
    try {
      const columns =
        (await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`)).getColumnsJS()[0] ?? [];
      const problems = requireColumns(columns.map(String), Object.values(laitColumns), lait.file);
      if (problems.length > 0) return { rows: [], problems };
      const result = await connection.runAndReadAll(selectRows(from, where));
      return { rows: result.getRowObjectsJS() as unknown as LaitRow[], problems: [] };
    } catch (cause) {
      return { rows: [], problems: [unreadable(cause)] };
    }
  });
}

function selectRows(from: string, where: string): string {
  const { series, years, number, printed } = laitColumns;
  return `
    SELECT ${quoteName(series)} AS series,
      coalesce(${quoteName(years)}, '') AS years,
      CAST(${quoteName(number)} AS INTEGER) AS number,
      coalesce(${quoteName(printed)}, '') AS printed
    FROM ${from}
    ${where}
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
