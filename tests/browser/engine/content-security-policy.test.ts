import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EnginePageOpened, type EngineSite, serveEngine } from './engine-site.ts';
import { goldenPolicy, policyOf } from '../page-policy.ts';
import { closedAnyway, tryWaysOut, waysOut, waysUnheard } from '../adversary/ways-out.ts';

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
    const html = readFileSync(join(import.meta.dirname, 'page/index.html'), 'utf8');
    expect(policyOf(html)).toBe(goldenPolicy);
  });

  it('lets no text run as code', async () => {
    await opened.page.waitForTimeout(50);
    expect(await opened.page.evaluate(() => engine.ranText)).toEqual([]);
  });

  it('lets nothing out by any of the usual ways', async () => {
    const { page, close, faults } = await site.open();
    await tryWaysOut(page, site.elsewhere);
    faults.length = 0;
    expect(await site.heard()).toEqual([]);
    await close();
  });

  it('is what keeps it in: without the policy each of them leads out', async () => {
    const { page, close, faults } = await site.open({ bypassCSP: true });
    await tryWaysOut(page, site.elsewhere);
    faults.length = 0;
    const unheard = waysUnheard(waysOut, await site.heard());
    expect(unheard).toEqual(waysOut.filter((way) => closedAnyway.includes(way)));
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
