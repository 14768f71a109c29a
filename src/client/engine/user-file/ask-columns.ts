import type { Reading } from './readings.ts';

/** Asks a database for one row. */
export type AskRow = (sql: string) => Promise<readonly unknown[]>;

/** Columns of text that can be read again and again. */
export interface TextSource {
  /** What stands behind FROM; its columns are named c0, c1 and so on. */
  from: string;
  columns: number;
}

/** How a column is read. */
export interface ColumnReading {
  reading: Reading;
  /** What was assumed, in sentences. */
  notes: string[];
}

/** How many questions are asked in one statement: each takes memory for itself, whatever the number of rows. */
const together = 150;

/** The SQL of a reading for a column. */
export function ofColumn(sql: string, column: number): string {
  return sql.replaceAll('@', () => `"c${column}"`);
}

/** One value for each thing that is asked of a column, some at a time. */
export async function askOfColumns<T extends { column: number }>(
  asked: readonly T[],
  sqlOf: (each: T) => string,
  from: string,
  ask: AskRow,
): Promise<Map<T, unknown>> {
  const answers = new Map<T, unknown>();
  for (let at = 0; at < asked.length; at += together) {
    const group = asked.slice(at, at + together);
    const row = await ask(`SELECT ${group.map(sqlOf).join(', ')} FROM ${from}`);
    group.forEach((each, i) => answers.set(each, row[i]));
  }
  return answers;
}
