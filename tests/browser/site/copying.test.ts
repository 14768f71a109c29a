import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { axeFindings, closeBrowser, openPage } from '../site.ts';

afterAll(closeBrowser);

/** As on an address without encryption. */
const withoutClipboard = (page: Page): Promise<unknown> =>
  page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));

/** As where the reader, or a policy, forbids it. */
const withRefusal = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });

/** The buttons that copy, on every page that has some. */
const buttons = [
  { path: '/query/', button: '[data-part="copy-link"]', starts: /^http.*\/query\/#v=1&/ },
  { path: '/query/', button: '[data-copy="citation"]', starts: /Support Atlas/ },
  { path: '/explore/', button: '[data-part="copy-link"]', starts: /^http.*\/explore\/#view=/ },
  { path: '/explore/', button: '[data-part="copy-query"]', starts: /SELECT/ },
  { path: '/explore/', button: '[data-part="copy-embed-live"]', starts: /^<iframe src="http/ },
  { path: '/explore/', button: '[data-part="copy-embed-pair"]', starts: /^<iframe src="http/ },
  { path: '/authorities/A010/', button: '[data-part="copy-link"]', starts: /^http.*\/authorities\/A010\// },
] as const;

describe.each(buttons)('$button on $path where the browser does not let a page copy', (each) => {
  it('shows the text selected and says what to press', async () => {
    const { page, close } = await openPage(each.path, { before: withoutClipboard });
    await page.locator('details').evaluateAll((all) => {
      for (const details of all as HTMLDetailsElement[]) details.open = true;
    });
    const button = page.locator(each.button).first();
    await button.click();
    const field = page.locator('.to-copy');
    await field.waitFor();
    expect(await field.inputValue()).toMatch(each.starts);
    expect(await page.getByText('press Ctrl+C').count()).toBe(1);
    const marked = await page.evaluate(() => String(getSelection()));
    expect(marked.replaceAll('\r', '')).toBe(await field.inputValue());
    await button.click();
    await page.waitForFunction(() => document.querySelectorAll('.to-copy').length === 1);
    await close();
  });
});

describe('the field of what could not be copied', () => {
  it('is clean to axe, and gone once copying works', async () => {
    const { page, close } = await openPage('/authorities/A010/', {
      before: withRefusal,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('[data-part="copy-link"]').click();
    await page.locator('.to-copy').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.evaluate(() => Reflect.deleteProperty(navigator.clipboard, 'writeText'));
    await page.locator('[data-part="copy-link"]').click();
    await page.getByText('Link copied.').waitFor();
    expect(await page.locator('.to-copy').count()).toBe(0);
    await close();
  });
});
