import { quoteName } from '../../../lib/sql/quote.ts';
import { connected } from '../connected.ts';
import type { Database } from '../database.ts';
import { EngineFailure, recogniseFailure } from '../failures.ts';
import { fileLimits } from '../limits.ts';
import { publishedTableNames } from '../published-tables.ts';
import { Session, type SessionOptions } from '../session.ts';
import type { TypedColumn } from '../statement-gate.ts';
import type { ReadyFile } from '../table-worker/read-user-file.ts';
import { startTableWorker } from '../table-worker/ask.ts';
import { loadCsv } from './load-csv.ts';
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
  /** Ends the worker and with it all that is known of the file. */
  close: () => void;
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
  const notes: string[] = [];
  let first: ReadyFile | undefined = await readApart(file); // a refusal should not cost the database
  const session = new Session(options, {
    table,
    fill: async (database) => {
      const ready = first ?? (await readApart(file));
      first = undefined;
      notes.splice(0, Infinity, ...ready.notes);
      await insertFile(database, file.name, table, ready);
    },
  });
  try {
    const shape = await session.run(`DESCRIBE ${quoteName(table)}`);
    const count = await session.run(`SELECT count(*) FROM ${quoteName(table)}`);
    const columns = shape.rows.map(([name, type]) => ({ name: String(name), type: String(type) }));
    return { session, table, columns, rows: Number(count.rows[0]?.[0]), notes, close: () => session.end() };
  } catch (error) {
    session.end();
    throw fileFailure(file.name, error);
  }
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

/** Puts what was read into the database, which is locked by now. */
async function insertFile(database: Database, name: string, table: string, ready: ReadyFile): Promise<void> {
  const { engine } = database;
  const late = refuse(name, `could not be loaded in ${fileLimits.ms / 1000} seconds`, 'Open a part of it.');
  const deadline = setTimeout(() => engine.kill(late), fileLimits.ms);
  try {
    await connected(engine, async (connection) => {
      if ('csv' in ready) await loadCsv(engine, connection, { ...ready, name, table });
      else await connection.insertArrowFromIPCStream(ready.arrow, { name: table, create: true });
    });
  } catch (error) {
    const failure = fileFailure(name, error);
    engine.kill(failure);
    throw failure;
  } finally {
    clearTimeout(deadline);
  }
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
