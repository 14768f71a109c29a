import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../../../scripts/node/database.ts';
import type { RunOptions } from '../../../src/client/engine/session.ts';
import { type EnginePageOpened, type EngineSite, serveEngine } from './engine-site.ts';

let site: EngineSite;
let opened: EnginePageOpened;
const requests: Request[] = [];
beforeAll(async () => {
  site = await serveEngine();
  opened = await site.open();
  opened.page.context().on('request', (request) => requests.push(request));
  await opened.page.evaluate(() => {
    Object.assign(globalThis, { session: new engine.Session({ siteUrl: engine.siteUrl }) });
  });
});
afterAll(async () => {
  await opened.close();
  await site.close();
});

declare const session: InstanceType<(typeof engine)['Session']>;

/** What comes of a statement; a whole number too large for JavaScript as text with an n. */
function run(sql: string, options: Omit<RunOptions, 'signal'> = {}) {
  return opened.page.evaluate(
    async ([text, given]) => {
      const told = await engine.tell(session.run(text, given));
      if (!('value' in told)) return { ...told, columns: [], rows: [], isCut: false };
      const rows = told.value.rows.map((row) =>
        row.map((value) => (typeof value === 'bigint' ? `${value}n` : value)),
      );
      return { ...told.value, rows, kind: 'ran', fault: undefined, happened: '', advice: '' };
    },
    [sql, options] as const,
  );
}

/** The tables fetched since the last look. */
function fetched(): string[] {
  return requests
    .splice(0)
    .map((request) => request.url())
    .flatMap((url) => /data\/(\w+)\.parquet$/.exec(url)?.[1] ?? [])
    .toSorted();
}

describe('a session', () => {
  it('fetches nothing before it is asked, then only what a statement names', async () => {
    expect(requests).toEqual([]);
    await run('SELECT 1');
    expect(fetched()).toEqual([]);
    await run('SELECT count(*) FROM Neighbours');
    expect(fetched()).toEqual(['neighbours']);
    await run('SELECT count(*) FROM neighbours');
    expect(fetched()).toEqual([]);
  });

  it('fetches what a macro reads, and the words of the wide table', async () => {
    await run("FROM lag_join('agency_rate', 're_referrals') LIMIT 1");
    expect(fetched()).toEqual(['observations', 'verdicts']);
    const { rows } = await run(
      "SELECT comment FROM duckdb_columns() WHERE table_name = 'panel' AND column_name = 'agency_rate'",
    );
    expect(rows[0]?.[0]).toContain('Agency social worker rate (%');
  });

  it('knows every table, every macro and what they mean', async () => {
    const { rows } = await run('SELECT table_name, comment FROM duckdb_tables() ORDER BY 1');
    expect(rows.map(([name]) => name)).toEqual(
      expect.arrayContaining(['library', 'observations', 'specification_curve']),
    );
    expect(rows.filter(([, comment]) => comment === null)).toEqual([]);
    const macros = await run('SELECT DISTINCT function_name FROM duckdb_functions() WHERE NOT internal');
    expect(macros.rows.flat()).toEqual(expect.arrayContaining(['pearson_ci', 'wilson_ci', 'within_slope']));
  });

  it('gives every type whole', async () => {
    const { columns, rows } = await run(`
      SELECT 9007199254740993::BIGINT AS large, sum(1) AS total, 18446744073709551615::UBIGINT AS larger,
             1.5::DECIMAL(9, 2) AS dec, 0.1 + 0.2::DOUBLE AS num, true AS yes, NULL AS nothing, 'é' AS txt,
             DATE '2024-02-29' AS day, TIMESTAMP '2024-02-29 12:00:00' AS moment, INTERVAL 3 DAY AS span,
             'x'::ENUM('x', 'y') AS one_of, [1, 2] AS list, {'a': 1} AS struct, map([1], [2]) AS map,
             'a'::BLOB AS blob, 1 AS again, 2 AS again`);
    expect(
      Object.fromEntries(columns.map(({ name, type, kind }, i) => [name, [type, kind, rows[0]?.[i]]])),
    ).toEqual({
      large: ['BIGINT', 'integer', '9007199254740993n'],
      total: ['HUGEINT', 'integer', 1],
      larger: ['UBIGINT', 'integer', '18446744073709551615n'],
      dec: ['DECIMAL(9,2)', 'decimal', '1.50'],
      num: ['DOUBLE', 'number', 0.30000000000000004],
      yes: ['BOOLEAN', 'boolean', true],
      nothing: ['INTEGER', 'integer', null],
      txt: ['VARCHAR', 'text', 'é'],
      day: ['DATE', 'text', '2024-02-29'],
      moment: ['TIMESTAMP', 'text', '2024-02-29 12:00:00'],
      span: ['INTERVAL', 'text', '3 days'],
      one_of: ["ENUM('x', 'y')", 'text', 'x'],
      list: ['INTEGER[]', 'text', '[1, 2]'],
      struct: ['STRUCT(a INTEGER)', 'text', "{'a': 1}"],
      map: ['MAP(INTEGER, INTEGER)', 'text', '{1=2}'],
      blob: ['BLOB', 'text', 'a'],
      again: ['INTEGER', 'integer', 1],
      again_1: ['INTEGER', 'integer', 2],
    });
  });

  it.each([
    'EXPLAIN SELECT count(*) FROM panel',
    'explain analyze\nFROM panel',
    'DESCRIBE panel',
    'SHOW TABLES',
    'SUMMARIZE neighbours',
    'VALUES (1), (2)',
    'WITH a AS (SELECT 1) FROM a;',
    'PIVOT panel ON year IN (2023, 2024) USING avg(agency_rate) GROUP BY authority',
    'UNPIVOT panel ON COLUMNS(* EXCLUDE (authority, year))',
    '-- a note\nSELECT 1 -- another',
    "SELECT ';' AS semicolon",
  ])('runs %s', async (sql) => {
    const { kind, rows } = await run(sql);
    expect([kind, rows.length > 0]).toEqual(['ran', true]);
  });

  it('takes values for parameters, and only as values', async () => {
    const parameters = { year: 2024, text: "it's; DROP TABLE panel; --", none: null, list: ['a', 'b'] };
    const { rows } = await run(
      "SELECT :year + 1, :text, :none IS NULL, 'b' IN :list, ':year', count(DISTINCT year) FROM panel WHERE year = :year",
      { parameters },
    );
    expect(rows).toEqual([[2025, "it's; DROP TABLE panel; --", true, true, ':year', 1]]);
    const missing = await run('SELECT :year, :month', { parameters });
    expect(missing.happened).toBe('The query was not run: :month has no value.');
  });

  it('counts and cuts', async () => {
    const cut = await run('FROM observations');
    expect([cut.rows.length, cut.isCut]).toEqual([5_000, true]);
    const whole = await run('SELECT i FROM range(5000) t(i)');
    expect([whole.rows.length, whole.isCut]).toEqual([5_000, false]);
  });
});

describe('a fault', () => {
  it.each([
    ['SELECT 1,\n  agency_rat\nFROM panel', 2, 3, ['agency_rate'], /^Did you mean agency_rate/],
    ['SELECT * FROM observatons', 1, 15, ['observations'], /^Did you mean observations\?$/],
    ['SELECT corrr(1, 2)', 1, 8, ['corr'], /^Did you mean corr\?$/],
    ['SELECT :x, nope FROM panel', 1, 12, [], /^Check the names of tables and columns/],
    [`SELECT '${'x'.repeat(120)}', nope FROM panel`, 1, 132, [], /^Check the names of tables and columns/],
    ['SELECT (1', 1, 10, [], /See whether a bracket is open/],
    ['SELECT 1; SELECT 2', 1, 9, [], /Run what stands before the semicolon/],
    ["SELECT 'open", 1, 8, [], /Put the closing single quote\./],
    ['SELECT authority FROM panel WHERE authority = "A001"', 1, 47, [], /put it in single quotes: 'A001'/],
    ['EXPLAIN SELECT nope FROM panel', 1, 16, [], /^Check the names of tables and columns/],
    ['PIVOT panel ON year USING avg(agency_rate)', undefined, undefined, [], /IN \(2023, 2024\)/],
    ["SELECT * FROM read_parquet('x')", undefined, undefined, [], /none can be loaded here/],
    ["SELECT * FROM read_csv('x.csv')", 1, 15, [], /open a file of your own/],
  ])('is told at its place with what to do: %s', async (sql, line, column, suggestions, hint) => {
    const { kind, fault } = await run(sql, { parameters: { x: 'a long value in its place' } });
    expect(kind).toBe('query');
    expect([fault?.line, fault?.column]).toEqual([line, column]);
    expect(fault?.suggestions).toEqual(expect.arrayContaining(suggestions));
    expect(fault?.hint ?? '').toMatch(hint);
  });
});

describe('a result', () => {
  it('is saved whole, as Parquet and as JSON, as the database has it', async () => {
    const sql = 'SELECT *, 9007199254740993::BIGINT AS large FROM observations ORDER BY ALL';
    const saved = await opened.page.evaluate(async (text) => {
      const result = await session.collect(text);
      engine.longestStandstill();
      const saved = [await engine.rowsAsParquet(result), await engine.rowsAsJson(result)];
      const texts = await Promise.all(
        saved.map(async ({ file }) => new Uint8Array(await file.arrayBuffer()).toBase64()),
      );
      return { texts, rows: result.rows.length };
    }, sql);
    const folder = mkdtempSync(join(tmpdir(), 'engine-saved-'));
    const [parquet, json] = ['rows.parquet', 'rows.json'].map((name) => join(folder, name));
    [parquet, json].forEach((path, i) =>
      writeFileSync(path ?? '', Buffer.from(saved.texts[i] ?? '', 'base64')),
    );
    const published = join(import.meta.dirname, '../../../public/data/observations.parquet');
    await withDatabase(async (connection) => {
      await connection.run(`CREATE VIEW observations AS FROM '${published}'`);
      const rows = (query: string) => connection.runAndReadAll(query).then((reader) => reader.getRowsJson());
      expect(await rows(`SELECT count(*) FROM '${parquet}'`)).toEqual([[String(saved.rows)]]);
      expect(
        await rows(
          `(FROM '${parquet}' EXCEPT ALL (${sql})) UNION ALL ((${sql}) EXCEPT ALL FROM '${parquet}')`,
        ),
      ).toEqual([]);
      const types = await rows(`SELECT column_type FROM (DESCRIBE FROM '${parquet}')`);
      expect(types.flat()).toEqual((await rows(`SELECT column_type FROM (DESCRIBE ${sql})`)).flat());
      expect(await rows(`SELECT count(*), sum(value)::DECIMAL(18, 3), max(large) FROM '${json}'`)).toEqual(
        await rows(`SELECT count(*), sum(value)::DECIMAL(18, 3), max(large) FROM (${sql})`),
      );
    });
    rmSync(folder, { recursive: true });
  });

  it('that is too large to save is refused', async () => {
    const told = await opened.page.evaluate(() =>
      engine.tell(session.collect("SELECT repeat('x', 1000) FROM range(200000)")),
    );
    expect(told).toMatchObject({ kind: 'too_large', happened: 'The result is too large: more than 100 MB.' });
  });
});

describe('a session that cannot go on', () => {
  it('says that it was closed', async () => {
    const outcome = await opened.page.evaluate(async () => {
      const own = new engine.Session({ siteUrl: engine.siteUrl });
      const before = (await own.run('SELECT count(*) FROM panel')).rows;
      own.end();
      const closed = await engine.tell(own.run('SELECT 1'));
      return { before, closed };
    });
    expect(outcome.before[0]?.[0]).toBeGreaterThan(1_000);
    expect(outcome.closed).toMatchObject({ kind: 'stopped' });
  });

  it('says that a table is missing and works once it is there', async () => {
    const { page, close } = await site.open();
    await page.route('**/data/verdicts.parquet', (route) => route.fulfill({ status: 404, body: '' }));
    const ask = () =>
      page.evaluate(async () => {
        const holder = globalThis as { own?: InstanceType<typeof engine.Session> };
        holder.own ??= new engine.Session({ siteUrl: engine.siteUrl });
        return await engine.tell(
          holder.own.run('SELECT count(*) > 400 FROM verdicts').then(({ rows }) => rows),
        );
      });
    expect(await ask()).toMatchObject({ kind: 'missing_file' });
    await page.unroute('**/data/verdicts.parquet');
    expect(await ask()).toEqual({ value: [[true]] });
    await close();
  });
});
