import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EngineSite, serveEngine } from './engine-site.ts';

let site: EngineSite;
beforeAll(async () => {
  site = await serveEngine();
});
afterAll(() => site.close());

const attempts = 500;

/** Pieces of statements that try to get out of the brackets, of a text or of a comment, and to do something there. */
const pieces = [
  // what opens and closes
  [')', '(', '))', ';', ';;', '；', ')\n;', "'", "''", '"', '""', '’', '＇', '$$', '$a$', '`', '\\', "E'\\'"],
  // comments and what cannot be seen
  [
    '--',
    '-- \n',
    '/*',
    '*/',
    '/* */',
    '#',
    '\n',
    '\r',
    '\r\n',
    '\t',
    '\u2028',
    '\u00a0',
    '\u202e',
    '\ufeff',
    '\0',
  ],
  // what may follow a table in brackets
  [
    'SELECT 1',
    'FROM panel',
    'UNION ALL',
    'LIMIT 1',
    'AS x',
    'WITH x AS (',
    'WHERE true',
    ',',
    '1',
    ':p',
    '$1',
    '?',
  ],
  // what does something
  [
    'DROP TABLE panel',
    'DELETE FROM panel',
    'INSERT INTO panel (year) VALUES (1)',
    'CREATE TABLE x AS SELECT 1',
  ],
  ['SET threads = 2', 'RESET ALL', 'PRAGMA disable_optimizer', 'CALL checkpoint()', "ATTACH 'x.db'", 'USE x'],
  [
    "COPY panel TO 'user/x.csv'",
    "FROM read_csv('CANARY')",
    "FROM query('DROP TABLE panel')",
    'BEGIN',
    'COMMIT',
  ],
  ['EXPLAIN', 'EXPLAIN ANALYZE', 'PREPARE q AS', 'EXECUTE q', 'PIVOT panel ON year', 'FROM enable_logging()'],
].flat();

/** Hostile statements, the same on every run. */
function statements(canary: string): string[] {
  const piece = fc.constantFrom(...pieces);
  const closing = fc.constantFrom(
    'SELECT 1',
    'FROM panel',
    "SELECT '",
    'SELECT "',
    'SELECT $$',
    'SELECT 1 /*',
    'SELECT 1 --',
  );
  const statement = fc
    .tuple(closing, fc.array(piece, { minLength: 1, maxLength: 9 }))
    .map(([start, rest]) =>
      [start, ...rest].join(fc.sample(fc.constantFrom('', ' '), { seed: rest.length, numRuns: 1 })[0]),
    );
  return fc
    .sample(statement, { seed: 20120201, numRuns: attempts })
    .map((text) => text.replaceAll('CANARY', canary));
}

describe('five hundred attempts to break out', () => {
  it('change nothing, reach nothing, and leave the next answer right', async () => {
    const { page, close } = await site.open();
    const outcome = await page.evaluate(
      async ([list, canary]) => {
        const session = new engine.Session({ siteUrl: engine.siteUrl });
        const state = async (): Promise<string> => {
          const { rows } = await session.run(`
            SELECT (SELECT count(*) || ' ' || sum(year) FROM panel),
                   (SELECT string_agg(table_name || estimated_size, ' ' ORDER BY table_name) FROM duckdb_tables()),
                   (SELECT string_agg(name || value, ' ' ORDER BY name) FROM duckdb_settings()),
                   (SELECT count(*) FROM duckdb_functions()), (SELECT count(*) FROM duckdb_prepared_statements())`);
          return JSON.stringify(rows);
        };
        const before = await state();
        const kinds: Record<string, number> = {};
        const parameters = { p: `') ; DROP TABLE panel; -- ${canary}` };
        for (const sql of list) {
          const told = await engine.tell(session.run(sql, { parameters, origin: 'link' }));
          const kind = 'value' in told ? 'ran' : told.kind;
          kinds[kind] = (kinds[kind] ?? 0) + 1;
        }
        return { kinds, isSame: before === (await state()) };
      },
      [statements(site.elsewhere), site.elsewhere] as const,
    );
    expect(outcome.isSame).toBe(true);
    expect(Object.keys(outcome.kinds).toSorted()).toEqual(['query', 'ran', 'refused']);
    expect(await site.heard()).toEqual([]);
    await close();
  });
});
