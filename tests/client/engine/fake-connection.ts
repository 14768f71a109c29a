import type { Database } from '../../../src/client/engine/database.ts';

/** One row, as it arrives. */
type Row = readonly unknown[];

/** What a database answers to a statement that is sent: rows, one after another, or the error it throws. */
export type Answers = (sql: string) => Iterable<Row> | Error;

/** A database that answers as it is told, and what was asked of it, in order. */
export interface FakeDatabase {
  database: Database;
  /** Each as `prepare: …`, `send: …`, or the name of what was done to the connection. */
  asked: string[];
  /** What the engine was ended for. */
  killed: unknown[];
}

/**
 * A stand-in for the engine that prepares whatever `refuses` does not name an error for, and answers what is sent.
 * Rows arrive in batches of `together`.
 */
export function fakeDatabase(
  answers: Answers,
  refuses: (sql: string) => Error | undefined = () => undefined,
  together = 2,
): FakeDatabase {
  const asked: string[] = [];
  const killed: unknown[] = [];
  const connection = {
    async prepare(sql: string) {
      asked.push(`prepare: ${sql}`);
      const error = refuses(sql);
      if (error) throw error;
      return { close: async () => void asked.push('close statement') };
    },
    async send(sql: string, streaming: boolean) {
      asked.push(`${streaming ? 'send' : 'send whole'}: ${sql}`);
      const rows = answers(sql);
      if (rows instanceof Error) throw rows;
      return { open: async () => readerOf(rows, together, asked) };
    },
    cancelSent: async () => true,
    close: async () => void asked.push('close connection'),
  };
  const { promise: death } = Promise.withResolvers<never>();
  const engine = {
    database: { connect: async () => connection },
    death,
    kill: (why: unknown) => killed.push(why),
  };
  const database = {
    engine,
    source: {},
    tables: new Map([['mine', Promise.resolve()]]),
    described: new Map(),
  };
  return { database: database as unknown as Database, asked, killed };
}

/** Rows in batches, as a reader of Arrow gives them. */
function readerOf(rows: Iterable<Row>, together: number, asked: string[]) {
  return {
    async *[Symbol.asyncIterator]() {
      const left = rows[Symbol.iterator]();
      for (let own = nextOf(left, together); own.length > 0; own = nextOf(left, together)) yield batchOf(own);
    },
    cancel: async () => void asked.push('cancel reading'),
  };
}

function batchOf(rows: readonly Row[]) {
  return {
    numRows: rows.length,
    getChildAt: (column: number) => ({ get: (row: number) => rows[row]?.[column] }),
  };
}

/** So many of the rows that are left. */
function nextOf(left: Iterator<Row>, count: number): Row[] {
  const found: Row[] = [];
  while (found.length < count) {
    const { done, value } = left.next();
    if (done) break;
    found.push(value);
  }
  return found;
}
