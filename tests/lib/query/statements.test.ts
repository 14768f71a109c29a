import { describe, expect, it } from 'vitest';
import { statements } from '../../fixtures/query/statements.ts';
import { withPublishedTables } from './published-tables.ts';

describe('the statements held against the browser', () => {
  it('are forty, each about something of its own', () => {
    expect(statements).toHaveLength(40);
    expect(new Set(statements.map(({ about }) => about)).size).toBe(40);
    for (const { sql } of statements) expect(sql.endsWith(';')).toBe(false);
  });

  it('answer in native DuckDB, within what the console shows, with columns that have names of their own', async () => {
    await withPublishedTables(async (ask) => {
      for (const { about, sql } of statements) {
        const rows = (await ask(sql)).length;
        const names = (await ask(`DESCRIBE ${sql}`)).map((row) => String(row['column_name']));
        const isSound = rows > 0 && rows <= 5000 && new Set(names).size === names.length;
        expect({ about, isSound }).toEqual({ about, isSound: true });
      }
    });
  });

  it('give the same rows when they are asked as the console asks them', async () => {
    await withPublishedTables(async (ask) => {
      for (const { sql } of statements) {
        expect(await ask(`SELECT * FROM (\n${sql}\n) LIMIT 5001`)).toEqual(await ask(sql));
      }
    });
  });
});
