import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../../../../scripts/node/database.ts';
import { readerOf, selection, valueKindOf, type Value } from '../../../../src/client/engine/result-values.ts';
import { rowsAsCsv, rowsAsJson } from '../../../../src/client/engine/saved/save-text.ts';
import type { Saveable } from '../../../../src/client/engine/saved/saved-rows.ts';
import { writeParquet } from '../../../../src/client/engine/saved/write-parquet.ts';
import { quoteText } from '../../../../src/lib/sql/quote.ts';

const folder = mkdtempSync(join(tmpdir(), 'saved-forms-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Counts files, each with a name of its own: DuckDB remembers what it read under a name. */
let saved = 0;

/** What the console would have of a table with the columns `row` and `value`. */
async function resultOf(connection: DuckDBConnection): Promise<Saveable> {
  const types = await connection.runAndReadAll('SELECT column_name, column_type FROM (DESCRIBE made)');
  const columns = types.getRowsJson().map(([name, type]) => ({
    name: String(name),
    type: String(type),
    kind: valueKindOf(String(type)),
  }));
  const reader = await connection.runAndReadAll(`SELECT ${selection(columns)} FROM (FROM made ORDER BY row)`);
  const readers = columns.map(({ type }) => readerOf(type));
  return {
    columns,
    rows: reader.getRowsJS().map((row) => row.map((value, i) => readers[i]?.(value) ?? null) as Value[]),
  };
}

/** How a saved file is read with the type it was made of; what keeps text from being a formula is taken off again. */
const forms: Readonly<Record<string, (path: string, type: string) => string>> = {
  csv: (path, type) =>
    `SELECT row, CAST(CASE WHEN regexp_matches(value, '^''+[-=+@\t\r\n＝＋－＠]') THEN substr(value, 2) ELSE value END AS ${type}) AS value
     FROM read_csv(${quoteText(path)}, header = true, delim = ',', quote = '"', escape = '"', allow_quoted_nulls = false,
                   columns = {'row': 'INTEGER', 'value': 'VARCHAR'})`,
  json: (path, type) =>
    `SELECT row, CAST(value AS ${type}) AS value
     FROM read_json(${quoteText(path)}, format = 'array',
                    columns = {'row': 'INTEGER', 'value': ${quoteText(type === 'BLOB' ? 'VARCHAR' : type)}})`,
  parquet: (path, type) => `SELECT row, CAST(value AS ${type}) AS value FROM ${quoteText(path)}`,
};

interface Back {
  /** Rows that differ from what was saved, by form. */
  differing: Record<string, unknown>;
  /** The type of the column in the Parquet file. */
  parquetType: string;
  result: Saveable;
}

/** Saves values of a type in each form, reads them back natively, and tells which differ. */
async function savedAndReadBack(
  connection: DuckDBConnection,
  type: string,
  values: readonly (string | null)[],
): Promise<Back> {
  await connection.run(`CREATE OR REPLACE TABLE made (row INTEGER, value ${type})`);
  const rows = values.map((value, i) => `(${i}, ${value === null ? 'NULL' : `(${value})::${type}`})`);
  if (rows.length > 0) await connection.run(`INSERT INTO made VALUES ${rows.join(', ')}`);
  const result = await resultOf(connection);
  const written = {
    csv: Buffer.from(await (await rowsAsCsv(result)).file.arrayBuffer()),
    json: Buffer.from(await (await rowsAsJson(result)).file.arrayBuffer()),
    parquet: writeParquet(
      result.columns.map((column, i) => ({ ...column, values: result.rows.map((row) => row[i] ?? null) })),
    ).bytes,
  };
  const differing: Record<string, unknown> = {};
  for (const [form, bytes] of Object.entries(written)) {
    const path = join(folder, `${++saved}.${form}`);
    writeFileSync(path, bytes);
    const reader = await connection.runAndReadAll(
      `WITH back AS (${forms[form]?.(path, type)})
         SELECT made.row, made.value::VARCHAR, back.value::VARCHAR FROM made FULL JOIN back USING (row)
         WHERE back.row IS NULL OR made.row IS NULL OR made.value IS DISTINCT FROM back.value`,
    );
    if (reader.currentRowCount > 0) differing[form] = reader.getRowsJson().slice(0, 3);
  }
  const described = await connection.runAndReadAll(
    `SELECT column_type FROM (DESCRIBE FROM ${quoteText(join(folder, `${saved}.parquet`))})`,
  );
  return { differing, parquetType: String(described.getRowsJson()[1]?.[0]), result };
}

/** A property of what is saved, tried in one database. */
async function holds<T>(
  arbitrary: fc.Arbitrary<T>,
  numRuns: number,
  check: (connection: DuckDBConnection, value: T) => Promise<void>,
) {
  await withDatabase(async (connection) => {
    await connection.run("SET TimeZone = 'UTC'");
    await fc.assert(
      fc.asyncProperty(arbitrary, (value) => check(connection, value)),
      { numRuns },
    );
  });
}

const text = (values: fc.Arbitrary<string>) => values.map(quoteText);
const wholes = (bits: number, isSigned: boolean) =>
  fc
    .oneof(
      fc.bigInt(
        isSigned
          ? { min: -(2n ** BigInt(bits - 1)), max: 2n ** BigInt(bits - 1) - 1n }
          : { min: 0n, max: 2n ** BigInt(bits) - 1n },
      ),
      fc.constantFrom(
        0n,
        1n,
        isSigned ? -(2n ** BigInt(bits - 1)) : 2n ** BigInt(bits) - 1n,
        2n ** BigInt(bits - 1) - 1n,
      ),
    )
    .map((whole) => quoteText(String(whole)));

const pad = (value: number, length: number) => String(value).padStart(length, '0');
const clock = (decimals: number) =>
  fc
    .tuple(fc.nat(23), fc.nat(59), fc.nat(59), fc.nat(10 ** decimals - 1))
    .map(([h, m, s, part]) => `${pad(h, 2)}:${pad(m, 2)}:${pad(s, 2)}.${pad(part, decimals)}`);
const dates = (from: number, to: number) =>
  fc
    .tuple(
      fc.integer({ min: from, max: to }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([y, m, d]) => `${pad(y < 1 ? 1 - y : y, 4)}-${pad(m, 2)}-${pad(d, 2)}${y < 1 ? ' (BC)' : ''}`);
const moments = (from: number, to: number, decimals: number) =>
  fc.tuple(dates(from, to), clock(decimals)).map(([date, time]) => `${date} ${time}`);

const doubles = fc.double().map((value) => quoteText(Object.is(value, -0) ? '-0' : String(value)));
const words = text(
  fc.oneof(
    fc.string({ unit: 'binary' }).map((value) => value.toWellFormed().replaceAll('\0', '')),
    fc.string(),
    fc.constantFrom(
      '',
      '-',
      '=1+1',
      "'=1",
      '+1',
      '-1',
      '@a',
      '\tx',
      '\r',
      'NULL',
      'null',
      ' a ',
      '"',
      'NaN',
      ',',
      '\\',
      "it's",
      '[',
      '＝1',
    ),
  ),
);
const bytes = fc
  .uint8Array({ maxLength: 12 })
  .map(
    (value) =>
      `'${[...value].map((byte) => `\\x${pad(0, 0)}${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')}'`,
  );
const spans = fc
  .tuple(
    fc.integer({ min: -5000, max: 5000 }),
    fc.integer({ min: -9999, max: 9999 }),
    fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
  )
  .map(([months, days, parts]) => `to_months(${months}) + to_days(${days}) + to_microseconds(${parts})`);

/** Types with arbitrary values as SQL, and the type a Parquet file has for them. */
const kinds: [type: string, values: fc.Arbitrary<string>, parquetType: string][] = [
  ['TINYINT', wholes(8, true), 'TINYINT'],
  ['SMALLINT', wholes(16, true), 'SMALLINT'],
  ['INTEGER', wholes(32, true), 'INTEGER'],
  ['BIGINT', wholes(64, true), 'BIGINT'],
  ['HUGEINT', wholes(127, true), 'DECIMAL(38,0) or VARCHAR'],
  ['UTINYINT', wholes(8, false), 'UTINYINT'],
  ['USMALLINT', wholes(16, false), 'USMALLINT'],
  ['UINTEGER', wholes(32, false), 'UINTEGER'],
  ['UBIGINT', wholes(64, false), 'UBIGINT'],
  ['UHUGEINT', wholes(128, false), 'DECIMAL(38,0) or VARCHAR'],
  ['DOUBLE', doubles, 'DOUBLE'],
  ['FLOAT', fc.float().map((value) => quoteText(String(value))), 'FLOAT'],
  ['BOOLEAN', fc.constantFrom('true', 'false'), 'BOOLEAN'],
  ['VARCHAR', words, 'VARCHAR'],
  ["ENUM('a', 'b c', '=d')", fc.constantFrom("'a'", "'b c'", "'=d'"), 'VARCHAR'],
  ['UUID', text(fc.uuid()), 'UUID'],
  ['BLOB', bytes, 'BLOB'],
  ['DATE', text(fc.oneof(dates(-5_000_000, 5_000_000), dates(1900, 2100))), 'DATE'],
  ['TIME', text(fc.oneof(clock(6), fc.constant('24:00:00'))), 'TIME'],
  ['TIMESTAMP', text(fc.oneof(moments(-200_000, 290_000, 6), moments(1900, 2100, 6))), 'TIMESTAMP'],
  ['TIMESTAMP_MS', text(moments(-200_000, 290_000, 3)), 'TIMESTAMP'],
  ['TIMESTAMP_NS', text(moments(1700, 2200, 9)), 'TIMESTAMP_NS'],
  ['TIMESTAMP WITH TIME ZONE', text(moments(-200_000, 290_000, 6)), 'TIMESTAMP WITH TIME ZONE'],
  ['INTERVAL', spans, 'VARCHAR'],
  [
    'VARCHAR[]',
    fc.array(fc.option(words, { nil: 'NULL' }), { maxLength: 4 }).map((all) => `[${all.join(', ')}]`),
    'VARCHAR[]',
  ],
  ['DOUBLE[]', fc.array(doubles, { maxLength: 4 }).map((all) => `[${all.join(', ')}]`), 'DOUBLE[]'],
  [
    'STRUCT(a INTEGER, "b c" VARCHAR, l DATE[])',
    fc
      .tuple(
        wholes(32, true),
        fc.option(words, { nil: 'NULL' }),
        fc.array(text(dates(1900, 2100)), { maxLength: 3 }),
      )
      .map(([a, b, l]) => `{'a': ${a}, 'b c': ${b}, 'l': [${l.join(', ')}]}`),
    'STRUCT(a INTEGER, "b c" VARCHAR, l DATE[])',
  ],
  [
    'MAP(VARCHAR, DECIMAL(9,2))',
    fc
      .uniqueArray(fc.tuple(words, fc.integer({ min: -999_999_999, max: 999_999_999 })), {
        selector: ([key]) => key,
        maxLength: 3,
      })
      .map((pairs) => `MAP {${pairs.map(([key, value]) => `${key}: ${value / 100}`).join(', ')}}`),
    'MAP(VARCHAR, DECIMAL(9,2))',
  ],
];

describe('a saved result', () => {
  it.each(kinds)('of %s is read back the same from every form', async (type, values, parquetType) => {
    await holds(fc.array(fc.option(values), { maxLength: 20 }), 8, async (connection, some) => {
      const back = await savedAndReadBack(connection, type, some);
      expect(back.differing).toEqual({});
      expect(parquetType.split(' or ')).toContain(back.parquetType);
    });
  });

  const decimals = fc.integer({ min: 1, max: 38 }).chain((precision) =>
    fc.tuple(
      fc.constant(precision),
      fc.integer({ min: 0, max: precision }),
      fc.array(
        fc.option(fc.bigInt({ min: -(10n ** BigInt(precision)) + 1n, max: 10n ** BigInt(precision) - 1n })),
        {
          minLength: 1,
          maxLength: 8,
        },
      ),
    ),
  );

  it('of decimals that a number holds, but not as many parts of it as the column has, keeps every digit', async () => {
    await withDatabase(async (connection) => {
      const { differing } = await savedAndReadBack(connection, 'DECIMAL(17,1)', ['2607654841021703.5', null]);
      expect(differing).toEqual({});
    });
  });

  it('of decimals of any precision keeps every digit, on the page too', async () => {
    await holds(decimals, 40, async (connection, [precision, scale, parts]) => {
      const digits = parts.map((part) => (part === null ? null : decimalText(part, scale)));
      const type = `DECIMAL(${precision},${scale})`;
      const { differing, parquetType, result } = await savedAndReadBack(
        connection,
        type,
        digits.map((each) => (each === null ? null : quoteText(each))),
      );
      expect(differing).toEqual({});
      expect(parquetType).toBe(type);
      expect(result.rows.map(([, value]) => value)).toEqual(digits);
    });
  });
});

/** A decimal as DuckDB writes it, from its smallest parts. */
function decimalText(parts: bigint, scale: number): string {
  const digits = String(parts < 0n ? -parts : parts).padStart(scale + 1, '0');
  const sign = parts < 0n ? '-' : '';
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
