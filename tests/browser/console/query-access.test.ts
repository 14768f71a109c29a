import { afterAll, describe, expect, it } from 'vitest';
import { ask, forget, openConsole, openEditor, partOf, settled, shownRows, wordsOf } from './query-page.ts';
import { axeFindings, closeBrowser, sidewaysScroll } from '../site.ts';

afterAll(closeBrowser);

describe('the console for everyone', () => {
  it.each(['light', 'dark'] as const)(
    'is clean to axe in %s, with the editor open, after an answer and after an error',
    async (colorScheme) => {
      const { page, close } = await openConsole('', { colorScheme });
      await openEditor(page);
      expect(await axeFindings(page)).toEqual([]);
      await ask(
        page,
        'SELECT authority, :year AS year, avg(agency_rate) AS mean FROM panel GROUP BY ALL ORDER BY mean',
      );
      await partOf(page, 'history').locator('summary').click();
      await page.locator('details[data-table="links"] summary').click();
      expect(await axeFindings(page)).toEqual([]);
      await partOf(page, 'history').locator('summary').click();
      await ask(page, 'SELECT authorit FROM panel');
      expect(await axeFindings(page)).toEqual([]);
      await close();
    },
  );

  it('can be used with the keyboard alone', async () => {
    const { page, close } = await openConsole();
    const focused = () =>
      page.evaluate(() => {
        const within = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
        return within?.className.includes('cm-content')
          ? 'editor'
          : (within?.textContent.trim().slice(0, 30) ?? '');
      });
    const tabTo = async (goal: string): Promise<void> => {
      for (let i = 0; i < 60 && (await focused()) !== goal; i++) await page.keyboard.press('Tab');
      expect(await focused()).toBe(goal);
    };
    await tabTo('Query 1');
    await tabTo('History');
    await page.keyboard.press('Tab');
    await page.locator('.cm-content').waitFor();
    expect(await focused()).toBe('editor');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('SELECT * FROM (VALUES (2), (1)) t(n)');
    await forget(page);
    await page.keyboard.press('Control+Enter');
    expect(await settled(page)).toMatch(/^2 rows in /);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Run');
    await tabTo('nwhole number');
    await page.keyboard.press('Enter');
    await page.locator('[aria-sort="ascending"]').waitFor();
    expect(await shownRows(page)).toEqual([['1'], ['2']]);
    await close();
  });

  it('says aloud what happens: the hint to leave, what is suggested, what came of a run', async () => {
    const { page, close } = await openConsole();
    await openEditor(page);
    const hint = await page.locator('#hint').innerText();
    expect(hint).toContain('Escape, then Tab, leaves the editor.');
    expect(await page.locator('.cm-content').getAttribute('aria-describedby')).toBe('hint');
    expect(await page.locator('.cm-content').getAttribute('aria-label')).toBe('SQL query');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('SELECT estim');
    await page
      .locator('[data-part="editor"] [role="status"]', { hasText: 'Correlation, or slope' })
      .waitFor();
    expect(await partOf(page, 'state').getAttribute('role')).toBe('status');
    expect(await partOf(page, 'error').getAttribute('role')).toBe('alert');
    await close();
  });

  it('fits a phone, its tables scrolling in their own places', async () => {
    const { page, close } = await openConsole('', { width: 390 });
    expect(await sidewaysScroll(page)).toBe(0);
    await ask(page, 'FROM links');
    await page.locator('details[data-table="panel"] summary').click();
    expect(await sidewaysScroll(page)).toBe(0);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });

  it('prints the query, its answer and its picture, and no tools', async () => {
    const { page, close } = await openConsole();
    await page.emulateMedia({ media: 'print' });
    const tools = page.locator('sql-console :is(button, input, select):visible');
    const kept = page.locator('.result thead button:visible, .parameters select:visible'); // names and values
    expect(await tools.count()).toBe(await kept.count());
    expect(await page.locator('.printed-sql').first().isVisible()).toBe(true);
    expect(await page.locator('.result tbody tr:visible').count()).toBe(30);
    expect(await wordsOf(page, 'picture-source')).toContain('Data of');
    await close();
  });
});
