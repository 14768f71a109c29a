import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { withDatabase } from '../scripts/node/database.ts';
import { findChromium } from '../scripts/node/find-chromium.ts';
import { estimateSql } from '../src/lib/links/explored/link-estimate-sql.ts';
import { pointsSql } from '../src/lib/links/explored/link-points-sql.ts';
import type { LinkQuestion } from '../src/lib/links/explored/link-question.ts';
import { yearsSql } from '../src/lib/links/explored/link-sql.ts';
import type { Measurement } from './measurement.ts';

const question: LinkQuestion = {
  support: 'agency_rate',
  outcome: 're_referrals',
  shift: 1,
  first: 2025,
  last: 2025,
  adjust: 'none',
  peers: { group: 'all' },
  weights: 'equal',
};

const changes: LinkQuestion = { ...question, first: 2018, adjust: 'within' };

/** The explorer's own queries and two that read the whole table. */
const queries: Record<string, string> = {
  'the points of a link': pointsSql(question),
  'the estimate of a link': estimateSql(question),
  'fixed effects of a link': estimateSql(changes),
  'the years of a link': yearsSql(question),
  'quartiles of all indicators by year': `
    SELECT indicator, year, quantile_cont(value, [0.25, 0.5, 0.75]) AS quartiles
    FROM (UNPIVOT panel ON COLUMNS(* EXCLUDE (authority, year)) INTO NAME indicator VALUE value)
    GROUP BY ALL ORDER BY ALL`,
  'correlation of all pairs of indicators': `
    WITH long AS (UNPIVOT panel ON COLUMNS(* EXCLUDE (authority, year)) INTO NAME indicator VALUE value)
    SELECT a.indicator AS one, b.indicator AS other, corr(a.value, b.value) AS r
    FROM long AS a JOIN long AS b USING (authority, year) WHERE a.indicator < b.indicator
    GROUP BY ALL ORDER BY ALL`,
};

const rounds = 7;

/** The explorer of a served site: bytes and time to the first live result, then its queries beside native DuckDB. */
export async function benchExplorer(siteUrl: string): Promise<Measurement[]> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const first = await firstResults(browser, siteUrl);
    const page = await browser.newPage();
    await visit(page, siteUrl);
    const native = await nativeTimes();
    const inBrowser: Measurement[] = [];
    for (const [name, sql] of Object.entries(queries)) {
      const ratio = `native DuckDB: ${native.get(name)?.toFixed(1)} ms`;
      inBrowser.push({ what: `browser: ${name}`, time: await browserTime(page, sql), note: ratio });
    }
    return [...first, ...inBrowser];
  } finally {
    await browser.close();
  }
}

/** One visit with nothing cached: when there was something to see, and what it took to be live. */
interface Visit {
  drawn: number;
  live: number;
  bytes: number;
}

/** How many visits are made, of which the middle one counts. */
const visits = 5;

async function firstResults(browser: Browser, siteUrl: string): Promise<Measurement[]> {
  const made: Visit[] = [];
  for (let i = 0; i < visits; i++) {
    const context = await browser.newContext();
    made.push(await visit(await context.newPage(), siteUrl));
    await context.close();
  }
  const note = `middle of ${visits} visits, nothing cached, no throttling`;
  return [
    { what: 'explorer: first chart, from the HTML', time: median(made.map(({ drawn }) => drawn)) },
    {
      what: 'explorer: first live result',
      time: median(made.map(({ live }) => live)),
      bytes: median(made.map(({ bytes }) => bytes)),
      note,
    },
  ];
}

/** From navigation to the first number computed in the browser. */
async function visit(page: Page, siteUrl: string): Promise<Visit> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const began = performance.now();
  await page.goto(new URL('explore/', siteUrl).href, { waitUntil: 'commit' });
  await page.waitForSelector('link-explorer .drawing-wide svg', { state: 'attached' });
  const drawn = performance.now() - began;
  await page.waitForSelector('link-explorer[data-state="live"]', { timeout: 60_000 });
  const live = performance.now() - began;
  await page.waitForLoadState('networkidle');
  return { drawn, live, bytes: bytes + (await engineBytes(page)) };
}

/** Bytes the worker fetched, which the page's own session does not see. */
async function engineBytes(page: Page): Promise<number> {
  const address = new URL('../engine/manifest.json', page.url()).href;
  const manifest = (await (await fetch(address)).json()) as { files: { name: string; bytes: number }[] };
  return manifest.files.find(({ name }) => name.endsWith('.wasm.gz'))?.bytes ?? 0;
}

/** The middle of several runs in the page's own database, with the way to the worker and back. */
async function browserTime(page: Page, sql: string): Promise<number> {
  const times = await page.evaluate(
    async ([statement, count]) => {
      const explorer = document.querySelector('link-explorer') as unknown as {
        query(sql: string): Promise<unknown>;
      };
      const found: number[] = [];
      for (let i = 0; i < Number(count); i++) {
        const began = performance.now();
        await explorer.query(String(statement));
        found.push(performance.now() - began);
      }
      return found;
    },
    [sql, rounds],
  );
  return median(times);
}

/** The middle of several runs in native DuckDB on one thread, on the same Parquet tables in memory. */
async function nativeTimes(): Promise<Map<string, number>> {
  const data = join(import.meta.dirname, '../public/data');
  return await withDatabase(async (connection) => {
    for (const name of ['panel', 'authorities']) {
      await connection.run(`CREATE TABLE ${name} AS FROM '${join(data, `${name}.parquet`)}'`);
    }
    const times = new Map<string, number>();
    for (const [name, sql] of Object.entries(queries)) {
      const found: number[] = [];
      for (let i = 0; i < rounds; i++) {
        const began = performance.now();
        await (await connection.runAndReadAll(sql)).getRowObjects();
        found.push(performance.now() - began);
      }
      times.set(name, median(found));
    }
    return times;
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
