import { describe, expect, it } from 'vitest';
import { withDatabase } from '../../../scripts/node/database.ts';
import { lockStatements } from '../../../src/client/engine/lock.ts';

/** What comes of a statement once a database is locked: its first row, or the database's words. */
async function lockedAnswer(sql: string): Promise<string> {
  return withDatabase(async (connection) => {
    for (const statement of lockStatements) await connection.run(statement);
    const [row] = (await connection.runAndReadAll(sql)).getRowsJson();
    return JSON.stringify(row);
  }).catch((error: unknown) => `refused: ${(error as Error).message}`);
}

describe('lockStatements', () => {
  // native DuckDB adds its own folder for what does not fit into memory
  it.each([
    ['allowed_directories', ['.tmp/', 'user/']],
    ['memory_limit', '488.2 MiB'],
    ['autoload_known_extensions', false],
    ['autoinstall_known_extensions', false],
    ['allow_community_extensions', false],
    ['enable_external_access', false],
    ['lock_configuration', true],
  ])('leave %s as %o', async (setting, value) => {
    expect(await lockedAnswer(`SELECT current_setting('${setting}')`)).toBe(JSON.stringify([value]));
  });

  it.each([
    "FROM read_text('package.json')",
    "FROM read_csv('package.json')",
    "FROM glob('*')",
    "COPY (SELECT 1) TO 'stolen.csv'",
    "ATTACH 'stolen.db'",
    'INSTALL httpfs',
    'LOAD httpfs',
    "SET memory_limit = '4GB'",
    'SET enable_external_access = true',
    "SET allowed_directories = ['/']",
    'SET lock_configuration = false',
    'RESET lock_configuration',
  ])('refuse %s', async (sql) => {
    expect(await lockedAnswer(sql)).toMatch(
      /^refused: (Permission|Invalid Input|Invalid Configuration|IO|Catalog|Binder) Error/,
    );
  });
});
