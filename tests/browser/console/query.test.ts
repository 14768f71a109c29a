import { afterAll, describe, expect, it } from 'vitest';
import { exampleQueries } from '../../../src/lib/query/examples.ts';
import { watchShifts } from '../explorer/explorer-page.ts';
import {
  answerOf,
  ask,
  forget,
  openConsole,
  openEditor,
  partOf,
  run,
  settled,
  shownRows,
  wordsOf,
  write,
} from './query-page.ts';
import { addressOf, closeBrowser, openPage } from '../site.ts';

afterAll(closeBrowser);

const heavy = /sql-editor|duckdb|worker\.js|\.parquet|picture-maker|session/;

describe('the console before any script', () => {
  it('has its first answer, its picture and a note on it in the HTML', async () => {
    const html = await (await fetch(addressOf('/query/'))).text();
    const drawings = html.split('data-part="drawings"')[1]?.split('</figure>')[0] ?? '';
    expect(drawings.match(/<svg[^>]* class="chart"|<svg class="chart"/g)).toHaveLength(3);
    expect(html.match(/<tr>/g)?.length).toBeGreaterThan(30);
    expect(html).toContain('best of many tests');
    expect(html).not.toContain('modulepreload');
  });

  it('says without JavaScript that it cannot run, and shows every question to run elsewhere', async () => {
    const { page, close } = await openPage('/query/', { javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain('needs JavaScript, which is off');
    expect(await page.locator('.examples > li').count()).toBe(exampleQueries.length);
    expect(await page.locator('.examples .printed-sql').count()).toBe(exampleQueries.length);
    expect(await page.locator('.examples a[href$=".parquet"]').count()).toBeGreaterThan(20);
    expect(await page.locator('main :is(button, textarea, select, input):visible').count()).toBe(0);
    expect(await page.locator('.result tbody tr').count()).toBe(30);
    await close();
  });

  it('fetches neither editor nor database before the reader means to use them', async () => {
    const { requests, page, close } = await openConsole('', { untilSilent: true });
    expect(requests.filter((address) => heavy.test(address))).toEqual([]);
    await page.locator('[data-part="textarea"]').focus();
    await page.locator('.cm-content').waitFor();
    await page.locator('[data-part="state"]', { hasText: 'The database is ready.' }).waitFor();
    expect(requests.filter((address) => /sql-editor/.test(address))).toHaveLength(1);
    expect(requests.filter((address) => /duckdb-eh/.test(address))).toHaveLength(1);
    await close();
  });

  it('comes alive without moving anything', async () => {
    const { page, close } = await openConsole('', { before: (each) => each.addInitScript(watchShifts) });
    await openEditor(page);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'movedBy'))).toBe(0);
    await close();
  });
});

describe('a query', () => {
  it('gives in the browser what the page was built with', async () => {
    const built = await openPage('/query/', { javaScriptEnabled: false });
    const rows = await shownRows(built.page);
    await built.close();
    const { page, close } = await openConsole();
    expect(await shownRows(page)).toEqual(rows);
    expect(await run(page)).toMatch(/^30 rows in /);
    expect(await shownRows(page)).toEqual(rows);
    await close();
  });

  it('is typed and run from the keyboard, and says how many rows came in what time', async () => {
    const { page, close } = await openConsole();
    expect(
      await ask(page, 'SELECT region, count(*) AS authorities FROM authorities GROUP BY ALL ORDER BY 1;'),
    ).toMatch(/^9 rows in [\d,]+ ms/);
    expect((await shownRows(page))[0]?.[0]).toBe('East Midlands');
    expect(await ask(page, "FROM authorities WHERE region = 'Atlantis'")).toMatch(
      /^No row fits the question\./,
    );
    expect(await ask(page, 'FROM observations')).toMatch(/^More than 5,000 rows: the first 5,000 are shown/);
    expect(await wordsOf(page, 'pages')).toContain('Rows 1 to 100 of 5,000');
    await close();
  });

  it('runs from the plain field when the editor cannot be fetched, and says so', async () => {
    const { page, close } = await openConsole('', {
      before: (each) => each.route('**/*sql-editor*', (route) => route.abort()),
      expected: /ERR_FAILED|Failed to fetch|sql-editor/,
    });
    await page.locator('[data-part="textarea"]').fill('SELECT 41 + 1 AS answer');
    await page.locator('[data-part="done"]', { hasText: 'plain text field' }).waitFor();
    await forget(page);
    await page.keyboard.press('Control+Enter');
    expect(await settled(page)).toMatch(/^1 row in /);
    expect(await shownRows(page)).toEqual([['42']]);
    await close();
  });

  it('is stopped by Escape and by the button, and the next one is right', async () => {
    const { page, close } = await openConsole();
    await ask(page, 'SELECT 1 AS one');
    const endless = 'SELECT sum(hash(range)) AS total FROM range(100000000000)';
    for (const stop of [
      () => page.keyboard.press('Escape'),
      () => page.locator('[data-part="run"]').click(),
    ]) {
      await write(page, endless);
      await forget(page);
      await page.keyboard.press('Control+Enter');
      await page.locator('[data-part="run"]', { hasText: 'Stop' }).waitFor();
      await page.locator('[data-part="state"]', { hasText: 'Running.' }).waitFor();
      await stop();
      expect(await settled(page)).toBe('Stopped.');
    }
    expect(await ask(page, 'SELECT 2 AS two')).toMatch(/^1 row in /);
    expect(await shownRows(page)).toEqual([['2']]);
    await close();
  });

  it('shows the place of an error, goes there and writes what was meant', async () => {
    const { page, close } = await openConsole();
    await ask(page, 'SELECT support,\n  estimat\nFROM links');
    expect(await wordsOf(page, 'error')).toContain('Line 2:');
    expect(await page.locator('[data-part="error"] mark').innerText()).toBe('estimat');
    expect(await page.locator('.sql-wrong').innerText()).toBe('estimat');
    await page.locator('[data-part="error"] button', { hasText: 'Go to line 2, column 3' }).click();
    await page.keyboard.insertText('x');
    expect(await page.locator('.cm-content').innerText()).toContain('xestimat');
    await ask(page, 'SELECT estimat FROM links');
    await page.locator('[data-part="error"] button', { hasText: 'Write estimate' }).first().click();
    await forget(page);
    await page.keyboard.press('Control+Enter');
    expect(await settled(page)).toMatch(/^More than 5,000 rows/);
    expect(await page.locator('[data-part="error"]').isVisible()).toBe(false);
    await close();
  });

  it('gets notes on what it is likely to get wrong, which show their place', async () => {
    const { page, close } = await openConsole();
    await ask(
      page,
      'SELECT authority, avg(agency_rate) AS mean FROM panel GROUP BY authority ORDER BY mean DESC',
    );
    await page.locator('.guard button').first().click();
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className)).toContain(
      'cm-content',
    );
    await ask(page, 'SELECT 1 AS one');
    await page.locator('.guard').first().waitFor({ state: 'detached' });
    await close();
  });

  it('keeps exact values behind the rounded ones', async () => {
    const { page, close } = await openConsole();
    await ask(page, 'SELECT 1 / 3.0::DOUBLE AS third, 9007199254740993::BIGINT AS large');
    expect((await answerOf(page))?.rows).toEqual([[1 / 3, 9007199254740993n]]);
    expect(await shownRows(page)).toEqual([['0.333', '9,007,199,254,740,993']]);
    await close();
  });
});

describe('the editor', () => {
  it('suggests tables, columns with what they mean, and functions of our own', async () => {
    const { page, close } = await openConsole();
    await write(page, 'SELECT  FROM links');
    for (let i = 0; i < ' FROM links'.length; i++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('det');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: 'detectable' }).waitFor();
    expect(await page.locator('.cm-completionInfo').innerText()).toContain(
      'Smallest estimate that would be clear',
    );
    await page.waitForTimeout(150); // a list that has just come up takes no Enter, lest one meant for the text hits it
    await page.keyboard.press('Enter');
    expect(await page.locator('.cm-content').innerText()).toContain('SELECT detectable FROM links');
    await page.keyboard.type(', wils');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: 'wilson_ci' }).waitFor();
    expect(await page.locator('.cm-completionInfo').innerText()).toContain('Wilson’s interval');
    await close();
  });

  it('lets go of the keyboard: Escape, then Tab', async () => {
    const { page, close } = await openConsole();
    await write(page, 'SELECT 1');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Run');
    await close();
  });

  it('tells words of SQL, texts and parameters apart', async () => {
    const { page, close } = await openConsole();
    await openEditor(page);
    expect(await page.locator('.cm-content .sql-word').allInnerTexts()).toContain('SELECT');
    expect(await page.locator('.cm-content .sql-text').allInnerTexts()).toEqual(["'within'"]);
    expect(await page.locator('.cm-content .sql-parameter').allInnerTexts()).toEqual([':support']);
    await close();
  });

  it('takes names from the list of tables, and the list finds columns by their meaning', async () => {
    const { page, close } = await openConsole();
    await write(page, '');
    await partOf(page, 'find').fill('false-discovery');
    expect(await wordsOf(page, 'found')).toMatch(/columns$/);
    await page.locator('details[data-table="links"] .insert', { hasText: /^q$/ }).click();
    expect(await page.locator('.cm-content').innerText()).toContain('q');
    await partOf(page, 'find').fill('no such words');
    expect(await wordsOf(page, 'found')).toBe('No table or column has these words.');
    await close();
  });
});
