import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EnginePageOpened, type EngineSite, serveEngine } from './engine-site.ts';
import { goldenPolicy, policyOf } from './page-policy.ts';

let site: EngineSite;
let opened: EnginePageOpened;
beforeAll(async () => {
  site = await serveEngine();
  opened = await site.open();
});
afterAll(async () => {
  await opened.close();
  await site.close();
});

describe('the policy', () => {
  it('is that of the page on which the engine is tested', () => {
    const html = readFileSync(join(import.meta.dirname, 'engine-page/index.html'), 'utf8');
    expect(policyOf(html)).toBe(goldenPolicy);
  });

  it('lets no text run as code', async () => {
    await opened.page.waitForTimeout(50);
    expect(await opened.page.evaluate(() => engine.ranText)).toEqual([]);
  });

  it.each([
    'fetch(CANARY)',
    'fetch(CANARY, { mode: "no-cors" })',
    'navigator.sendBeacon(CANARY, "x")',
    'new EventSource(CANARY)',
    'new WebSocket(CANARY.replace("http", "ws"))',
    'new Image().src = CANARY',
    'put("script", { src: CANARY })',
    'put("link", { rel: "stylesheet", href: CANARY })',
    'put("link", { rel: "prefetch", href: CANARY })',
    'put("link", { rel: "preload", as: "image", href: CANARY })',
    'put("link", { rel: "manifest", href: CANARY })',
    'put("iframe", { src: CANARY })',
    'put("object", { data: CANARY })',
    'put("embed", { src: CANARY })',
    'put("video", { src: CANARY })',
    'put("img", { srcset: CANARY + " 2x" })',
    'put("form", { action: CANARY }).submit()',
    'put("a", { href: location.href, ping: CANARY }).click()',
    'put("base", { href: CANARY }) && put("img", { src: "x" })',
    'put("style", { textContent: "body { background: url(" + CANARY + ") }" })',
    'put("p", { style: "background: url(" + CANARY + ")" })',
    'new Worker(CANARY)',
    'import(CANARY)',
    'new XMLHttpRequest().open("GET", CANARY)',
    'document.body.setAttribute("background", CANARY)',
  ])('lets nothing out by %s', async (attempt) => {
    const { page, close, faults } = await site.open();
    await page
      .evaluate(
        async ([code, canary]) => {
          const put = (name: string, properties: object): HTMLElement => {
            const element = Object.assign(document.createElement(name), properties);
            for (const [key, value] of Object.entries(properties)) element.setAttribute(key, String(value));
            return document.body.appendChild(element);
          };
          const run = new Function('CANARY', 'put', `return (${code})`) as (a: string, b: unknown) => unknown;
          const result = run(canary, put);
          if (result instanceof XMLHttpRequest) result.send();
          await Promise.race([result, new Promise((done) => setTimeout(done, 150))]).catch(() => {});
          await new Promise((done) => setTimeout(done, 100));
        },
        [attempt, site.canary.url] as const,
      )
      .catch(() => {}); // a refused attempt may throw
    faults.length = 0;
    expect(site.canary.heard).toEqual([]);
    await close();
  });

  it.each([
    '<img src="x" onerror="ran()">',
    '<svg onload="ran()"></svg>',
    '<a href="javascript:ran()">a</a>',
  ])('runs no script that stands in markup: %s', async (markup) => {
    const ran = await opened.page.evaluate(async (html) => {
      let times = 0;
      Object.assign(globalThis, { ran: () => times++ });
      document.body.insertAdjacentHTML('beforeend', html);
      document.querySelector<HTMLElement>('body > a')?.click();
      await new Promise((done) => setTimeout(done, 100));
      return times;
    }, markup);
    expect(ran).toBe(0);
  });
});
