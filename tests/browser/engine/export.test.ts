import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../../../scripts/node/database.ts';
import { publishedTableNames } from '../../../src/client/engine/published-tables.ts';
import { quoteName, quoteText } from '../../../src/lib/sql/quote.ts';
import { type EnginePageOpened, type EngineSite, serveEngine } from './engine-site.ts';

let site: EngineSite;
let opened: EnginePageOpened;
const folder = mkdtempSync(join(tmpdir(), 'exported-'));
beforeAll(async () => {
  site = await serveEngine();
  opened = await site.open();
  await opened.page.evaluate(() => {
    Object.assign(globalThis, { session: new engine.Session({ siteUrl: engine.siteUrl }) });
  });
});
afterAll(async () => {
  await opened.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

declare const session: InstanceType<(typeof engine)['Session']>;

const forms = ['csv', 'json', 'parquet'] as const;

/** A whole table in every form in which the console saves it. */
async function exported(table: string): Promise<Record<(typeof forms)[number], string>> {
  const saved = await opened.page.evaluate(
    async (sql) => {
      const result = await session.collect(sql);
      if (result.isCut) throw new Error(`cut: ${sql}`);
      const written = {
        csv: await engine.rowsAsCsv(result),
        json: await engine.rowsAsJson(result),
        parquet: await engine.rowsAsParquet(result),
      };
      const bytes = async ({ file }: { file: Blob }) => new Uint8Array(await file.arrayBuffer()).toBase64();
      return {
        csv: await bytes(written.csv),
        json: await bytes(written.json),
        parquet: await bytes(written.parquet),
      };
    },
    `SELECT * FROM ${quoteName(table)}`,
  );
  const paths = { csv: '', json: '', parquet: '' };
  for (const form of forms) {
    paths[form] = join(folder, `${table}.${form}`);
    writeFileSync(paths[form], Buffer.from(saved[form], 'base64'));
  }
  return paths;
}

/** The text of cells without what keeps them from being formulas. */
const plain = (name: string) =>
  String.raw`CASE WHEN regexp_matches(${name}, '^''+[-=+@\t\r\n＝＋－＠]') THEN substr(${name}, 2) ELSE ${name} END`;

describe('a published table, saved whole from the console', () => {
  it.each(publishedTableNames)(
    '%s is read back equal as CSV, JSON and Parquet',
    async (table) => {
      const paths = await exported(table);
      await withDatabase(async (connection) => {
        const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
        const published = join(import.meta.dirname, '../../../public/data', `${table}.parquet`);
        await connection.run(`CREATE VIEW published AS FROM read_parquet(${quoteText(published)})`);
        const columns = (await ask('SELECT column_name, column_type FROM (DESCRIBE published)')).map(
          ([name, type]) => ({
            name: quoteName(String(name)),
            key: quoteText(String(name)),
            type: String(type),
          }),
        );
        const typed = (as: (type: string) => string) =>
          `{${columns.map(({ key, type }) => `${key}: ${quoteText(as(type))}`).join(', ')}}`;
        const cast = columns.map(({ name, type }) => `CAST(${plain(name)} AS ${type}) AS ${name}`).join(', ');
        const read = {
          csv: `SELECT ${cast} FROM read_csv(${quoteText(paths.csv)}, header = true, delim = ',', quote = '"', escape = '"', allow_quoted_nulls = false, columns = ${typed(() => 'VARCHAR')})`,
          json: `FROM read_json(${quoteText(paths.json)}, format = 'array', columns = ${typed((type) => type)})`,
          parquet: `FROM read_parquet(${quoteText(paths.parquet)})`,
        };
        const [[count] = []] = await ask('SELECT count(*) FROM published');
        expect(Number(count)).toBeGreaterThan(0);
        for (const form of forms) {
          const differing = await ask(
            `(FROM published EXCEPT ALL (${read[form]})) UNION ALL ((${read[form]}) EXCEPT ALL FROM published) LIMIT 3`,
          );
          expect({
            form,
            differing,
            rows: (await ask(`SELECT count(*) FROM (${read[form]})`))[0]?.[0],
          }).toEqual({
            form,
            differing: [],
            rows: count,
          });
        }
        const types = await ask(`SELECT column_type FROM (DESCRIBE ${read.parquet})`);
        expect(types.flat()).toEqual(columns.map(({ type }) => type));
      });
    },
    120_000,
  );
});
