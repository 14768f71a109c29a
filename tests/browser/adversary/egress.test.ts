import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../scripts/node/find-chromium.ts';
import { quiet } from '../../../scripts/node/quiet-chromium.ts';
import { hostsAskedFor } from './net-log.ts';
import { type Call, callFrom, type Canary, type Elsewhere, serveElsewhere, startCanary } from '../canary.ts';
import { addressOf, closeBrowser, openContext, openPage } from '../site.ts';
import { templates } from '../templates.ts';
import {
  closedAnyway,
  tryWaysOut,
  tryWaysOutOfWorkers,
  waysOut,
  waysOutOfWorkers,
  waysUnheard,
} from './ways-out.ts';

let canary: Canary;
let call: Call;
beforeAll(async () => {
  canary = await startCanary();
  call = await callFrom(await openContext({ bypassCSP: true }), addressOf('/privacy/'));
});
afterAll(async () => {
  await closeBrowser();
  await canary.close();
});

const secrets = ['13.371', 'Child-4711', 'canary-file'];
const tellsSecret = (line: string): boolean => secrets.some((secret) => line.includes(secret));

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
 * not in it, because a browser that is driven does not do so; no page of ours asks for it (content-security-policy.test.ts).
 */
const talkative =
  '<!doctype html><html lang="en"><title>Other</title><img alt="" src="http://picture.example/x">';

describe('a reader who goes through the site with figures and a file of their own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'net-log-'));
  const asked: string[] = [];
  let control: Elsewhere;

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
    control = await serveElsewhere(talkative);
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
    expect(asked.filter(tellsSecret)).toEqual([]);
  });

  it('would be seen to ask and to send: the log shows a page that does, and so do its requests', async () => {
    const hosts = await hostsOf(async (page) => {
      await page.goto(control.url, { waitUntil: 'networkidle' });
      for (const text of secrets) await page.evaluate((body) => fetch('', { method: 'POST', body }), text);
    });
    expect(hosts).toEqual([new URL(control.url).host, 'picture.example'].toSorted());
    expect(asked.filter(tellsSecret)).toHaveLength(secrets.length);
  });
});

describe('text of someone else that runs in a page of ours', () => {
  it('gets nothing out by any of the usual ways', async () => {
    const { page, close } = await openPage('/compare/', { expected: /./ });
    await tryWaysOut(page, canary.url);
    expect(await canary.heard(call)).toEqual([]);
    await close();
  });

  it('gets nothing out by a worker of its own', async () => {
    const { page, close } = await openPage('/query/', { expected: /./ });
    await tryWaysOutOfWorkers(page, canary.url);
    expect(await canary.heard(call)).toEqual([]);
    await close();
  });

  it.each([
    { from: 'the page', path: '/compare/', ways: waysOut, attempt: tryWaysOut },
    { from: 'a worker', path: '/query/', ways: waysOutOfWorkers, attempt: tryWaysOutOfWorkers },
  ])(
    'would get out of $from by each of them, were it not for the policy',
    async ({ path, ways, attempt }) => {
      const { page, close } = await openPage(path, { expected: /./, bypassCSP: true });
      await attempt(page, canary.url);
      const unheard = waysUnheard(ways, await canary.heard(call));
      expect(unheard).toEqual(ways.filter((way) => closedAnyway.includes(way)));
      await close();
    },
  );

  it('could still leave for another page: that no policy in a page stops, so nothing of someone else may run', async () => {
    const { page, close } = await openPage('/compare/', { expected: /./ });
    await page.evaluate((url) => void (location.href = `${url}left`), canary.url);
    await page.waitForURL(`${canary.url}left`);
    expect(await canary.heard(call)).toContain('GET /left');
    await close();
  });
});

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
