import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from '@uwdata/flechette';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../../../../scripts/node/database.ts';
import { toArrowStream } from '../../../../src/client/engine/arrow-stream.ts';
import { parquetColumn } from '../../../../src/client/engine/user-file/parquet-column.ts';
import type { Declaration } from '../../../../src/client/engine/user-file/leaf-kind.ts';
import { parquetTable } from '../../../../src/client/engine/user-file/parquet-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'parquet-column-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What goes to the database for one column of a Parquet file that native DuckDB writes. */
async function columnOf(query: string): Promise<{ values: unknown[]; made: string; note: string }> {
  const path = join(folder, 'any.parquet');
  await withDatabase((connection) => connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet)`));
  const { columns } = await parquetTable('a.parquet', new Uint8Array(readFileSync(path)).buffer);
  const [loaded] = columns.map((column, id) => parquetColumn(column, id, 'a.parquet'));
  if (!loaded) throw new Error('no column was written');
  const table = tableFromIPC(toArrowStream([loaded]), { useBigInt: true, useDecimalInt: true });
  const values = table.toArray().map((row) => row['a'] as unknown);
  return { values, made: loaded.made ?? '@', note: loaded.note };
}

function withPoint(units: bigint, scale: number): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const at = digits.length - scale;
  return `${units < 0n ? '-' : ''}${digits.slice(0, at)}.${digits.slice(at)}`;
}

describe('parquetColumn', () => {
  it.each<[string, unknown, string]>([
    ['0.3::DECIMAL(3,1)', 3n, '@'],
    ['-7.05::DECIMAL(18,2)', -705n, '@'],
    ['12345678901234567890.123456789::DECIMAL(38,9)', 12345678901234567890123456789n, '@'],
    ['9007199254740993::BIGINT', 9007199254740993n, '@'],
    ['18446744073709551615::UBIGINT', 18446744073709551615n, '@'],
    ['4294967295::UINTEGER', 4294967295, '@'],
    ['-3::TINYINT', -3, '@'],
    ['3::DOUBLE', 3, '@'],
    ['0.5::FLOAT', 0.5, '@'],
    ['true', true, '@'],
    ["TIME '09:30:00.5'", 34200500000n, '@'],
    ["TIMESTAMP '2025-06-30 00:00:00'", 1751241600000000n, 'make_timestamp(@)'],
    ["TIMESTAMPTZ '2025-06-30 00:00:00+00'", 1751241600000000n, 'CAST(make_timestamp(@) AS TIMESTAMPTZ)'],
    ["TIMESTAMP_NS '2025-06-30 00:00:00.123456789'", 1751241600123456789n, 'make_timestamp_ns(@)'],
    ["TIMESTAMP_MS '2025-06-30 00:00:00.123'", 1751241600123000n, 'make_timestamp(@)'],
    ["DATE '2025-06-30'", Date.UTC(2025, 5, 30), '@'],
    [
      "UUID '00000000-0000-0000-0000-00000000002a'",
      '00000000-0000-0000-0000-00000000002a',
      'CAST(@ AS UUID)',
    ],
    ["'\\x00\\xFF'::BLOB", Uint8Array.of(0, 255), '@'],
    ["'b'::ENUM('a', 'b')", 'b', '@'],
    ["'é'", 'é', '@'],
    ["INTERVAL '1 month 2 days 3 milliseconds'", '1 months 2 days 3 milliseconds', 'CAST(@ AS INTERVAL)'],
    ['[9007199254740993]', '[9007199254740993]', '@'],
  ])('gives %s to the database as it is declared', async (sql, value, made) => {
    const found = await columnOf(`SELECT ${sql} AS a UNION ALL SELECT NULL`);
    expect(found.values.toSorted((a, b) => Number(a === null) - Number(b === null))).toEqual([value, null]);
    expect(found.made).toBe(made);
  });

  it.each([
    ["TIMESTAMP 'infinity'", 'TIMESTAMP'],
    ["TIMESTAMPTZ '-infinity'", 'TIMESTAMPTZ'],
    ["TIMESTAMP_NS 'infinity'", 'TIMESTAMP_NS'],
  ])('keeps %s beside moments', async (sql, type) => {
    const { values, made } = await columnOf(
      `SELECT ${sql} AS a UNION ALL SELECT ${type} '2025-06-30 00:00:00'`,
    );
    const rows = values.map((value, i) => `(${i}, ${String(value)}::BIGINT)`).join(', ');
    const back = await withDatabase((connection) =>
      connection.runAndReadAll(
        `SELECT ${made.replaceAll('@', 'a')} = ${sql}, isfinite(${made.replaceAll('@', 'a')}) FROM (VALUES ${rows}) v(i, a) ORDER BY i`,
      ),
    );
    expect(back.getRows().toSorted()).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it.each<[Declaration, bigint, bigint]>([
    [{ type: 'INT64', converted_type: 'TIMESTAMP_MICROS' }, 0n, -(2n ** 63n)],
    [{ type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' }, 0n, 2n ** 62n],
    [{ type: 'INT64', logical_type: { type: 'TIMESTAMP', unit: 'NANOS' } }, 0n, -(2n ** 63n) + 2n],
    [{ type: 'INT64', converted_type: 'TIME_MICROS' }, 0n, -1n],
  ])('refuses what %j cannot hold by column and row', (leaf, held, beyond) => {
    const column = (values: bigint[]) =>
      parquetColumn({ name: 'seen', declared: { form: 'leaf', leaf }, values }, 0, 'a.parquet');
    expect(column([held]).values).toHaveLength(1);
    expect(() => column([held, beyond])).toThrow('a.parquet has a time in row 2 of seen that is beyond');
  });

  it('brings columns without a row', async () => {
    expect((await columnOf("SELECT 'x' AS a WHERE false")).values).toEqual([]);
    expect((await columnOf('SELECT 0.3::DECIMAL(3,1) AS a WHERE false')).values).toEqual([]);
  });

  it('says what lists are given as, and nothing elsewhere', async () => {
    expect((await columnOf('SELECT [0.3] AS a')).note).toContain('given as JSON text');
    expect((await columnOf('SELECT 0.3 AS a')).note).toBe('');
  });

  it('keeps every digit of decimals of any width', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 38 }).chain((width) =>
          fc.record({
            width: fc.constant(width),
            scale: fc.integer({ min: 0, max: width }),
            units: fc.array(
              fc.bigInt({ min: -(10n ** BigInt(width)) + 1n, max: 10n ** BigInt(width) - 1n }),
              {
                minLength: 1,
                maxLength: 5,
              },
            ),
          }),
        ),
        async ({ width, scale, units }) => {
          const rows = units.map(
            (unit, i) => `(${i}, '${withPoint(unit, scale)}'::DECIMAL(${width},${scale}))`,
          );
          const query = `SELECT a FROM (VALUES ${rows.join(', ')}) v(i, a) ORDER BY i`;
          expect((await columnOf(query)).values).toEqual(units);
        },
      ),
      { numRuns: 40 },
    );
  });
});
