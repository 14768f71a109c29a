import { describe, expect, it } from 'vitest';
import { withDatabase } from '../../../../scripts/node/database.ts';
import { tableName, uniqueNames } from '../../../../src/client/engine/user-file/table-name.ts';

describe('tableName', () => {
  it.each([
    ['Cohort 2024.csv', 'cohort_2024'],
    ['a.b.csv.gz', 'a_b'],
    ['2024.csv', 'my_2024'],
    ['.csv', 'my_file'],
    ['panel.parquet', 'my_panel'],
    [`${'x'.repeat(100)}.csv`, 'x'.repeat(40)],
  ])('of %s is %s', (file, name) => {
    expect(tableName(file, ['panel'])).toBe(name);
  });

  it('is never a word that DuckDB would want quotes for', async () => {
    await withDatabase(async (connection) => {
      const reader = await connection.runAndReadAll('SELECT DISTINCT keyword_name FROM duckdb_keywords()');
      const failed: string[] = [];
      for (const [word] of reader.getRowsJson()) {
        const name = tableName(`${String(word)}.csv`, []);
        await connection.run(`CREATE TABLE ${name} (a INTEGER)`).catch(() => failed.push(name));
        await connection
          .run(`SELECT a FROM ${name} JOIN ${name} AS b USING (a)`)
          .catch(() => failed.push(name));
      }
      expect(failed).toEqual([]);
    });
  });
});

describe('uniqueNames', () => {
  it('gives each column a name of its own that can be seen', () => {
    expect(uniqueNames(['a', 'A', '', ' b\n', 'a_2', 'b'])).toEqual([
      'a',
      'A_2',
      'column_3',
      'b',
      'a_2_2',
      'b_2',
    ]);
  });
});
