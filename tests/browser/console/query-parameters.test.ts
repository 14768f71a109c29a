import { afterAll, describe, expect, it } from 'vitest';
import { ask, forget, openConsole, partOf, run, settled, shownRows, wordsOf, write } from './query-page.ts';
import { closeBrowser } from '../site.ts';

afterAll(closeBrowser);

describe('an example', () => {
  it('fills the editor, shows its values as fields, runs, and stands in the address', async () => {
    const { page, close } = await openConsole();
    await forget(page);
    await page.locator('.start [data-example="funnel"]').click();
    expect(await settled(page)).toMatch(/^\d+ rows in /);
    expect(await page.locator('.start [aria-current]').innerText()).toContain('further out than chance');
    expect(await page.locator('[role="tab"][aria-selected="true"]').innerText()).toBe('Funnel');
    await forget(page);
    await page.locator('select[name="year"]').selectOption('2023');
    await settled(page);
    await page.waitForURL(/year=2023/);
    const hash = new URL(page.url()).hash;
    expect(hash).toContain('example=funnel');
    const rows = await shownRows(page);
    const again = await openConsole(hash);
    await settled(again.page);
    expect(await shownRows(again.page)).toEqual(rows);
    await again.close();
    await close();
  });

  it('takes the place of one that nobody has changed, and never of a query of one’s own', async () => {
    const { page, close } = await openConsole();
    const tabs = page.locator('[role="tab"]');
    for (const id of ['noise', 'peers']) {
      await forget(page);
      await page.locator(`.start [data-example="${id}"]`).click();
      await settled(page);
    }
    expect(await tabs.allInnerTexts()).toEqual(['Peers']);
    await ask(page, 'SELECT 1 AS mine');
    await forget(page);
    await page.locator('.start [data-example="noise"]').click();
    await settled(page);
    expect(await tabs.count()).toBe(2);
    await tabs.first().click();
    expect(await page.locator('.cm-content').innerText()).toContain('SELECT 1 AS mine');
    await close();
  });

  it('offers every indicator of the library where it asks for one', async () => {
    const { page, close } = await openConsole();
    await forget(page);
    await page.locator('.start [data-example="library-and-panel"]').click();
    await settled(page);
    await page.waitForFunction(() => document.querySelectorAll('select[name="series"] option').length > 400);
    expect(await page.locator('select[name="series"]').inputValue()).toBe('TotAbs');
    await close();
  });

  it('of one of our functions opens with one press', async () => {
    const { page, close } = await openConsole();
    await page.locator('#macro-pearson_ci summary').click();
    await forget(page);
    await page.locator('[data-macro-example="pearson_ci"]').click();
    expect(await settled(page)).toMatch(/^1 row in /);
    expect(await page.locator('.result thead span').allInnerTexts()).toContain('lower');
    await close();
  });
});

describe('parameters of one’s own', () => {
  it('become fields: lists for names we know, plain fields that say how they are read for others', async () => {
    const { page, close } = await openConsole();
    await write(page, "SELECT :outcome AS o, :year AS y, :code AS c, ':text' AS t");
    expect(await page.locator('select[name="outcome"] option').count()).toBe(30);
    expect(await page.locator('[name="text"]').count()).toBe(0);
    await page.locator('input[name="code"]').fill('007');
    expect(await wordsOf(page, 'parameters')).toContain('read as a text');
    await page.locator('select[name="outcome"]').selectOption('repeat_plans');
    await page.locator('select[name="year"]').selectOption('2024');
    expect(await run(page)).toMatch(/^1 row in /);
    expect(await shownRows(page)).toEqual([['repeat_plans', '2,024', '007', ':text']]);
    await page.locator('input[name="code"]').fill('7');
    await forget(page);
    await page.keyboard.press('Enter');
    await settled(page);
    expect((await shownRows(page))[0]?.[2]).toBe('7');
    await close();
  });

  it('are values and nothing else, and are asked for when they are missing', async () => {
    const { page, close } = await openConsole();
    await write(page, 'SELECT :word AS word');
    expect(await run(page)).toBe('Not run: a value is missing or cannot be.');
    expect(await page.locator('input[name="word"]').getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('word');
    const nasty = "x' ; DROP TABLE links; --";
    await page.locator('input[name="word"]').fill(nasty);
    expect(await run(page)).toMatch(/^1 row in /);
    expect(await shownRows(page)).toEqual([[nasty]]);
    expect(await partOf(page, 'parameters').locator('[aria-invalid]').count()).toBe(0);
    await close();
  });
});
