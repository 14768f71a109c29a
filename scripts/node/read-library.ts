import { quoteName, quoteText } from '../../src/lib/sql/quote.ts';
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { tableNamed } from '../../src/lib/tables/contract.ts';
import type { Problem } from '../../src/lib/intake/problem.ts';
import type { LibraryCell } from '../../src/lib/tables/library-rows.ts';
import type { LibraryFacts } from '../checks/library-facts.ts';
import { withDatabase } from './database.ts';

/** The library as it stands in the folder of our data: published byte for byte. */
export interface LibraryFile {
  bytes: Uint8Array;
  rows: number;
  /** The first rows, as text in the order of the columns. */
  sample: string[][];
}

/** Reads the library of a folder with as many first rows as are wanted, or says what is wrong with it. */
export async function readLibraryFile(
  folder: string,
  wanted: number,
): Promise<{ file?: LibraryFile; problems: Problem[] }> {
  const path = join(folder, 'library.parquet');
  const names = tableNamed('library').columns.map(({ name }) => name);
  return withDatabase(async (connection) => {
    try {
      const count = `SELECT count(*)::INTEGER AS rows FROM ${from(path)}`;
      const [counted] = await askRows<{ rows: number }>(connection, count);
      const head = `SELECT ${names.map(quoteName).join(', ')} FROM ${from(path)} LIMIT ${wanted}`;
      const first = await askRows<Record<string, unknown>>(connection, head);
      const sample = first.map((row) => names.map((name) => String(row[name] ?? '')));
      return { file: { bytes: await readFile(path), rows: counted?.rows ?? 0, sample }, problems: [] };
    } catch (cause) {
      return { problems: [unreadable(path, cause)] };
    }
  });
}

/** Every cell of the library of a folder, in the order of the file; throws where it cannot be read. */
export function readLibraryCells(folder: string): Promise<LibraryCell[]> {
  const path = join(folder, 'library.parquet');
  return withDatabase((connection) => askRows<LibraryCell>(connection, `FROM ${from(path)}`));
}

function unreadable(source: string, cause: unknown): Problem {
  const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
  return {
    level: 'error',
    source,
    code: 'unreadable_file',
    message: `not a library that can be read: ${reason}`,
    tip: 'Get the data from the repository again, or write it with npm run data:anonymise.',
  };
}

/** Counts what the checks need in the library of a folder; undefined where there is none. */
export async function readLibraryFacts(folder: string): Promise<LibraryFacts | undefined> {
  const path = join(folder, 'library.parquet');
  if (!existsSync(path)) return undefined;
  return withDatabase(async (connection) => {
    const columns = await askRows<{ name: string; type: string }>(
      connection,
      `SELECT column_name AS name, column_type AS type FROM (DESCRIBE FROM ${from(path)})`,
    ).catch(() => undefined);
    const expected = tableNamed('library').columns.map(({ name }) => name);
    if (!columns || columns.map(({ name }) => name).join() !== expected.join()) {
      return { columns: columns ?? [], repeated: 0, statuses: [], places: [], indicators: [] };
    }
    const ask = <T>(statement: (library: string) => string) => askRows<T>(connection, statement(from(path)));
    return { columns, ...(await countAll(ask)) };
  });
}

type Ask = <T>(statement: (library: string) => string) => Promise<T[]>;

async function countAll(ask: Ask): Promise<Omit<LibraryFacts, 'columns'>> {
  const [keys] = await ask<{ repeated: number }>(
    (library) => `
      SELECT (count(*) - count(DISTINCT (indicator, year, authority)))::INTEGER AS repeated FROM ${library}`,
  );
  return {
    repeated: keys?.repeated ?? 0,
    statuses: await ask(
      (library) => `
        SELECT status, value IS NOT NULL AS filled, count(*)::INTEGER AS cells
        FROM ${library} GROUP BY ALL ORDER BY ALL`,
    ),
    places: await ask((library) => `SELECT DISTINCT authority, year, recast FROM ${library} ORDER BY ALL`),
    indicators: await ask(
      (library) => `
        SELECT indicator,
               min(year) FILTER (value IS NOT NULL) AS first_year,
               max(year) FILTER (value IS NOT NULL) AS last_year,
               (count(*) FILTER (NOT recast))::INTEGER AS cells,
               (count(value) FILTER (NOT recast))::INTEGER AS filled
        FROM ${library} GROUP BY indicator ORDER BY indicator`,
    ),
  };
}

function from(path: string): string {
  return `read_parquet(${quoteText(path)})`;
}

async function askRows<T>(connection: DuckDBConnection, sql: string): Promise<T[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJS() as T[];
}
