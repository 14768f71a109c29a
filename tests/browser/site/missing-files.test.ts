import type { Page, Route } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openContext, addressOf } from '../site.ts';
import { eagerScripts, importedBy } from './lazy-code.ts';

afterAll(closeBrowser);

/** A page that fetches code when it is used. */
interface Used {
  path: string;
  /** Uses it for the first time, where it does not do so by itself. */
  use?: (page: Page) => Promise<unknown>;
  /** What shows that all came. */
  works: (page: Page) => Promise<unknown>;
}

const isLive = (page: Page, element: string): Promise<unknown> =>
  page.locator(`${element}[data-state="live"]`).waitFor();

const pages: readonly Used[] = [
  {
    path: '/query/',
    use: (page) => page.locator('[data-part="run"]').click(),
    works: (page) => page.locator('[data-part="state"]', { hasText: / in \d/ }).waitFor(),
  },
  { path: '/explore/', works: (page) => isLive(page, 'link-explorer') },
  {
    path: '/embed/explore/#view=within&support=agency_rate&outcome=re_referrals&years=all',
    works: (page) => isLive(page, 'embedded-link'),
  },
  {
    path: '/compare/',
    use: async (page) => {
      await page.locator('#shown-authority').selectOption('A010');
      await page.locator('compare-choice button').click();
    },
    works: (page) => page.locator('th [data-part="name"]', { hasText: 'A010' }).waitFor(),
  },
  {
    path: '/authorities/A010/',
    use: (page) => page.locator('select[name="with"]').selectOption('region'),
    works: (page) =>
      page
        .locator('authority-profile [data-part="peers-name"]')
        .filter({ hasNotText: 'neighbours' })
        .first()
        .waitFor({ state: 'attached' }),
  },
  {
    path: '/search/',
    use: (page) => page.locator('site-search input[type="search"]').fill('agency'),
    works: (page) => page.locator('site-search[data-state="found"] li').first().waitFor(),
  },
];

/** How code can fail to come; `words` are said of it, on some page in words of its own. */
const faults: readonly { name: string; answer: (route: Route) => Promise<void>; words: RegExp }[] = [
  {
    name: 'the connection is gone',
    answer: async (route) => {
      await route.request().frame().page().context().setOffline(true);
      await route.abort('internetdisconnected');
    },
    words: /You are offline.*(reload the page|Connect, then try again)/s,
  },
  {
    name: 'the host no longer has it',
    answer: (route) => route.fulfill({ status: 404, body: 'Not found' }),
    words: /site has been updated.*Reload the page|missing on this host\. Try again/s,
  },
  {
    name: 'a page comes in its place',
    answer: (route) => route.fulfill({ contentType: 'text/html', body: '<p>Sign in</p>' }),
    words: /site has been updated.*Reload the page|missing on this host\. Try again/s,
  },
  {
    name: 'something blocks it',
    answer: (route) => route.abort('blockedbyclient'),
    words: /something blocked.*(Reload the page|Try again)/s,
  },
];

/** A page whose lazy code meets a fault until `heal` is called; `errors` are those nobody caught. */
async function openWith(path: string, answer: (route: Route) => Promise<void>) {
  const context = await openContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const eager = await eagerScripts(path);
  let isHealed = false;
  let met = 0;
  await page.route(/\/(_astro|pagefind)\/[^?]*\.js(\?|$)/, async (route) => {
    if (isHealed || eager.has(route.request().url())) return await route.continue();
    met += 1;
    await answer(route);
  });
  await page.goto(addressOf(path), { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => document.querySelectorAll(':not(:defined)').length === 0);
  const heal = async (): Promise<void> => {
    isHealed = true;
    await context.setOffline(false);
  };
  return { page, errors, heal, met: () => met, close: () => context.close() };
}

/** Waits until the page shows these words; a bound only so that a silent page fails. */
async function told(page: Page, words: RegExp): Promise<string> {
  await page.waitForFunction(
    ({ source, flags }) => new RegExp(source, flags).test(document.body.innerText),
    { source: words.source, flags: words.flags },
    { timeout: 10_000, polling: 100 },
  );
  return words.exec(await page.locator('body').innerText())?.[0] ?? '';
}

describe.each(pages)('$path, when code is not there', ({ path, use, works }) => {
  it.each(faults)('says what to do: $name', async ({ answer, words }) => {
    const { page, errors, met, close } = await openWith(path, answer);
    await use?.(page);
    expect(await told(page, words)).not.toBe('');
    expect(met()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await close();
  });

  it('works after the remedy it names, once the connection is back', async () => {
    const { page, heal, close } = await openWith(path, faults[0]!.answer);
    await use?.(page);
    await told(page, faults[0]!.words);
    await heal();
    const again = page.locator('[data-part="try-again"]:visible');
    if ((await again.count()) > 0) await again.click();
    else {
      await page.reload();
      await use?.(page);
    }
    await works(page);
    expect(await page.locator('[data-part="failure"]:visible').count()).toBe(0);
    await close();
  });

  it('says that it waits, and goes on by itself when the code comes late', async () => {
    const held: (() => void)[] = [];
    const { page, errors, heal, close } = await openWith(path, async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    await use?.(page);
    await told(page, /Still waiting for a part of this page.*reload the page/s);
    await heal();
    for (const release of held) release();
    await works(page);
    await page.waitForFunction(() => !document.body.innerText.includes('Still waiting'));
    expect(errors).toEqual([]);
    await close();
  });
});

describe('the console, when the database cannot come ahead of the first query', () => {
  it('does not go on saying that it is on its way', async () => {
    const { page, errors, close } = await openWith('/query/', faults[0]!.answer);
    await page.locator('[data-part="textarea"]').focus();
    await page.locator('[data-part="state"]', { hasText: 'You are offline' }).waitFor({ timeout: 10_000 });
    expect(errors).toEqual([]);
    await close();
  });
});

describe('the words of this test', () => {
  it('are on no page whose code comes', async () => {
    const { page, heal, close } = await openWith('/explore/', (route) => route.continue());
    await heal();
    await isLive(page, 'link-explorer');
    const text = await page.locator('body').innerText();
    expect(faults.filter(({ words }) => words.test(text))).toEqual([]);
    await close();
  });

  it('are of scripts that are told from those a page needs from the beginning', () => {
    const code = `import{a as b}from"./eager.js";import"./effect.js";const c=()=>import("./lazy.js");export{d}from'./more.js'`;
    expect(importedBy(code)).toEqual(['./eager.js', './effect.js', './more.js']);
  });
});
