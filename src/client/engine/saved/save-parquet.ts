import { breather } from '../breathe.ts';
import { EngineFailure } from '../failures.ts';
import { rowsAtOnce, said, type Saveable, type SavedRows } from './saved-rows.ts';
import { startTableWorker } from '../table-worker/ask.ts';

/** A result as a Parquet file, written by a worker. What Parquet has no type for is text, and said. */
export async function rowsAsParquet({ columns, rows }: Saveable): Promise<SavedRows> {
  const worker = startTableWorker();
  const breathe = breather();
  try {
    for (let at = 0; at === 0 || at < rows.length; at += rowsAtOnce) {
      const part = rows.slice(at, at + rowsAtOnce);
      const values = columns.map((_, i) => part.map((row) => row[i] ?? null));
      await worker.ask('hold', { columns: columns.map(({ name, type }) => ({ name, type })), values });
      await breathe(Infinity);
    }
    const { bytes, asText, asDecimals } = await worker.ask('writeHeld', undefined);
    const notes = [
      ...said('As text, as Parquet has no type for all its values', asText),
      ...said('As DECIMAL(38,0)', asDecimals),
    ];
    return { file: new Blob([bytes], { type: 'application/vnd.apache.parquet' }), notes };
  } finally {
    worker.end(new EngineFailure('stopped', 'the file is written'));
  }
}
