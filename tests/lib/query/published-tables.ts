import { quoteName, quoteText } from '../../../src/lib/sql/quote.ts';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { withDatabase } from '../../../scripts/node/database.ts';
import { macroStatements } from '../../../src/lib/query/macros.ts';

const root = join(import.meta.dirname, '../../..');
const folder = process.env['PUBLISHED_TABLES'] ?? join(root, 'public/data');

export type Row = Record<string, unknown>;

/** Asks statements of one native database. */
export type Ask = (sql: string, parameters?: Readonly<Record<string, DuckDBValue>>) => Promise<Row[]>;

/** Runs work against a native database with every published table and every macro of the console. */
export function withPublishedTables<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  if (!existsSync(folder)) throw new Error(`${folder} is not there: write it with npm run data`);
  return withDatabase(async (connection) => {
    for (const statement of macroStatements) await connection.run(statement);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.parquet'))) {
      const name = quoteName(file.replace('.parquet', ''));
      await connection.run(`CREATE VIEW ${name} AS FROM read_parquet(${quoteText(join(folder, file))})`);
    }
    return work(asking(connection));
  });
}

/** Runs work against a native database that holds the macros and nothing else. */
export function withMacros<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  return withDatabase(async (connection) => {
    for (const statement of macroStatements) await connection.run(statement);
    return work(asking(connection));
  });
}

function asking(connection: DuckDBConnection): Ask {
  return async (sql, parameters) => {
    const result = await connection.runAndReadAll(sql, parameters && { ...parameters });
    return result.getRowObjectsJS().map(plain);
  };
}

/** A row with whole numbers as numbers, also inside structures. */
function plain(row: Row): Row {
  const one = (value: unknown): unknown => {
    if (typeof value === 'bigint') return Number(value);
    if (Array.isArray(value)) return value.map(one);
    return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
      ? plain(value as Row)
      : value;
  };
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, one(value)]));
}
