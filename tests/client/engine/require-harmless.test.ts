import { describe, expect, it } from 'vitest';
import { withDatabase } from '../../../scripts/node/database.ts';
import { planOf, requireHarmless } from '../../../src/client/engine/require-harmless.ts';

/** The plan of a statement as DuckDB writes it. */
async function planFor(sql: string): Promise<string> {
  return await withDatabase(async (connection) => {
    const [row] = (
      await connection.runAndReadAll(planOf(`SELECT * FROM (\n${sql}\n) LIMIT 5`))
    ).getRowsJson();
    return String(row?.[1]);
  });
}

describe('requireHarmless', () => {
  it.each([
    'FROM enable_logging()',
    'SELECT (SELECT count(*) FROM system.main."ENABLE_LOGGING"())',
    "FROM query('FROM disable' || '_logging()')",
    'FROM range(3), truncate_duckdb_logs()',
    'FROM checkpoint()',
  ])('refuses %s', async (sql) => {
    const plan = await planFor(sql);
    expect(() => requireHarmless(plan)).toThrow(/does something, and only questions can be asked here/);
  });

  it.each([
    'SELECT 1',
    "SELECT 'enable_logging'",
    `SELECT '"name": "ENABLE_LOGGING"' AS "ENABLE_LOGGING" FROM range(3) AS checkpoint`,
  ])('lets pass %s', async (sql) => {
    const plan = await planFor(sql);
    expect(() => requireHarmless(plan)).not.toThrow();
  });
});
