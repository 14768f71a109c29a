import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tracesOf } from '../canary.ts';
import { settled as explorerSettled, type Explorer } from '../explorer/explorer-page.ts';
import {
  countLoads,
  inCaches,
  type KeptSite,
  makeKeptSite,
  markOfPage,
  until,
  untilKept,
} from '../kept-site.ts';
import { run } from '../console/query-page.ts';
import { axeFindings, closeBrowser, openContext, sidewaysScroll } from '../site.ts';

let site: KeptSite;
let context: BrowserContext;

beforeAll(async () => {
  site = await makeKeptSite();
});

beforeEach(async () => {
  await site.goOnline();
  site.publish('one');
  context = await openContext({ serviceWorkers: 'allow', viewport: { width: 1280, height: 900 } });
});

afterEach(() => context.close());

afterAll(async () => {
  await closeBrowser();
  await site.remove();
});

/** Opens a page in a tab of its own, for the first time or not. */
async function visit(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(path, site.url).href, { waitUntil: 'load' });
  return page;
}

/** Opens a page and waits until it can be read without a connection. */
async function visitAndKeep(path: string, ...more: string[]): Promise<Page> {
  const page = await visit(path);
  await untilKept(page, `/${path.split(/[?#]/, 1)[0]}`, ...more);
  return page;
}

/** Has the tab ask the host for a newer worker, as a browser does by itself from time to time. */
async function lookForNewer(page: Page): Promise<void> {
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
}

/** The release that the worker of the page is of. */
async function untilServedBy(page: Page, release: string): Promise<void> {
  await until(page, `served by ${release}`, (each) =>
    each.evaluate(async (own) => (await caches.keys()).join() === own, `support-atlas / ${release}`),
  );
}

/** The release that the host has. */
function published(): string {
  return /data-release="(\w+)"/.exec(readFileSync(join(site.folder, 'index.html'), 'utf8'))?.[1] ?? '';
}

describe('after one visit, without a connection', () => {
  it('a page that was visited is there, with its style and its script', async () => {
    const page = await visitAndKeep('findings/');
    const title = await page.title();
    const face = (): Promise<string> =>
      page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily);
    const before = await face();
    await site.goOffline();
    await page.reload();
    expect(await page.title()).toBe(title);
    expect(await face()).toBe(before);
    await page.waitForFunction(() => customElements.get('my-authority') !== undefined);
    expect(await page.evaluate(() => document.fonts.check('16px "Source Sans 3 Variable"'))).toBe(true);
  });

  it('a page that was not says what happened and lists those that were', async () => {
    const page = await visitAndKeep('findings/');
    await site.goOffline();
    await page.goto(new URL('links/', site.url).href);
    expect(await page.locator('[data-part="asked"]').innerText()).toContain('could not be fetched');
    await page.locator('[data-part="pages"] li').first().waitFor();
    expect(await page.locator('[data-part="pages"] a').allInnerTexts()).toHaveLength(1);
    expect(await page.locator('[data-part="pages"] a').getAttribute('href')).toBe('/findings/');
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await sidewaysScroll(page)).toBe(0);
    await site.goOnline();
    await page.locator('[data-part="again"]').click();
    await page.waitForURL('**/links/');
    expect(await page.locator('[data-part="asked"]').count()).toBe(0);
  });

  it('the explorer computes and the console runs, when they did before', async () => {
    const page = await visit('explore/#view=within&support=agency_rate&outcome=re_referrals&years=all');
    await explorerSettled(page);
    const shown = (): Promise<unknown> =>
      page.evaluate(() => document.querySelector<Explorer>('link-explorer')?.shown?.result);
    const before = await shown();
    await untilKept(
      page,
      '/explore/',
      '/engine/duckdb-eh.wasm.gz',
      '/engine/worker.js.gz',
      '/data/panel.parquet',
    );
    const second = await visit('query/');
    expect(await run(second)).toMatch(/ in \d/);
    await site.goOffline();
    await page.reload();
    await explorerSettled(page);
    expect(await page.locator('link-explorer').getAttribute('data-state')).toBe('live');
    expect(await shown()).toEqual(before);
    await second.reload();
    expect(await run(second)).toMatch(/ in \d/);
  });

  it('an address without its slash finds its page', async () => {
    const page = await visitAndKeep('findings/');
    await site.goOffline();
    await page.goto(new URL('findings', site.url).href);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('[data-part="asked"]').count()).toBe(0);
  });
});

describe('what is kept', () => {
  it('is asked for once the page is there, under addresses without their choices', async () => {
    const page = await visitAndKeep('explore/?from=a-mail#support=agency_rate&outcome=re_referrals');
    const { kept } = await inCaches(page);
    expect(Object.keys(kept).filter((address) => /[?#]/.test(address))).toEqual([]);
    expect(Object.keys(kept)).toContain(new URL('offline/', site.url).href);
  });

  it('holds no figure of the reader’s own, neither its value nor its file', async () => {
    const page = await visitAndKeep('compare/');
    const own = `indicator,year,value\nvacancy_rate,2026,13.371\nre_referrals,2026,27.438\n`;
    await page
      .locator('[data-part="file"]')
      .setInputFiles({ name: '31847.csv', mimeType: 'text/csv', buffer: Buffer.from(own) });
    await page.locator('[data-part="understood"]:visible').waitFor();
    await page.locator('[data-part="place"]').click();
    await page.locator('[data-part="placed"]:visible').waitFor();
    await untilKept(page, '/authorities/positions.json');
    const traces = await tracesOf(
      ['13.371', '27.438', '31847'],
      async () => JSON.stringify(await inCaches(page)),
      [
        (value) =>
          page.evaluate(async (text) => (await caches.open('left')).put(`/${text}`, new Response()), value),
        (value) =>
          page.evaluate(async (text) => (await caches.open('left')).put('/left', new Response(text)), value),
      ],
    );
    expect(traces).toEqual([]);
  });

  it('can be forgotten on the page that says what it is', async () => {
    const page = await visitAndKeep('privacy/');
    await visitAndKeep('findings/');
    await page.locator('[data-part="forget-kept"]').click();
    await page.getByText('Forgotten: 2 pages').waitFor();
    const { kept } = await inCaches(page);
    expect(Object.keys(kept).filter((address) => address.endsWith('/'))).toEqual([
      new URL('offline/', site.url).href,
    ]);
  });

  it('is nothing in a frame of another site', async () => {
    const page = await visit('embed/explore/#view=within&support=agency_rate&outcome=re_referrals&years=all');
    await page.locator('embedded-link[data-state="live"]').waitFor();
    await page.waitForTimeout(1_000);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    expect(await inCaches(page)).toEqual({ names: [], kept: {} });
  });

  it('is no file that the host has in the middle of an update', async () => {
    const page = await visitAndKeep('findings/');
    writeFileSync(
      join(site.folder, 'query/index.html'),
      readFileSync(join(site.folder, 'query/index.html'), 'utf8').replace(
        'content="one. ',
        'content="half. ',
      ),
    );
    await page.goto(new URL('query/', site.url).href);
    expect(await markOfPage(page)).toBe('half');
    await page.waitForTimeout(500);
    expect(Object.keys((await inCaches(page)).kept)).not.toContain(new URL('query/', site.url).href);
  });
});

describe('a new release', () => {
  it('loads an open page anew exactly once, and takes the place of the old one whole', async () => {
    const page = await visitAndKeep('findings/');
    await visitAndKeep('explore/');
    const loads = countLoads(page);
    site.publish('two');
    await lookForNewer(page);
    await untilServedBy(page, published());
    await until(page, 'the new page', async (each) => (await markOfPage(each)) === 'two');
    await page.waitForTimeout(1_500);
    expect(loads()).toBe(1);
    const { kept } = await inCaches(page);
    const pages = Object.entries(kept).filter(([address]) => address.endsWith('/'));
    expect(pages.map(([address]) => new URL(address).pathname).toSorted()).toEqual([
      '/explore/',
      '/findings/',
      '/offline/',
    ]);
    expect(pages.filter(([, html]) => !html.includes('content="two. '))).toEqual([]);
    await site.goOffline();
    const offline = await visit('explore/');
    expect(await markOfPage(offline)).toBe('two');
  });

  it('shows the newest page at once and loads it only once', async () => {
    const first = await visitAndKeep('findings/');
    await first.close();
    site.publish('two');
    const page = await context.newPage();
    const loads = countLoads(page);
    await page.goto(new URL('findings/', site.url).href);
    expect(await markOfPage(page)).toBe('two');
    await untilServedBy(page, published());
    await page.waitForTimeout(1_000);
    expect(loads()).toBe(1);
  });

  it('waits while the reader has figures of their own on a page, and begins with the next visit', async () => {
    const page = await visitAndKeep('compare/');
    await page.locator('[data-part="paste"]').fill('indicator,value\nvacancy_rate,13.371\n');
    await page.locator('[data-part="read-paste"]').click();
    const old = published();
    const loads = countLoads(page);
    site.publish('two');
    await lookForNewer(page);
    await until(page, 'a newer worker waits', (each) =>
      each.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null),
    );
    await page.waitForTimeout(1_500);
    expect(loads()).toBe(0);
    expect(await page.locator('[data-part="paste"]').inputValue()).toContain('13.371');
    expect((await inCaches(page)).names).toContain(`support-atlas / ${old}`);
    await page.goto(new URL('findings/', site.url).href);
    expect(await markOfPage(page)).toBe('two');
    await untilServedBy(page, published());
    await page.waitForTimeout(1_000);
    expect(loads()).toBe(1);
  });
});

describe('the publisher’s way out', () => {
  it('takes the worker and all it kept away at the next visit, and nothing of another site', async () => {
    const page = await visitAndKeep('findings/');
    await page.evaluate(async () => {
      await caches.open('support-atlas /atlas/ 0123456789abcdef');
      await caches.open('of another program');
    });
    site.publish('off', { SERVICE_WORKER: 'off' });
    await page.goto(new URL('findings/', site.url).href);
    await until(page, 'the worker is gone', (each) =>
      each.evaluate(
        async () =>
          (await navigator.serviceWorker.getRegistrations()).length === 0 &&
          (await caches.keys()).length === 2,
      ),
    );
    expect((await inCaches(page)).names.toSorted()).toEqual([
      'of another program',
      'support-atlas /atlas/ 0123456789abcdef',
    ]);
    const fresh = await visit('explore/');
    expect(await markOfPage(fresh)).toBe('off');
    await fresh.waitForTimeout(1_000);
    expect(await fresh.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    await site.goOffline();
    await expect(fresh.reload()).rejects.toThrow(/ERR_/);
  });
});
