import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/** Runs work against a fresh native database in memory, on one thread so that the same input gives the same bytes. */
export async function withDatabase<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const database = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await database.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}
