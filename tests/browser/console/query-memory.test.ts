import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { ask, openConsole, openEditor, partOf, settled, wordsOf, write } from './query-page.ts';
import { closeBrowser } from '../site.ts';

afterAll(closeBrowser);

const tabs = (page: Page) => page.locator('[role="tab"]');

/** Everything the browser keeps for the site. */
function stored(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
}

describe('tabs', () => {
  it('are opened, renamed, moved between by keys, closed, and there again the next time', async () => {
    const { page, close } = await openConsole();
    await ask(page, 'SELECT 1 AS first');
    await partOf(page, 'new-tab').click();
    await write(page, 'SELECT 2 AS second');
    await partOf(page, 'rename-tab').click();
    await page.locator('input[name="name"]').fill('My second');
    await page.keyboard.press('Enter');
    expect(await tabs(page).allInnerTexts()).toEqual(['Query 1', 'My second']);
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.cm-content').innerText()).toBe('SELECT 1 AS first');
    expect(await page.locator('.result tbody').innerText()).toBe('1');
    await page.reload();
    expect(await tabs(page).allInnerTexts()).toEqual(['Query 1', 'My second']);
    await openEditor(page);
    expect(await page.locator('.cm-content').innerText()).toBe('SELECT 1 AS first');
    await tabs(page).nth(1).click();
    await page.keyboard.press('Delete');
    expect(await tabs(page).allInnerTexts()).toEqual(['Query 1']);
    await partOf(page, 'close-tab').click();
    expect(await tabs(page).count()).toBe(1);
    expect((await page.locator('.cm-content').innerText()).trim()).toBe('');
    await close();
  });

  it('go back to what they began with by Reset', async () => {
    const { page, close } = await openConsole();
    await write(page, 'SELECT 1');
    await partOf(page, 'reset').click();
    expect(await page.locator('.cm-content').innerText()).toContain('against every outcome');
    await close();
  });
});

describe('the history', () => {
  it('is kept on the device, opens again, and is forgotten when asked', async () => {
    const { page, close } = await openConsole();
    await ask(page, 'SELECT 11 AS eleven -- why');
    await ask(page, 'SELECT 12 AS twelve');
    await page.reload();
    await partOf(page, 'history').locator('summary').click();
    expect(await wordsOf(page, 'history-kept')).toContain('Kept on this device only');
    expect(await partOf(page, 'history-rows').locator('code').allInnerTexts()).toEqual([
      'SELECT 12 AS twelve',
      'SELECT 11 AS eleven',
    ]);
    await partOf(page, 'history-rows').locator('button').nth(1).click();
    await openEditor(page);
    expect(await page.locator('.cm-content').innerText()).toContain('SELECT 11 AS eleven -- why');
    if (!(await partOf(page, 'clear-history').isVisible()))
      await partOf(page, 'history').locator('summary').click();
    expect(await stored(page)).toContain('query-history');
    await partOf(page, 'clear-history').click();
    expect(await stored(page)).not.toContain('query-history');
    await close();
  });

  it('works without storage, and says that nothing is kept', async () => {
    const { page, close } = await openConsole('', {
      before: (each) =>
        each.addInitScript(() =>
          Object.defineProperty(globalThis, 'localStorage', {
            get() {
              throw new DOMException('blocked', 'SecurityError');
            },
          }),
        ),
    });
    await ask(page, 'SELECT 5 AS five');
    await partOf(page, 'history').locator('summary').click();
    expect(await wordsOf(page, 'history-kept')).toContain('keeps nothing for this site');
    expect(await partOf(page, 'history-rows').locator('li').count()).toBe(1);
    await settled(page);
    await close();
  });
});
