import { fileLimits } from '../limits.ts';
import { parquetFacts, readStoredParquet, type ParquetFacts } from '../parquet.ts';
import type { StoredColumn } from './parquet-column.ts';
import { counted, megabytes, refuse } from './refuse.ts';

/**
 * A Parquet file of the reader. What it says of itself is checked before its values are read, and what it unpacks is
 * counted while they are, because a file may say anything of itself.
 */
export async function parquetTable(
  name: string,
  bytes: ArrayBuffer,
): Promise<{ columns: StoredColumn[]; rows: number }> {
  const most = Math.min(fileLimits.unpackedBytes, bytes.byteLength * fileLimits.ratio);
  let facts: ParquetFacts;
  try {
    facts = parquetFacts(bytes);
  } catch {
    throw refuse(name, 'is a damaged Parquet file', 'Fetch it or write it again.');
  }
  requireReadable(name, facts, most);
  try {
    return await readStoredParquet(bytes, most);
  } catch (error) {
    if (plain(error).endsWith('are allowed')) throw tooLarge(name, most);
    throw refuse(
      name,
      `is a Parquet file whose values cannot be read (${plain(error)})`,
      'Write it again, or open it as CSV.',
    );
  }
}

function requireReadable(name: string, facts: ParquetFacts, most: number): void {
  if (facts.unknownCodecs.length > 0) {
    throw refuse(
      name,
      `is packed with ${facts.unknownCodecs.join(' and ')}, which cannot be unpacked here`,
      'Write it with Snappy or Zstandard.',
    );
  }
  if (facts.columns.length > fileLimits.columns) {
    throw refuse(
      name,
      `has ${counted(facts.columns.length, 'column')}, and ${counted(fileLimits.columns)} are allowed`,
      'Keep the columns you need and save it again.',
    );
  }
  if (facts.unpackedBytes > most) throw tooLarge(name, most);
  const cells = facts.rows * facts.columns.length;
  if (!(facts.rows >= 0) || cells > fileLimits.cells) {
    throw refuse(
      name,
      `has ${counted(facts.rows, 'row')} of ${counted(facts.columns.length, 'column')}, and ${counted(fileLimits.cells)} cells are allowed`,
      'Keep the rows and columns you need and save it again.',
    );
  }
}

function tooLarge(name: string, most: number): Error {
  return refuse(
    name,
    `would become larger than ${megabytes(most)} when unpacked`,
    'Keep the rows and columns you need and save it again.',
  );
}

function plain(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
