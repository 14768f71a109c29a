import { quoteName } from '../../../lib/sql/quote.ts';
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { connected } from '../connected.ts';
import type { Database } from '../database.ts';
import { EngineFailure, recogniseFailure } from '../failures.ts';
import { fileLimits, typedQueryLimits } from '../limits.ts';
import { publishedTableNames } from '../published-tables.ts';
import { Session, type SessionOptions } from '../session.ts';
import type { TypedColumn } from '../statement-gate.ts';
import type { ReadyFile } from '../table-worker/read-user-file.ts';
import { startTableWorker } from '../table-worker/ask.ts';
import { loadCsv } from './load-csv.ts';
import type { Choice } from './readings.ts';
import { counted, megabytes, refuse } from './refuse.ts';
import { tableName } from './table-name.ts';

/** A file of the reader that is open beside the site's tables. */
export interface OpenedFile {
  /** A session of its own, in a worker of its own; its statements see the file's table and the site's. */
  session: Session;
  /** Name of the file's table. */
  table: string;
  columns: TypedColumn[];
  rows: number;
  /** What had to be assumed to read it, in sentences. */
  notes: string[];
  /** How each column was read. */
  readings: ColumnFacts[];
  /**
   * Reads a column in another way, which changes `columns` and `readings`. Fails as an EngineFailure where a value
   * stands against it; then all stays as it was. Only where its reading has choices.
   */
  readColumn: (name: string, choice: Choice | 'as_read') => Promise<void>;
  /** Ends the worker and with it all that is known of the file. */
  close: () => void;
}

/** How a column was read, for the reader. */
export interface ColumnFacts {
  name: string;
  /** Its type in the database. */
  type: string;
  /** The first value that is there, as text; empty where there is none. */
  example: string;
  /** What was assumed or lost, in sentences. */
  notes: string[];
  /** What the reader chose to read it as; nothing where there is no choice. */
  choice: Choice | 'as_read' | undefined;
}

/** A file as a form gives it. */
export type UserFile = Pick<File, 'name' | 'size'> & Blob;

/**
 * Opens a CSV, JSON or Parquet file in the reader's own browser, in a worker that has no network and is thrown away
 * when the file is closed. Fails as an EngineFailure of the kind `file`, which names the file and says what to do.
 */
export async function openFile(file: UserFile, options: SessionOptions): Promise<OpenedFile> {
  requireSize(file);
  const table = tableName(file.name, publishedTableNames);
  const state: State = {
    file,
    table,
    chosen: new Map(),
    known: { notes: [], columns: [] },
    current: undefined,
  };
  let first: ReadyFile | undefined = await readApart(file); // a refusal should not cost the database
  const session = new Session(options, {
    table,
    fill: async (database) => {
      const ready = first ?? (await readApart(file));
      first = undefined;
      state.current = database;
      state.known = await insertFile(database, { name: file.name, table, ready, chosen: state.chosen });
    },
  });
  try {
    const opened: OpenedFile = {
      session,
      table,
      ...(await shapeOf(session, state)),
      readColumn: async (name, choice) => {
        await session.warm();
        const column = opened.columns.findIndex((each) => each.name === name);
        await changeReading(state, column, choice);
        Object.assign(opened, await shapeOf(session, state));
      },
      close: () => session.end(),
    };
    return opened;
  } catch (error) {
    session.end();
    throw fileFailure(file.name, error);
  }
}

/** What is known of a file while it is open. */
interface State {
  file: UserFile;
  table: string;
  /** What the reader wants columns read as, by their places. */
  chosen: ReadonlyMap<number, Choice>;
  known: Known;
  /** The database that holds it. */
  current: Database | undefined;
}

/** Reads the file again with a column read in another way; where that cannot be, the table stays as it is. */
async function changeReading(state: State, column: number, choice: Choice | 'as_read'): Promise<void> {
  const { file, table, current } = state;
  if (!current || column < 0) throw new EngineFailure('stopped', 'the column is not open');
  const chosen = new Map(state.chosen);
  if (choice === 'as_read') chosen.delete(column);
  else chosen.set(column, choice);
  const ready = await readApart(file);
  try {
    state.known = await putInto(current, { name: file.name, table, ready, chosen });
    state.chosen = chosen;
  } catch (error) {
    const { kind, message, advice } = fileFailure(file.name, error);
    throw new EngineFailure(kind === 'file' ? 'column' : kind, message, { advice, cause: error });
  }
}

/** What was told of a file when it was put into the database. */
interface Known {
  notes: string[];
  columns: Pick<ColumnFacts, 'notes' | 'choice'>[];
}

/** What the table of a file holds, with what is known of its columns. */
async function shapeOf(
  session: Session,
  state: State,
): Promise<Pick<OpenedFile, 'columns' | 'rows' | 'notes' | 'readings'>> {
  const { table } = state;
  const shape = await session.run(`DESCRIBE ${quoteName(table)}`);
  const count = await session.run(`SELECT count(*) FROM ${quoteName(table)}`);
  const columns = shape.rows.map(([name, type]) => ({ name: String(name), type: String(type) }));
  const examples = await examplesOf(session, table, columns);
  const { known } = state; // told while the table was made, which the first statement waits for
  const readings = columns.map((column, i) => ({
    ...column,
    example: examples[i] ?? '',
    notes: known.columns[i]?.notes ?? [],
    choice: known.columns[i]?.choice,
  }));
  return { columns, rows: Number(count.rows[0]?.[0]), notes: known.notes, readings };
}

/** The first value of each column among the first rows. */
async function examplesOf(
  session: Session,
  table: string,
  columns: readonly TypedColumn[],
): Promise<string[]> {
  const examples: string[] = [];
  for (let i = 0; i < columns.length; i += typedQueryLimits.columns) {
    const asked = columns
      .slice(i, i + typedQueryLimits.columns)
      .map(
        ({ name }) =>
          `left(CAST(first(${quoteName(name)}) FILTER (${quoteName(name)} IS NOT NULL) AS VARCHAR), 60)`,
      );
    const { rows } = await session.run(
      `SELECT ${asked.join(', ')} FROM (FROM ${quoteName(table)} LIMIT 1000)`,
    );
    examples.push(...(rows[0] ?? []).map((value) => (value === null ? '' : String(value))));
  }
  return examples;
}

function requireSize({ name, size }: UserFile): void {
  if (size === 0) throw refuse(name, 'is empty', 'Choose a file with data in it.');
  if (size > fileLimits.bytes) {
    throw refuse(
      name,
      `is ${megabytes(size)}, and ${megabytes(fileLimits.bytes)} are allowed`,
      'Keep the rows and columns you need and save it again; Parquet takes less than CSV.',
    );
  }
}

/** Reads the file in a worker that is gone when it is read, or when that takes too long. */
async function readApart(file: UserFile): Promise<ReadyFile> {
  const worker = startTableWorker();
  const late = refuse(
    file.name,
    `could not be read in ${fileLimits.ms / 1000} seconds`,
    'Open a part of it.',
  );
  const deadline = setTimeout(() => worker.end(late), fileLimits.ms);
  try {
    return await worker.ask('userFile', { name: file.name, file });
  } finally {
    clearTimeout(deadline);
    worker.end(new EngineFailure('stopped', 'the file is read'));
  }
}

/** A file on its way into the database. */
interface Arriving {
  name: string;
  table: string;
  ready: ReadyFile;
  chosen: ReadonlyMap<number, Choice>;
}

/** Puts what was read into the database, which is locked by now; one that it could not be put into is ended. */
async function insertFile(database: Database, arriving: Arriving): Promise<Known> {
  const { engine } = database;
  const late = refuse(
    arriving.name,
    `could not be loaded in ${fileLimits.ms / 1000} seconds`,
    'Open a part of it.',
  );
  const deadline = setTimeout(() => engine.kill(late), fileLimits.ms);
  try {
    return await putInto(database, arriving);
  } catch (error) {
    const failure = fileFailure(arriving.name, error);
    engine.kill(failure);
    throw failure;
  } finally {
    clearTimeout(deadline);
  }
}

function putInto({ engine }: Database, { name, table, ready, chosen }: Arriving): Promise<Known> {
  return connected(engine, async (connection) => {
    if ('csv' in ready) {
      const read = await loadCsv(engine, connection, { ...ready, name, table, chosen });
      const columns = read.map(({ notes }, i) => ({
        notes,
        choice: chosen.get(i) ?? ('as_read' as const),
      }));
      return { notes: ready.notes, columns };
    }
    await insertArrow(connection, table, ready);
    const columns = ready.columns.map(({ note }) => ({ notes: note ? [note] : [], choice: undefined }));
    return { notes: ready.notes, columns };
  });
}

/** Puts columns into a table; those that Arrow cannot bring as they are declared are made of what it brings. */
async function insertArrow(
  connection: AsyncDuckDBConnection,
  table: string,
  { arrow, columns }: Extract<ReadyFile, { arrow: unknown }>,
): Promise<void> {
  if (columns.every(({ made }) => made === undefined)) {
    await connection.insertArrowFromIPCStream(arrow, { name: table, create: true });
    return;
  }
  const arrived = `${table}_as_it_arrived`;
  await connection.insertArrowFromIPCStream(arrow, { name: arrived, create: true });
  const values = columns.map(({ name, made = '@' }) => {
    const column = quoteName(name);
    return `${made.replaceAll('@', () => column)} AS ${column}`;
  });
  await connection.query(`CREATE TABLE ${quoteName(table)} AS SELECT ${values.join(', ')} FROM ${arrived}`);
  await connection.query(`DROP TABLE ${arrived}`);
}

/** A failure on the way as one that names the file. */
function fileFailure(name: string, error: unknown): EngineFailure {
  const failure = recogniseFailure(error, 'file');
  if (failure.kind === 'out_of_memory') {
    return refuse(
      name,
      'needs more memory than there is',
      'Keep the rows and columns you need and save it again.',
    );
  }
  if (failure.kind !== 'file' || failure.advice !== undefined) return failure;
  return refuse(name, `cannot be read: ${failure.message}`, 'Save it again, or open it in another form.');
}

/** How many rows and columns a file has, in words, for instance "1,204 rows of 12 columns". */
export function describeSize({ rows, columns }: Pick<OpenedFile, 'rows' | 'columns'>): string {
  return `${counted(rows, 'row')} of ${counted(columns.length, 'column')}`;
}
