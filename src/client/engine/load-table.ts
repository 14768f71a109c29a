import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { EngineFailure } from './failures.ts';
import { fetchFile } from './fetch-file.ts';
import { parquetToArrow } from './parquet.ts';
import { commentStatements } from './table-comments.ts';

/** A table on its way from the site to the database. */
export interface FetchedTable {
  name: string;
  arrow: Uint8Array;
}

/** Fetches a published table and turns it into Arrow; needs no engine, so it can go on while the engine starts. */
export async function fetchTable(siteUrl: string, name: string): Promise<FetchedTable> {
  const file = `data/${requireTableName(name)}.parquet`;
  const bytes = await fetchFile(new URL(file, siteUrl).href);
  try {
    return { name, arrow: await parquetToArrow(bytes) };
  } catch (error) {
    throw new EngineFailure('corrupt_file', file, { cause: error });
  }
}

/** Creates the table in the database and says what it and its columns mean. */
export async function insertTable(
  connection: AsyncDuckDBConnection,
  { name, arrow }: FetchedTable,
): Promise<void> {
  await connection.insertArrowFromIPCStream(arrow, { name, create: true });
  for (const statement of commentStatements(name)) await connection.query(statement);
}

function requireTableName(name: string): string {
  if (!/^[a-z_]+$/.test(name)) throw new Error(`fetchTable unknown table: ${name}`);
  return name;
}
