import { describe, expect, it } from 'vitest';
import { tablesNamed } from '../../../src/client/engine/tables-named.ts';

const tables = ['authorities', 'links', 'observations', 'panel'];
const macros = [
  { name: 'base', sql: 'CREATE MACRO base() AS TABLE FROM observations', needs: ['observations'] },
  { name: 'upper', sql: 'CREATE MACRO upper() AS TABLE FROM base()', needs: ['links'] },
  { name: 'plain', sql: 'CREATE MACRO plain(x) AS x + 1', needs: [] },
];

describe('tablesNamed', () => {
  it.each([
    ['SELECT 1', []],
    ['FROM Panel', ['panel']],
    ['SELECT * FROM "links" JOIN panel USING (year)', ['links', 'panel']],
    ["FROM query_table('panel')", ['panel']],
    ['FROM panels', []],
    ['SELECT plain(1)', []],
    ['FROM base()', ['observations']],
    ['FROM UPPER()', ['links', 'observations']],
    ['SHOW TABLES', tables],
    ['DESCRIBE', tables],
    ['DESCRIBE panel', ['panel']],
    ['SELECT * FROM duckdb_columns()', tables],
    ['SELECT * FROM information_schema.tables', tables],
  ])('of %s', (sql, expected) => {
    expect(tablesNamed(sql, tables, macros)).toEqual(expected);
  });
});
