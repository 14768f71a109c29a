import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { connected } from './connected.ts';
import type { Database } from './database.ts';
import { EngineFailure, recogniseFailure } from './failures.ts';
import { fetchRows } from './fetch-rows.ts';
import { typedQueryLimits, type QueryLimits } from './limits.ts';
import { publishedTableNames } from './published-tables.ts';
import { explainFault, type WrittenStatement } from './query-fault.ts';
import { planOf, requireHarmless } from './require-harmless.ts';
import { valueKindOf, selection, type Value, type ValueKind } from './result-values.ts';
import { columnsOf, gated, plainStatement, type PlainStatement, type TypedColumn } from './statement-gate.ts';
import { stoppable } from './stoppable.ts';

/** A column of a result. */
export interface ResultColumn extends TypedColumn {
  kind: ValueKind;
}

/** Rows in the order the database gave them. */
export interface QueryResult {
  columns: ResultColumn[];
  /** One array for each row, in the order of `columns`. */
  rows: Value[][];
  /** Whether there were more rows than allowed. */
  isCut: boolean;
  /** From sending to the last row, in milliseconds. */
  ms: number;
}

export interface QueryOptions {
  limits?: QueryLimits | undefined;
  /** Cancels the query when it is aborted. */
  signal?: AbortSignal | undefined;
  /** What the reader wrote, when values stand for parameters in the statement that is run. */
  written?: Pick<WrittenStatement, 'written' | 'placeBefore'> | undefined;
}

const explainColumns: readonly TypedColumn[] = [
  { name: 'explain_key', type: 'VARCHAR' },
  { name: 'explain_value', type: 'VARCHAR' },
];

// Stryker disable all: values of these types are taken as they arrive, so that only the number of columns matters
const shapeColumns: readonly TypedColumn[] = [
  { name: 'name', type: 'VARCHAR' },
  { name: 'type', type: 'VARCHAR' },
  { name: 'all', type: 'DOUBLE' },
];
// Stryker restore all

/**
 * Runs one statement that yields rows, within limits, and can always be stopped: first by cancelling it and,
 * when the engine does not answer, by ending the worker. Every failure comes out as an EngineFailure; one of the kind
 * `query` carries the fault with its place in the reader's own text.
 */
export async function runQuery(
  database: Database,
  sql: string,
  options: QueryOptions = {},
): Promise<QueryResult> {
  const { limits = typedQueryLimits, signal } = options;
  const { engine } = database;
  const started = performance.now();
  const rows: Value[][] = [];
  let isCut = false;
  let plain: PlainStatement | undefined;
  try {
    const statement = (plain = plainStatement(sql, limits));
    const columns = await connected(engine, (connection) =>
      stoppable(engine, connection, { ms: limits.ms, signal }, async (requireGoing) => {
        const found = await gate(connection, statement, limits, requireGoing);
        const selected = statement.explain ? '*' : selection(found);
        const asked = statement.explain + gated(statement.text, limits, selected);
        await fetchRows(connection, asked, found, limits, requireGoing, (row) => {
          isCut = rows.length >= limits.rows;
          if (!isCut) rows.push(row);
          return isCut;
        });
        return found;
      }),
    );
    return { columns, rows, isCut, ms: performance.now() - started };
  } catch (error) {
    const source = options.written ?? { written: sql, placeBefore: (place: number) => place };
    throw failureOf(error, database, { ...source, text: plain?.text ?? sql, tables: namesIn(database) });
  }
}

/** The rows of a result as objects, one property for each column. */
export function asRecords(result: QueryResult): Record<string, unknown>[] {
  return result.rows.map((row) => Object.fromEntries(result.columns.map(({ name }, i) => [name, row[i]])));
}

/**
 * The gate: refuses what is not a single statement that yields rows, what has too many columns to decode, and what does
 * something on the way.
 */
async function gate(
  connection: AsyncDuckDBConnection,
  { text, explain }: PlainStatement,
  limits: QueryLimits,
  requireGoing: () => void,
): Promise<ResultColumn[]> {
  const readRows = async (sql: string, columns: readonly TypedColumn[]): Promise<Value[][]> => {
    requireGoing();
    const rows: Value[][] = [];
    await fetchRows(connection, sql, columns, limits, requireGoing, (row) => {
      rows.push(row);
      return false;
    });
    return rows;
  };
  await (await connection.prepare(gated(text, limits))).close();
  const shape = explain ? undefined : await readRows(columnsOf(text, limits), shapeColumns);
  const all = Number(shape?.[0]?.[2] ?? 0);
  if (all > limits.columns) {
    throw new EngineFailure('refused', `it has ${all} columns and ${limits.columns} are allowed`);
  }
  const [plan] = await readRows(planOf(gated(text, limits)), explainColumns);
  requireHarmless(plan?.[1]);
  requireGoing();
  if (!shape) return explainColumns.map(withKind);
  return shape.map(([name, type]) => withKind({ name: String(name), type: String(type) }));
}

function withKind(column: TypedColumn): ResultColumn {
  return { ...column, kind: valueKindOf(column.type) };
}

/** An error as a failure; one of the statement is told in terms of what the reader wrote. */
function failureOf(error: unknown, { engine }: Database, statement: WrittenStatement): EngineFailure {
  const failure = recogniseFailure(error, 'query');
  if (failure.kind !== 'query' || failure.fault) return failure;
  if (isBroken(failure.message)) {
    const stopped = new EngineFailure('stopped', failure.message, { cause: error });
    engine.kill(stopped);
    return stopped;
  }
  const fault = explainFault(failure.message, statement);
  return new EngineFailure('query', fault.message, { cause: error, fault });
}

/** Whether the message is one of WebAssembly giving up: the engine cannot be trusted after it. */
function isBroken(detail: string): boolean {
  return /memory access out of bounds|unreachable|function signature mismatch|table index is out of bounds|Aborted\(/.test(
    detail,
  );
}

/** All tables a statement may name: those on the site and those that only this database has. */
function namesIn({ tables }: Database): string[] {
  return [...new Set([...publishedTableNames, ...tables.keys()])];
}
