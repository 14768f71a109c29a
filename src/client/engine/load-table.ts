import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { EngineFailure } from './failures.ts';
import { fetchFile } from './fetch-file.ts';
import { commentStatements } from './table-comments.ts';
import { askTableWorker } from './table-worker/ask.ts';

/** A table on its way from the site to the database. */
export interface FetchedTable {
  name: string;
  arrow: Uint8Array;
}

/** Where tables come from; each file is fetched once for as long as it is kept. */
export interface TableSource {
  table(name: string): Promise<FetchedTable>;
}

/**
 * The tables of a site. The files are kept packed, so that a database that had to be restarted is filled again without
 * the network; reading one is a worker's task and needs no engine, so it can go on while the engine starts.
 */
export function tablesOf(siteUrl: string): TableSource {
  const files = new Map<string, Promise<ArrayBuffer>>();
  const fetched = (file: string): Promise<ArrayBuffer> => {
    const known = files.get(file);
    if (known) return known;
    const fetching = fetchFile(siteUrl, file);
    files.set(file, fetching);
    fetching.catch(() => files.delete(file)); // a failed attempt may be repeated
    return fetching;
  };
  return {
    table: async (name) => {
      const file = `data/${requireTableName(name)}.parquet`;
      const bytes = await fetched(file);
      try {
        return { name, arrow: await askTableWorker('publishedTable', bytes) };
      } catch (error) {
        files.delete(file);
        throw new EngineFailure('corrupt_file', file, { cause: error });
      }
    },
  };
}

/** Creates the table in the database and says what it and its columns mean. */
export async function insertTable(
  connection: AsyncDuckDBConnection,
  { name, arrow }: FetchedTable,
): Promise<void> {
  await connection.insertArrowFromIPCStream(arrow, { name, create: true });
  const comments = commentStatements(name);
  if (comments.length > 0) await connection.query(comments.join(';\n'));
}

function requireTableName(name: string): string {
  if (!/^[a-z_]+$/.test(name)) throw new Error(`tablesOf unknown table: ${name}`);
  return name;
}
