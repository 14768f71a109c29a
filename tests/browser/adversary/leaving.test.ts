import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { serveElsewhere } from '../canary.ts';
import { ask, partOf, wordsOf } from '../console/query-page.ts';
import { addressOf, closeBrowser, openPage } from '../site.ts';

const secret = 'Child-4711';
const csv = `authority,note\nA001,${secret}\n`;

afterAll(closeBrowser);

/** Whether a page shows a text anywhere, or has it in a field. */
function holds(page: Page, text: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    return [document.body.textContent, ...fields.map(({ value }) => value)].join(' ').includes(wanted);
  }, text);
}

async function openFile(page: Page): Promise<void> {
  await partOf(page, 'choose-file').setInputFiles({
    name: 'mine.csv',
    mimeType: '',
    buffer: Buffer.from(csv),
  });
  await partOf(page, 'file-state').filter({ hasText: 'is open as the table' }).waitFor();
}

/** Goes to another page by a link and back again. */
async function leaveAndReturn(page: Page): Promise<void> {
  await page.locator('.masthead a[href$="/links/"]:visible').first().click();
  await page.waitForURL('**/links/');
  await page.goBack({ waitUntil: 'networkidle' });
}

/** What a browser tells a page that it means to keep for going back to. Playwright's own keep none. */
function keepForReturn(page: Page): Promise<boolean> {
  return page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
}

async function placeFigures(page: Page): Promise<void> {
  await page.locator('[data-part="paste"]').fill('indicator,value\nvacancy_rate,13.371');
  await page.locator('[data-part="read-paste"]').click();
  await page.locator('[data-part="place"]').click();
  await page.locator('[data-part="placed"]:visible').waitFor();
}

describe.each([
  ['the browser means to keep it', keepForReturn],
  ['the reader goes on and comes back', leaveAndReturn],
])('a page that is left: %s', (_how, leave) => {
  it('has forgotten figures of the reader’s own', async () => {
    const { page, close } = await openPage('/compare/');
    await placeFigures(page);
    expect(await holds(page, '13.371')).toBe(true);
    await leave(page);
    expect(await holds(page, '13.371')).toBe(false);
    expect(await page.locator('[data-part="placed"]').isVisible()).toBe(false);
    await close();
  });

  it('has closed the reader’s file with all that was asked of it, and works on', async () => {
    const { page, close } = await openPage('/query/');
    await openFile(page);
    await ask(page, 'SELECT note AS child, 1 AS n FROM mine');
    expect(await holds(page, secret)).toBe(true);
    await leave(page);
    expect(await holds(page, secret)).toBe(false);
    await ask(page, 'SELECT note FROM mine');
    expect(await wordsOf(page, 'error')).toContain('mine does not exist');
    expect(await ask(page, 'SELECT 1 AS one')).toMatch(/^1 row in /);
    await close();
  });
});

describe('two tabs of the same reader', () => {
  it('do not see each other’s file', async () => {
    const { page, close } = await openPage('/query/');
    const other = await page.context().newPage();
    await other.goto(addressOf('/query/'), { waitUntil: 'networkidle' });
    await openFile(page);
    await ask(page, 'SELECT note FROM mine');
    expect(await holds(page, secret)).toBe(true);
    await ask(other, 'SELECT note FROM mine');
    expect(await wordsOf(other, 'error')).toContain('mine does not exist');
    await other.reload({ waitUntil: 'networkidle' });
    expect(await holds(other, secret)).toBe(false);
    await close();
  });
});

/** Opens a page of another origin that shows one of ours inside it. */
async function openFramed(path: string): Promise<{ frame: FrameLocator; close: () => Promise<void> }> {
  const text = `<!doctype html><html lang="en"><title>Other</title><body><iframe width="1200" height="900" src="${addressOf(path)}"></iframe></body></html>`;
  const other = await serveElsewhere(text);
  const { page, close } = await openPage('/privacy/', { expected: /off-origin: http:\/\/127\.0\.0\.1/ });
  await page.goto(other.url, { waitUntil: 'networkidle' });
  return {
    frame: page.frameLocator('iframe'),
    close: async () => {
      await close();
      await other.close();
    },
  };
}

describe('a page of someone else that shows ours inside it', () => {
  it.each([
    { path: '/compare/', part: 'own-figures [data-part="failure"]', field: 'own-figures [data-part="file"]' },
    { path: '/query/', part: '[data-part="file-state"]', field: '[data-part="choose-file"]' },
  ])('gets $path without a place for figures or files, and a reader is told why', async (given) => {
    const { frame, close } = await openFramed(given.path);
    await frame.locator(given.part, { hasText: 'inside a page of another site' }).waitFor();
    expect(await frame.locator(given.part).innerText()).toContain('Open it in a tab of its own.');
    const isShut = await frame
      .locator(given.field)
      .evaluate((field: HTMLInputElement) => field.disabled || field.closest('[inert]') !== null);
    expect(isShut).toBe(true);
    await close();
  });

  it('may show what is made to be shown elsewhere', async () => {
    const { frame, close } = await openFramed('/embed/explore/#support=agency_rate&outcome=re_referrals');
    await frame.locator('embedded-link[data-state="live"]').waitFor();
    expect(await frame.locator('embedded-link svg').count()).toBeGreaterThan(0);
    await close();
  });
});
