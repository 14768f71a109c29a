import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../../../scripts/node/database.ts';
import { heldColumns } from '../../../src/client/engine/table-worker/held-columns.ts';
import { writeParquet, type ResultValues } from '../../../src/client/engine/write-parquet.ts';

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
  { name: 'text', kind: 'text', values: ['é', null, "it's"] },
  { name: 'small', kind: 'integer', values: [1, null, -2] },
  { name: 'large', kind: 'integer', values: [2 ** 40, 9007199254740993n, null] },
  { name: 'huge', kind: 'integer', values: [2n ** 70n, 1, null] },
  { name: 'num', kind: 'number', values: [0.1, 5, null] },
  { name: 'yes', kind: 'boolean', values: [true, null, false] },
];

describe('writeParquet', () => {
  it('keeps types and values', async () => {
    expect(await readBack(writeParquet(columns))).toEqual({
      types: ['VARCHAR', 'INTEGER', 'BIGINT', 'VARCHAR', 'DOUBLE', 'BOOLEAN'],
      rows: [
        ['é', 1, String(2 ** 40), String(2n ** 70n), 0.1, true],
        [null, null, '9007199254740993', '1', 5, null],
        ["it's", -2, null, null, null, false],
      ],
    });
  });

  it('gives the same bytes for the same result', () => {
    expect(writeParquet(columns)).toEqual(writeParquet(columns));
  });

  it('writes a result without rows', async () => {
    const empty = columns.map((column) => ({ ...column, values: [] }));
    expect((await readBack(writeParquet(empty))).rows).toEqual([]);
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
