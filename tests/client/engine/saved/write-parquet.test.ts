import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../../../../scripts/node/database.ts';
import { heldColumns } from '../../../../src/client/engine/table-worker/held-columns.ts';
import { writeParquet, type ResultValues } from '../../../../src/client/engine/saved/write-parquet.ts';

const folder = mkdtempSync(join(tmpdir(), 'write-parquet-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What native DuckDB reads in a file: types, then rows. */
async function readBack(bytes: Uint8Array) {
  const path = join(folder, 'written.parquet');
  writeFileSync(path, bytes);
  return await withDatabase(async (connection) => {
    const reader = await connection.runAndReadAll(`FROM '${path}'`);
    return { types: reader.columnTypes().map(String), rows: reader.getRowsJson() };
  });
}

const columns: ResultValues[] = [
  { name: 'text', type: 'VARCHAR', values: ['é', null, "it's"] },
  { name: 'small', type: 'INTEGER', values: [1, null, -2] },
  { name: 'large', type: 'BIGINT', values: [2 ** 40, 9007199254740993n, null] },
  { name: 'huge', type: 'HUGEINT', values: [2n ** 70n, 1, null] },
  { name: 'huger', type: 'HUGEINT', values: [2n ** 127n - 1n, 1, null] },
  { name: 'num', type: 'DOUBLE', values: [0.1, 5, null] },
  { name: 'yes', type: 'BOOLEAN', values: [true, null, false] },
  { name: 'span', type: 'INTERVAL', values: ['1 day', null, '-1 days'] },
  { name: 'day', type: 'DATE', values: ['2024-02-29', null, 'infinity'] },
];

describe('writeParquet', () => {
  it('keeps types and values, and tells what it could not keep', async () => {
    const { bytes, asText, asDecimals } = writeParquet(columns);
    expect(await readBack(bytes)).toEqual({
      types: [
        'VARCHAR',
        'INTEGER',
        'BIGINT',
        'DECIMAL(38,0)',
        'VARCHAR',
        'DOUBLE',
        'BOOLEAN',
        'VARCHAR',
        'VARCHAR',
      ],
      rows: [
        [
          'é',
          1,
          String(2 ** 40),
          String(2n ** 70n),
          String(2n ** 127n - 1n),
          0.1,
          true,
          '1 day',
          '2024-02-29',
        ],
        [null, null, '9007199254740993', '1', '1', 5, null, null, null],
        ["it's", -2, null, null, null, null, false, '-1 days', 'infinity'],
      ],
    });
    expect([asText, asDecimals]).toEqual([['huger', 'span', 'day'], ['huge']]);
  });

  it('gives the same bytes for the same result', () => {
    expect(writeParquet(columns)).toEqual(writeParquet(columns));
  });

  it('writes a result without rows', async () => {
    const empty = columns.map((column) => ({ ...column, values: [] }));
    expect((await readBack(writeParquet(empty).bytes)).rows).toEqual([]);
  });
});

describe('heldColumns', () => {
  it('writes what was handed over in parts as one', () => {
    const held = heldColumns();
    for (const part of [[0, 1], [2]]) {
      held.hold({ columns, values: columns.map(({ values }) => part.map((row) => values[row] ?? null)) });
    }
    expect(held.write(undefined)).toEqual(writeParquet(columns));
  });
});
