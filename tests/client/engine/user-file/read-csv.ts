import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { readHeader } from '../../../../src/client/engine/user-file/csv-header.ts';
import { csvRows, fillTable, noRows } from '../../../../src/client/engine/user-file/fill-table.ts';
import type { Choice } from '../../../../src/client/engine/user-file/readings.ts';

/** What became of a CSV, read as the page reads one but by the native database. */
export interface CsvRead {
  names: string[];
  /** Types in the database. */
  types: string[];
  /** Values as the database writes them. */
  rows: (string | null)[][];
  /** What was said of the file, and of each column. */
  said: string[];
  columnNotes: string[][];
}

/** Reads a CSV text as the page does; `chosen` is what a reader wants columns read as, by their places. */
export async function readCsv(
  connection: DuckDBConnection,
  text: string,
  chosen: ReadonlyMap<number, Choice> = new Map(),
): Promise<CsvRead> {
  const folder = mkdtempSync(join(tmpdir(), 'read-csv-'));
  try {
    const { csv, header, notes } = await readHeader('a.csv', new Blob([text]));
    const path = join(folder, 'rows.csv');
    const rows = await csv.text();
    writeFileSync(path, rows);
    const read = await fillTable(
      { from: rows === '' ? noRows(header) : csvRows(path, header), columns: header.columns.length },
      { name: 'a.csv', table: 'a', names: header.columns, chosen },
      async (sql) => (await connection.runAndReadAll(sql)).getRows()[0] ?? [],
    );
    const described = (await connection.runAndReadAll('DESCRIBE a')).getRows();
    const found = await connection.runAndReadAll('SELECT CAST(COLUMNS(*) AS VARCHAR) FROM a');
    return {
      names: described.map(([name]) => String(name)),
      types: described.map(([, type]) => String(type)),
      rows: found.getRows() as (string | null)[][],
      said: notes,
      columnNotes: read.map(({ notes: said }) => said),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
