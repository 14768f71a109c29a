import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Engine } from './start-engine.ts';

/** Does work on a connection of its own, which is closed afterwards; fails at once when the worker dies. */
export async function connected<T>(
  engine: Engine,
  work: (connection: AsyncDuckDBConnection) => Promise<T>,
): Promise<T> {
  const connection = await Promise.race([engine.database.connect(), engine.death]);
  try {
    return await Promise.race([work(connection), engine.death]);
  } finally {
    await Promise.race([connection.close(), engine.death.catch(() => {})]);
  }
}
