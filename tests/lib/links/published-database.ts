import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

const data = join(import.meta.dirname, '../../../data');

/** A native database that holds the tables which the statements of links read, made from the committed files. */
export interface PublishedDatabase {
  rows<T>(sql: string): Promise<T[]>;
  close(): void;
}

/** Opens the database. */
export async function openPublished(): Promise<PublishedDatabase> {
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`
    CREATE TABLE panel AS
    PIVOT (SELECT authority, year, indicator, value FROM read_csv('${join(data, 'observations.csv')}') WHERE in_links)
    ON indicator USING first(value) GROUP BY authority, year`);
  for (const name of ['authorities', 'neighbours']) {
    await connection.run(`CREATE TABLE ${name} AS FROM read_csv('${join(data, `${name}.csv`)}')`);
  }
  return { rows: (sql) => rowsOf(connection, sql), close: () => connection.closeSync() };
}

/** Rows with whole numbers as numbers. */
async function rowsOf<T>(connection: DuckDBConnection, sql: string): Promise<T[]> {
  const result = await connection.runAndReadAll(sql);
  return result
    .getRowObjects()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
      ),
    ) as T[];
}
