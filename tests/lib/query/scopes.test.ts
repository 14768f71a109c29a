import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScopes } from '../../../src/lib/query/scopes.ts';

const sourcesOf = (sql: string) =>
  readScopes(sql).map(({ name, sources }) => [
    name,
    ...sources.map((source) => `${source.name} ${source.alias}`),
  ]);

describe('readScopes', () => {
  it('finds tables after FROM, JOIN and commas, with what they are called', () => {
    expect(
      sourcesOf('SELECT 1 FROM observations AS o, panel p LEFT JOIN authorities USING (authority, year)'),
    ).toEqual([[undefined, 'observations o', 'panel p', 'authorities authorities']]);
  });

  it('reads WITH clauses, queries in brackets and both sides of a union as queries of their own', () => {
    const sql = `WITH a AS (FROM x), b AS MATERIALIZED (SELECT 1 FROM y)
      SELECT * FROM a JOIN (SELECT 1 FROM z) AS inner_z ON true WHERE c IN (SELECT c FROM w) UNION ALL FROM b`;
    expect(sourcesOf(sql)).toEqual([
      ['a', 'x x'],
      ['b', 'y y'],
      [undefined, 'z z'],
      [undefined, 'w w'],
      [undefined, 'a a', ' inner_z'],
      [undefined, 'b b'],
    ]);
  });

  it('knows a macro after FROM, and takes no ORDER BY of a window for that of the query', () => {
    const [scope] = readScopes(
      `SELECT rank() OVER (ORDER BY y) FROM lag_join('a', 'b') AS pairs ORDER BY year`,
    );
    expect(scope?.sources).toEqual([{ name: 'lag_join', alias: 'pairs', isFunction: true }]);
    expect(scope?.clauses.order.map(({ text }) => text)).toEqual(['order', 'by', 'year']);
  });

  it('never fails, whatever is typed', () => {
    const words = [
      'SELECT',
      'FROM',
      '(',
      ')',
      ',',
      'WITH a AS (',
      'UNION',
      'USING',
      'JOIN',
      "'",
      '*',
      '.',
      'x',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), (parts) => {
        expect(Array.isArray(readScopes(parts.join(' ')))).toBe(true);
      }),
    );
  });
});
