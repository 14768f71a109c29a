import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC, type Table } from '@uwdata/flechette';
import { afterAll, describe, expect, it } from 'vitest';
import { parquetToArrow } from '../../../src/client/engine/parquet-to-arrow.ts';

const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A Parquet file as our build writes them, made by native DuckDB. */
async function parquetOf(query: string, rowGroup = 1_000_000): Promise<ArrayBuffer> {
  const path = join(folder, 'table.parquet');
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(
    `COPY (${query}) TO '${path}' (FORMAT parquet, COMPRESSION zstd, WRITE_BLOOM_FILTER false, ROW_GROUP_SIZE ${rowGroup})`,
  );
  connection.closeSync();
  return new Uint8Array(readFileSync(path)).buffer;
}

async function tableOf(query: string, rowGroup?: number): Promise<Table> {
  return tableFromIPC(await parquetToArrow(await parquetOf(query, rowGroup)));
}

describe('parquetToArrow', () => {
  it('keeps text, whole numbers, numbers, truth and what is missing', async () => {
    const table = await tableOf(`
      SELECT * FROM (VALUES ('A001', 2024::INTEGER, 1.25::DOUBLE, true), ('A002', 2025, NULL, NULL), (NULL, NULL, -0.1, false))
      AS t (authority, year, value, recast)`);
    expect(table.toArray()).toEqual([
      { authority: 'A001', year: 2024, value: 1.25, recast: true },
      { authority: 'A002', year: 2025, value: null, recast: null },
      { authority: null, year: null, value: -0.1, recast: false },
    ]);
  });

  it('gives each text column a dictionary of its own', async () => {
    const table = await tableOf("SELECT 'x' AS a, 'y' AS b UNION ALL SELECT 'z', 'x' ORDER BY 1");
    expect(table.toArray()).toEqual([
      { a: 'x', b: 'y' },
      { a: 'z', b: 'x' },
    ]);
  });

  it('reads on across row groups', async () => {
    const table = await tableOf(
      "SELECT range::INTEGER AS n, 'A' || range % 7 AS code FROM range(5000)",
      2048,
    );
    expect(table.numRows).toBe(5000);
    expect(table.at(4999)).toMatchObject({ n: 4999, code: 'A1' });
  });

  it('names a type that our tables do not have', async () => {
    await expect(tableOf('SELECT 1::BIGINT AS big')).rejects.toThrow(
      'parquetToArrow unsupported type of big: INT64',
    );
  });

  it.each([
    ['nothing', 0],
    ['half a file', 0.5],
  ])('fails on %s', async (_name, share) => {
    const bytes = await parquetOf('SELECT range::DOUBLE AS n FROM range(1000)');
    await expect(parquetToArrow(bytes.slice(0, bytes.byteLength * share))).rejects.toThrow(/parquet/);
  });
});
