import { breather } from './breathe.ts';
import { EngineFailure } from './failures.ts';
import { savedQueryLimits } from './limits.ts';
import type { QueryResult } from './run-query.ts';
import type { Value } from './result-values.ts';
import { startTableWorker } from './table-worker/ask.ts';

/** What is to be saved: the columns and rows of a result. */
export type Saveable = Pick<QueryResult, 'columns' | 'rows'>;

/** How rows become text: what stands before and after them, and how some of them are written. */
export interface TextForm {
  mediaType: string;
  head: string;
  tail: string;
  /** Some rows as text; `isFirst` for those that follow the head. */
  write: (rows: readonly (readonly Value[])[], isFirst: boolean) => string;
}

/** How many rows are written or handed over at a time: so few that the page keeps its turn. */
const rowsAtOnce = 1_000;

/** A result as JSON: a list of objects. A whole number too large for a JavaScript number keeps all its digits. */
export function rowsAsJson(result: Saveable): Promise<Blob> {
  const keys = result.columns.map(({ name }) => JSON.stringify(name));
  const write = (row: readonly Value[]): string =>
    `{${keys.map((key, i) => `${key}:${jsonOf(row[i] ?? null)}`).join(',')}}`;
  return rowsAsText(result.rows, {
    mediaType: 'application/json',
    head: '[\n',
    tail: '\n]\n',
    write: (rows, isFirst) => (isFirst || rows.length === 0 ? '' : ',\n') + rows.map(write).join(',\n'),
  });
}

/** Rows as a text file, written in slices. Fails as too large beyond 100 MB. */
export async function rowsAsText(rows: readonly (readonly Value[])[], form: TextForm): Promise<Blob> {
  const breathe = breather();
  const parts = [form.head];
  let length = 0;
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const part = form.write(rows.slice(at, at + rowsAtOnce), at === 0);
    length += part.length;
    if (length > savedQueryLimits.bytes) {
      throw new EngineFailure('too_large', `more than ${savedQueryLimits.bytes / 1e6} MB`);
    }
    parts.push(part);
    await breathe(Infinity);
  }
  return new Blob([...parts, form.tail], { type: form.mediaType });
}

/** A result as a Parquet file, written by a worker. */
export async function rowsAsParquet({ columns, rows }: Saveable): Promise<Blob> {
  const worker = startTableWorker();
  const breathe = breather();
  try {
    for (let at = 0; at === 0 || at < rows.length; at += rowsAtOnce) {
      const part = rows.slice(at, at + rowsAtOnce);
      const values = columns.map((_, i) => part.map((row) => row[i] ?? null));
      await worker.ask('hold', { columns: columns.map(({ name, kind }) => ({ name, kind })), values });
      await breathe(Infinity);
    }
    return new Blob([await worker.ask('writeHeld', undefined)], { type: 'application/vnd.apache.parquet' });
  } finally {
    worker.end(new EngineFailure('stopped', 'the file is written'));
  }
}

function jsonOf(value: Value): string {
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
}
