import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../../../../scripts/node/database.ts';
import { parquetFacts, readParquet } from '../../../../src/client/engine/parquet.ts';
import { parquetTable } from '../../../../src/client/engine/user-file/parquet-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'parquet-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A Parquet file as native DuckDB writes it. */
async function parquetOf(query: string, compression = 'snappy'): Promise<ArrayBuffer> {
  const path = join(folder, 'any.parquet');
  await withDatabase((connection) =>
    connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet, COMPRESSION ${compression})`),
  );
  return new Uint8Array(readFileSync(path)).buffer;
}

describe('parquetTable', () => {
  it.each(['snappy', 'zstd', 'uncompressed'])('reads every value packed with %s', async (compression) => {
    const file = await parquetOf(
      "SELECT range AS n, 'word ' || range % 7 AS w, [range] AS l, {'x': range} AS s FROM range(3000)",
      compression,
    );
    const { columns, rows } = await parquetTable('a.parquet', file);
    expect([rows, columns.map(({ name }) => name)]).toEqual([3_000, ['n', 'w', 'l', 's']]);
    expect(columns.map(({ values }) => values[2_999])).toEqual([2_999n, 'word 3', [2_999n], { x: 2_999n }]);
  });

  it.each([
    ['gzip', 'SELECT 1 AS a', 'gzip', 'is packed with GZIP, which cannot be unpacked here'],
    [
      'too many columns',
      `SELECT ${Array.from({ length: 1_001 }, (_, i) => `1 AS c${i}`).join(', ')}`,
      'snappy',
      'has 1,001 columns',
    ],
    [
      'too many cells',
      'SELECT 1::UTINYINT AS a FROM range(31000000)',
      'snappy',
      'has 31,000,000 rows of 1 column,',
    ],
    [
      'too much text for its size',
      "SELECT repeat('x', 100000) || range AS a FROM range(3000)",
      'zstd',
      'when unpacked',
    ],
  ])('refuses %s', async (_name, query, compression, message) => {
    const file = await parquetOf(query, compression);
    await expect(parquetTable('a.parquet', file)).rejects.toThrow(message);
  });

  it('counts what it unpacks whatever the file says of itself', async () => {
    const file = await parquetOf('SELECT random() AS a FROM range(3000)');
    expect(parquetFacts(file).unpackedBytes).toBeGreaterThan(20_000);
    await expect(readParquet(file, 20_000)).rejects.toThrow('20000 are allowed');
  });

  it('fails by name on half a file and on noise', async () => {
    const file = await parquetOf('SELECT range AS n FROM range(3000)');
    await expect(parquetTable('a.parquet', file.slice(0, file.byteLength / 2))).rejects.toThrow(
      'a.parquet is a damaged',
    );
    await expect(parquetTable('a.parquet', new ArrayBuffer(100))).rejects.toThrow('a.parquet is a damaged');
  });
});
