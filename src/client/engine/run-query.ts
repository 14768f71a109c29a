import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { connected } from './connected.ts';
import type { Database } from './database.ts';
import { EngineFailure, recogniseFailure } from './failures.ts';
import { patienceAfterCancelMs, typedQueryLimits, type QueryLimits } from './limits.ts';
import { columnCount, gated } from './statement-gate.ts';

/** Rows in the order the database gave them. */
export interface QueryResult {
  columns: string[];
  /** One array for each row, in the order of `columns`. */
  rows: unknown[][];
  /** Whether there were more rows than allowed. */
  isCut: boolean;
  /** From sending to the last row, in milliseconds. */
  ms: number;
}

/**
 * Runs one statement that yields rows, within limits, and can always be stopped: first by cancelling it and,
 * when the engine does not answer, by ending the worker. Every failure comes out as an EngineFailure.
 */
export async function runQuery(
  database: Database,
  sql: string,
  limits: QueryLimits = typedQueryLimits,
): Promise<QueryResult> {
  const started = performance.now();
  try {
    const { columns, rows } = await connected(database.engine, (connection) =>
      withDeadline(database, connection, limits.ms, async () => {
        await requireRunnable(connection, sql, limits);
        return await fetchRows(connection, gated(sql, limits));
      }),
    );
    const ms = performance.now() - started;
    return { columns, rows: rows.slice(0, limits.rows), isCut: rows.length > limits.rows, ms };
  } catch (error) {
    throw recogniseFailure(error, 'query');
  }
}

/** The rows of a result as objects, one property for each column. */
export function asRecords(result: QueryResult): Record<string, unknown>[] {
  return result.rows.map((row) => Object.fromEntries(result.columns.map((column, i) => [column, row[i]])));
}

/** The gate: refuses what is not a single statement that yields rows, and what has too many columns to decode. */
async function requireRunnable(
  connection: AsyncDuckDBConnection,
  sql: string,
  limits: QueryLimits,
): Promise<void> {
  const statement = await connection.prepare(gated(sql, limits));
  await statement.close();
  const { rows } = await fetchRows(connection, columnCount(sql, limits));
  const columns = Number(rows[0]?.[0]);
  if (columns > limits.columns) {
    throw new EngineFailure('refused', `it has ${columns} columns and ${limits.columns} are allowed`);
  }
}

/** All rows of a statement that limits itself, by `send`: the only call that can be cancelled. */
async function fetchRows(
  connection: AsyncDuckDBConnection,
  sql: string,
): Promise<{ columns: string[]; rows: unknown[][] }> {
  const reader = await (await connection.send(sql, true)).open();
  const columns = reader.schema.fields.map((field) => field.name); // gone once the last batch is read
  const rows: unknown[][] = [];
  for await (const batch of reader) {
    for (const row of batch) rows.push([...row].map(([, value]) => value));
  }
  return { columns, rows };
}

/** Does work, cancels it after `ms`, and ends the worker when cancelling has no effect. */
async function withDeadline<T>(
  { engine }: Database,
  connection: AsyncDuckDBConnection,
  ms: number,
  work: () => Promise<T>,
): Promise<T> {
  const late = new EngineFailure('timeout', `${ms / 1000} seconds`);
  let isLate = false;
  let lastResort: ReturnType<typeof setTimeout> | undefined;
  const deadline = setTimeout(() => {
    isLate = true;
    lastResort = setTimeout(() => engine.kill(late), patienceAfterCancelMs);
    void connection.cancelSent();
  }, ms);
  try {
    return await work();
  } catch (error) {
    throw isLate ? late : error;
  } finally {
    clearTimeout(deadline);
    clearTimeout(lastResort);
  }
}
