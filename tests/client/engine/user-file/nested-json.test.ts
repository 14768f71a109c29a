import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parquetColumn } from '../../../../src/client/engine/user-file/parquet-column.ts';
import { parquetTable } from '../../../../src/client/engine/user-file/parquet-table.ts';
import { quoteText } from '../../../../src/lib/sql/quote.ts';

const folder = mkdtempSync(join(tmpdir(), 'nested-json-'));
let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  await connection.run("SET TimeZone = 'UTC'");
});
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true });
});

/** The JSON texts of the column `a` of a Parquet file that native DuckDB writes. */
async function jsonOf(query: string): Promise<unknown[]> {
  const path = join(folder, 'any.parquet');
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet)`);
  const { columns } = await parquetTable('a.parquet', new Uint8Array(readFileSync(path)).buffer);
  const loaded = columns.map((column, id) => parquetColumn(column, id, 'a.parquet'));
  return loaded.find(({ name }) => name === 'a')?.values as unknown[];
}

/** A value of JSON in the database's words: a number that is the same, with no digit too many, is written as there. */
function asNative(json: string, text: string, type: string): string {
  if (json.startsWith('"')) return JSON.parse(json) as string;
  if (type !== 'FLOAT' && type !== 'DOUBLE')
    return text.startsWith('.') ? json.slice(1) : json.replace(/^-0\./, text.startsWith('-.') ? '-.' : '-0.');
  const read = type === 'FLOAT' ? Math.fround : Number;
  const digits = json
    .replace(/e.*/, '')
    .replaceAll(/[-.]/g, '')
    .replaceAll(/^0+|0+$/g, '');
  const isShort = digits.length <= (type === 'FLOAT' ? 9 : 17);
  return isShort && Object.is(read(Number(json)), read(Number(text))) ? text : json;
}

describe('nestedJson', () => {
  it.each([
    ["[TIMESTAMP '2025-01-01 10:00:00', NULL]", '["2025-01-01 10:00:00",null]'],
    ["[TIMESTAMPTZ '2025-01-01 10:00:00.25+00']", '["2025-01-01 10:00:00.25+00"]'],
    ["[TIMESTAMP 'infinity', TIMESTAMP '-infinity']", '["infinity","-infinity"]'],
    [
      "[DATE '2025-01-01', DATE 'infinity', DATE '0044-03-15 (BC)']",
      '["2025-01-01","infinity","0044-03-15 (BC)"]',
    ],
    ["[TIME '09:30:00.5']", '["09:30:00.5"]'],
    ["['nan'::DOUBLE, 'inf'::DOUBLE, '-inf'::FLOAT, -0.0::DOUBLE]", '["nan","inf","-inf",-0]'],
    ['[0.1::FLOAT, 16777216::FLOAT]', '[0.1,16777216]'],
    ['[1.50::DECIMAL(3,2)]', '[1.50]'],
    ['[12345678901234567890.123456789::DECIMAL(38,9)]', '[12345678901234567890.123456789]'],
    ['[18446744073709551615::UBIGINT]', '[18446744073709551615]'],
    ["[UUID '00000000-0000-0000-0000-00000000002a']", '["00000000-0000-0000-0000-00000000002a"]'],
    [String.raw`['\x00a\xFF'::BLOB]`, String.raw`["\\x00a\\xFF"]`],
    ["[INTERVAL '14 months 3 days 4 hours']", '["1 year 2 months 3 days 04:00:00"]'],
    ["{'x': NULL::INTEGER, 'y': [NULL, 'é'], 'z': NULL::INTEGER[]}", '{"x":null,"y":[null,"é"],"z":null}'],
    ["MAP {10: 'b', 2: 'a'}", '{"10":"b","2":"a"}'],
    ["MAP {DATE '2025-01-01': [MAP {'k': TRUE}]}", '{"2025-01-01":[{"k":true}]}'],
    ['[[]::INTEGER[], NULL, [1]]', '[[],null,[1]]'],
  ])('writes %s as DuckDB writes its values', async (sql, json) => {
    expect(await jsonOf(`SELECT ${sql} AS a UNION ALL SELECT NULL`)).toEqual(
      expect.toSatisfy((values: unknown[]) => values.includes(json) && values.includes(null)),
    );
  });

  it('writes a value of any kind as the database writes it by itself', async () => {
    const leaf = fc.oneof(
      fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }).map((n) => `make_timestamp(${n})`),
      fc
        .bigInt({ min: -9_223_372_022_400_000_000n, max: 9_223_372_036_854_775_806n })
        .map((n) => `make_timestamp(${n})`),
      fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map((n) => `make_timestamp_ns(${n})`),
      fc
        .bigInt({ min: -(10n ** 16n), max: 10n ** 16n })
        .map((n) => `CAST(make_timestamp(${n}) AS TIMESTAMPTZ)`),
      fc.integer({ min: -2_000_000, max: 2_000_000 }).map((n) => `DATE '1970-01-01' + ${n}`),
      fc.integer({ min: 0, max: 86_399_999 }).map((n) => `TIME '00:00:00' + INTERVAL '${n} milliseconds'`),
      fc
        .tuple(fc.nat(400), fc.nat(40), fc.nat(200_000_000))
        .map(([m, d, ms]) => `INTERVAL '${m} months ${d} days ${ms} milliseconds'`),
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map((n) => `(${n}::HUGEINT)::DECIMAL(38, 5) / 1`),
      fc.integer({ min: -99_999, max: 99_999 }).map((n) => `${(n / 100).toFixed(2)}::DECIMAL(9, 2)`),
      fc.float({ noNaN: true, noDefaultInfinity: true }).map((n) => `'${n}'::FLOAT`),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => `'${n}'::DOUBLE`),
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((n) => `(${n})::BIGINT`),
      fc.uint8Array({ maxLength: 6 }).map((bytes) => `from_hex('${Buffer.from(bytes).toString('hex')}')`),
      fc.uuid().map((id) => `UUID '${id}'`),
      fc
        .string({ maxLength: 6 })
        .filter((text) => !text.includes('\0'))
        .map(quoteText),
      fc.boolean().map(String),
    );
    await fc.assert(
      fc.asyncProperty(leaf, async (sql) => {
        const [json] = await jsonOf(`SELECT {'v': [${sql}]} AS a`);
        const native = await connection.runAndReadAll(`SELECT CAST(${sql} AS VARCHAR), typeof(${sql})`);
        const [text, type] = native.getRows()[0] as [string, string];
        const inner = String(json).slice('{"v":['.length, -']}'.length);
        expect(asNative(inner, text, type)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps lists, structures and maps as they are, missing parts included', async () => {
    const whole = fc.option(fc.integer());
    const words = fc.option(fc.array(fc.option(fc.constantFrom('a', 'é', '"', '')), { maxLength: 3 }));
    const pairs = fc.option(
      fc.uniqueArray(fc.tuple(fc.integer(), whole), { maxLength: 3, selector: ([key]) => key }),
    );
    const struct = fc.option(fc.record({ x: whole, y: words, m: pairs }));
    type Struct = { x: number | null; y: (string | null)[] | null; m: [number, number | null][] | null };
    const sqlOf = (given: Struct | null): string =>
      given === null
        ? 'NULL'
        : `{'x': ${given.x}, 'y': ${given.y === null ? 'NULL' : `[${given.y.map((word) => (word === null ? 'NULL' : quoteText(word))).join(', ')}]`}, 'm': ${given.m === null ? 'NULL' : `MAP {${given.m.map(([key, value]) => `${key}: ${value}`).join(', ')}}`}}`;
    const type = 'STRUCT(x INTEGER, y VARCHAR[], m MAP(INTEGER, INTEGER))[]';
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(fc.array(struct, { maxLength: 3 })), { minLength: 1, maxLength: 4 }),
        async (rows) => {
          const values = rows.map((row, i) => {
            const list =
              row === null
                ? 'NULL'
                : `[${row.map((each) => `CAST(${sqlOf(each)} AS ${type.slice(0, -2)})`).join(', ')}]`;
            return `SELECT ${i} AS i, CAST(${list} AS ${type}) AS a`;
          });
          const found = await jsonOf(`SELECT * FROM (${values.join(' UNION ALL ')}) ORDER BY i`);
          const expected = rows.map((row) =>
            row === null
              ? null
              : `[${row.map((each) => (each === null ? 'null' : `{"x":${each.x},"y":${JSON.stringify(each.y)},"m":${each.m === null ? 'null' : `{${each.m.map(([key, value]) => `"${key}":${value}`).join(',')}}`}}`)).join(',')}]`,
          );
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});
