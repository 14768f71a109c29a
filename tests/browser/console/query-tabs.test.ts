import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { closeBrowser } from '../site.ts';
import { ask, openConsole, openEditor, partOf, run, saved, settled, wordsOf, write } from './query-page.ts';

afterAll(closeBrowser);

const tabs = (page: Page) => page.locator('[role="tab"]');
const shownRow = (page: Page) => page.locator('.result tbody').innerText();
const textOf = async (page: Page): Promise<string> => {
  await openEditor(page);
  return await page.locator('.cm-content').innerText();
};

/** A statement that takes long enough to go to another tab meanwhile. */
const slow = 'SELECT count(*) AS slow FROM range(6000) a, range(6000) b WHERE (a.range * b.range) % 7 = 3';

/** Presses Run, and goes on to another tab at once. */
async function runAndLeave(page: Page, sql: string): Promise<void> {
  await write(page, sql);
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-part="run"]', { hasText: 'Stop' }).waitFor();
  await tabs(page).nth(1).click();
}

/** Opens the console with an answer in each of two tabs, the first in front. */
async function openTwo(): Promise<{ page: Page; close: () => Promise<void> }> {
  const opened = await openConsole();
  await ask(opened.page, 'SELECT 1 AS one');
  await partOf(opened.page, 'new-tab').click();
  await ask(opened.page, 'SELECT 2 AS two');
  await tabs(opened.page).nth(0).click();
  return opened;
}

describe('what comes of a run', () => {
  it('belongs to the tab that asked, also when another is in front', async () => {
    const { page, close } = await openTwo();
    await runAndLeave(page, slow);
    expect(await wordsOf(page, 'run')).toBe('Run');
    expect(await shownRow(page)).toBe('2');
    expect(await partOf(page, 'answer').getAttribute('aria-busy')).toBe('false');
    const line = await wordsOf(page, 'state');
    await tabs(page).nth(0).click();
    expect(await wordsOf(page, 'state')).toContain('Running');
    await tabs(page).nth(1).click();
    await tabs(page).nth(0).click();
    await settled(page);
    expect(Number((await shownRow(page)).replaceAll(/\D/g, ''))).toBeGreaterThan(1_000_000);
    await tabs(page).nth(1).click();
    expect(await shownRow(page)).toBe('2');
    expect(await wordsOf(page, 'state')).toBe(line);
    await close();
  });

  it('is an error of its own tab, with its mark on the old answer', async () => {
    const { page, close } = await openTwo();
    await runAndLeave(page, `SELECT error('late') FROM (${slow}) WHERE slow > 0`);
    await page.waitForTimeout(3_000);
    expect(await partOf(page, 'error').isVisible()).toBe(false);
    expect(await partOf(page, 'stale').isVisible()).toBe(false);
    expect(await shownRow(page)).toBe('2');
    await tabs(page).nth(0).click();
    await settled(page);
    expect(await wordsOf(page, 'error')).toContain('Late.');
    expect(await partOf(page, 'stale').isVisible()).toBe(true);
    await tabs(page).nth(1).click();
    expect(await partOf(page, 'error').isVisible()).toBe(false);
    await tabs(page).nth(0).click();
    expect(await wordsOf(page, 'error')).toContain('Late.');
    await close();
  });

  it('goes with a tab that is closed: the next one is empty', async () => {
    const { page, close } = await openTwo();
    await tabs(page).nth(1).click();
    await partOf(page, 'close-tab').click();
    await partOf(page, 'new-tab').click();
    expect(await partOf(page, 'answer').isVisible()).toBe(false);
    expect(await wordsOf(page, 'state')).toBe('Not run yet.');
    await close();
  });

  it('says in a tab that another query stopped its own', async () => {
    const { page, close } = await openTwo();
    await runAndLeave(page, slow);
    await run(page);
    await tabs(page).nth(0).click();
    expect(await wordsOf(page, 'state')).toBe('Stopped, as another query was run.');
    await close();
  });
});

describe('tabs', () => {
  it('are never closed to make room', async () => {
    const { page, close } = await openConsole();
    await write(page, 'SELECT 1 AS first');
    for (let i = 0; i < 20; i++) {
      await partOf(page, 'new-tab').click();
      await write(page, `SELECT ${i}`);
    }
    await page.reload();
    expect(await tabs(page).count()).toBe(21);
    expect(await tabs(page).nth(20).getAttribute('aria-selected')).toBe('true');
    await tabs(page).nth(0).click();
    expect(await textOf(page)).toBe('SELECT 1 AS first');
    await close();
  });

  it('of two windows do not write over each other', async () => {
    const { page, close } = await openConsole();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await write(page, 'SELECT 1 AS mine');
    await write(other, 'SELECT 2 AS yours');
    await write(page, 'SELECT 1 AS mine_again');
    for (const each of [page, other]) await each.reload();
    expect(await textOf(page)).toBe('SELECT 1 AS mine_again');
    expect(await textOf(other)).toBe('SELECT 2 AS yours');
    const third = await page.context().newPage();
    await third.goto(page.url());
    const texts: string[] = [];
    for (const tab of await tabs(third).all()) {
      await tab.click();
      texts.push(await textOf(third));
    }
    expect(texts.toSorted()).toEqual(['SELECT 1 AS mine_again', 'SELECT 2 AS yours']);
    await close();
  });

  it('are forgotten on the page about privacy', async () => {
    const { page, close } = await openConsole();
    await ask(page, 'SELECT 77 AS secret');
    const kept = () => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    await page.goto(new URL('../privacy/', page.url()).href);
    expect(await kept()).toContain('secret');
    await page.locator('[data-part="forget-queries"]').click();
    expect(await kept()).not.toContain('secret');
    await close();
  });
});

describe('the picture of a result', () => {
  const drawn = 'SELECT range / 3 AS share, range * range / 7 AS size FROM range(20)';

  it('is gone when the next result has none', async () => {
    const { page, close } = await openConsole();
    await ask(page, drawn);
    await page.locator('.drawing-wide svg').waitFor({ state: 'attached' });
    await ask(page, "SELECT 'a text' AS words");
    expect(await partOf(page, 'picture').isVisible()).toBe(false);
    expect(await page.locator('sql-console .drawing-wide svg').count()).toBe(0);
    await partOf(page, 'save-svg').evaluate((button: HTMLElement) => button.click());
    await partOf(page, 'done').filter({ hasText: 'no picture of this result' }).waitFor();
    await close();
  });

  it('is gone when what draws cannot be fetched', async () => {
    const { page, close } = await openConsole('', { expected: /picture-maker/ });
    await page.route(/picture-maker/, (route) => route.abort());
    await ask(page, drawn);
    await partOf(page, 'picture-note').filter({ hasText: 'could not be drawn' }).waitFor();
    expect(await page.locator('sql-console .drawing-wide svg').count()).toBe(0);
    await partOf(page, 'save-svg').click();
    await partOf(page, 'done').filter({ hasText: 'no picture of this result' }).waitFor();
    await close();
  });

  it('is saved as it stands', async () => {
    const { page, close } = await openConsole();
    await ask(page, drawn);
    const { bytes } = await saved(page, 'save-svg');
    expect(bytes.toString()).toContain('share');
    await close();
  });
});
