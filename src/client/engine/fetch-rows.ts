import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { EngineFailure } from './failures.ts';
import type { QueryLimits } from './limits.ts';
import { breather } from './breathe.ts';
import { readerOf, type Value } from './result-values.ts';
import type { TypedColumn } from './statement-gate.ts';

/** Where rows go as they arrive: true for enough. */
export type Sink = (row: Value[]) => boolean;

/**
 * Sends a statement, the only call that can be cancelled, and hands over its rows one after another. What has arrived
 * is decoded in slices, so that the page can draw in between. Stops reading when the sink has enough; refuses a result
 * that weighs more than allowed.
 */
export async function fetchRows(
  connection: AsyncDuckDBConnection,
  sql: string,
  columns: readonly TypedColumn[],
  { bytes }: Pick<QueryLimits, 'bytes'>,
  requireGoing: () => void,
  sink: Sink,
): Promise<void> {
  const readers = columns.map(({ type }) => readerOf(type));
  const breathe = breather();
  const reader = await (await connection.send(sql, true)).open();
  let weight = 0;
  for await (const batch of reader) {
    requireGoing();
    const vectors = readers.map((_, i) => batch.getChildAt(i));
    for (let at = 0; at < batch.numRows; at++) {
      const row = readers.map((read, i) => read(vectors[i]?.get(at) ?? null));
      weight += weightOf(row);
      if (weight > bytes) throw new EngineFailure('too_large', `more than ${bytes / 1e6} MB`);
      if (sink(row)) return void (await reader.cancel());
      const pause = breathe(row.length);
      if (pause) {
        await pause;
        requireGoing();
      }
    }
  }
}

/** About how many bytes a row takes as text. */
function weightOf(row: readonly Value[]): number {
  return row.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length + 1 : 8), 0);
}
