import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../content/every-pair.ts';
import { tracesOf } from '../canary.ts';
import { ask, openConsole, partOf, shownRows, wordsOf } from './query-page.ts';
import { closeBrowser } from '../site.ts';
import { placesToKeep, placesToSend, whatIsKept } from '../what-is-kept.ts';

afterAll(closeBrowser);

const [first = '', second = ''] = rowsOf<{ authority: string }>('authorities').map(
  ({ authority }) => authority,
);
const secret = 'Child-4711';

const csv = `authority,my figure,note\r\n${first},3.5,"=1+1"\r\n${second},,${secret}\r\n`;
const parquet = Buffer.from(
  parquetWriteBuffer({
    columnData: [
      { name: 'authority', data: [first, second], type: 'STRING' },
      { name: 'my figure', data: [3.5, null], type: 'DOUBLE', nullable: true },
    ],
  }),
);
const json = JSON.stringify([
  { authority: first, 'my figure': 3.5 },
  { authority: second, 'my figure': null },
]);

/** Hands a file to the console as the button does, and waits for what it says. */
async function bring(page: Page, name: string, content: string | Buffer): Promise<string> {
  await partOf(page, 'choose-file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
  const state = partOf(page, 'file-state');
  await state.filter({ hasText: /is open as the table|not opened/ }).waitFor();
  return await state.innerText();
}

describe('a file of one’s own', () => {
  it.each([
    { name: 'Mine 2025.csv', content: csv, table: 'mine_2025' },
    { name: 'links.parquet', content: parquet, table: 'my_links' },
    { name: 'select.json', content: json, table: 'my_select' },
  ])('opens beside the tables: $name', async ({ name, content, table }) => {
    const { page, close } = await openConsole();
    const words = await bring(page, name, content);
    expect(words).toContain(`is open as the table ${table}: 2 rows of`);
    expect(await wordsOf(page, 'file-columns')).toMatch(/my figure\s+number/);
    await ask(
      page,
      `SELECT authority, "my figure", region IS NOT NULL AS known FROM ${table} JOIN authorities USING (authority) ORDER BY 2`,
    );
    expect(await shownRows(page)).toEqual([
      [first, '3.5', 'true'],
      [second, 'no value', 'true'],
    ]);
    await close();
  });

  it('has a column read otherwise where the reader wants it, and only where that holds', async () => {
    const { page, close } = await openConsole();
    await bring(page, 'mine.csv', 'unit,code\n0012,1\n0870,c\n');
    const chooser = (column: string) => page.getByLabel(`Read ${column} as`);
    await chooser('unit').selectOption('number');
    await partOf(page, 'file-columns').filter({ hasText: 'You chose it.' }).waitFor();
    await ask(page, 'SELECT sum(unit) FROM mine');
    expect(await shownRows(page)).toEqual([['882']]);
    await chooser('code').selectOption('number');
    await partOf(page, 'file-state').filter({ hasText: 'read as before' }).waitFor();
    expect(await wordsOf(page, 'file-state')).toContain('value in row 2 of code that is no number: “c”');
    await ask(page, 'SELECT unit, code FROM mine');
    expect(await shownRows(page)).toEqual([
      ['12', '1'],
      ['870', 'c'],
    ]);
    await close();
  });

  it('is named as the source under its picture, and not under that of another answer', async () => {
    const { page, close } = await openConsole();
    await bring(page, 'mine.csv', 'team,cases\nNorth,12\nSouth,9\n');
    const source = partOf(page, 'picture-source');
    const published = await source.innerText();
    expect(published).toContain('the published tables of The Support Atlas');
    await ask(page, 'SELECT team, cases FROM mine');
    await source.filter({ hasText: 'a file of the reader’s own' }).waitFor();
    expect(await source.innerText()).toBe(
      `mine: a file of the reader’s own, not published. Other figures: ${published}`,
    );
    await ask(page, 'SELECT region, count(*) AS authorities FROM authorities GROUP BY region');
    await source.filter({ hasNotText: 'a file of the reader’s own' }).waitFor();
    expect(await source.innerText()).toBe(published);
    await close();
  });

  it('is turned down in words when it cannot be read', async () => {
    const { page, close } = await openConsole();
    for (const { name, content, words } of [
      { name: 'empty.csv', content: '', words: 'empty.csv is empty' },
      { name: 'half.json', content: '{"a": [1, 2', words: 'is no JSON that can be read' },
      {
        name: 'torn.parquet',
        content: Buffer.concat([parquet.subarray(0, 40), Buffer.from('PAR1')]),
        words: 'torn.parquet',
      },
      {
        name: 'book.xlsx',
        content: Buffer.from('PK\x03\x04 and so on'),
        words: 'is a workbook or a zip archive',
      },
      { name: 'page.html', content: '<!DOCTYPE html><p>1</p>', words: 'not opened' },
      { name: 'deep.json', content: '['.repeat(100) + ']'.repeat(100), words: 'nested' },
    ]) {
      expect(await bring(page, name, content)).toContain(words);
      await partOf(page, 'file-state').evaluate((line) => line.replaceChildren());
    }
    expect(await partOf(page, 'close-file').isVisible()).toBe(false);
    await close();
  });

  it('stays open under its table where another is turned down, and that is said', async () => {
    const { page, close } = await openConsole();
    await bring(page, 'mine.csv', csv);
    await partOf(page, 'file-state').evaluate((line) => line.replaceChildren());
    expect(await bring(page, 'empty.csv', '')).toContain('mine.csv stays open as the table mine');
    expect(await partOf(page, 'close-file').isVisible()).toBe(true);
    await close();
  });

  it('goes into no link, no storage and no request', async () => {
    const { page, requests, close } = await openConsole('', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await bring(page, 'mine.csv', csv);
    await ask(page, `SELECT * FROM mine WHERE note = '${secret}'`);
    const asked = requests.length;
    await partOf(page, 'copy-link').click({ force: true });
    expect(await wordsOf(page, 'done')).toBe(
      'No link can be made while a file of yours is open: close it first.',
    );
    expect(requests.slice(asked)).toEqual([]);
    const traces = await tracesOf(
      [secret, 'mine'],
      async () => `${await whatIsKept(page)} ${requests.join(' ')}`,
      [...placesToKeep(page), ...placesToSend(page)],
    );
    expect(traces).toEqual([]);
    expect(requests.length).toBeGreaterThan(asked);
    await close();
  });

  it('is never asked by a link', async () => {
    const { page, close } = await openConsole();
    await bring(page, 'mine.csv', csv);
    await page.evaluate(() => void (location.hash = '#v=1&sql=FROM%20mine&data=2025-11-20'));
    await partOf(page, 'notice').filter({ hasText: 'Close your file first' }).waitFor();
    expect(await partOf(page, 'textarea').inputValue()).not.toContain('mine');
    await close();
  });

  it('is closed with all that is known of it', async () => {
    const { page, close } = await openConsole();
    await bring(page, 'mine.csv', csv);
    await ask(page, 'SELECT note FROM mine');
    await partOf(page, 'close-file').click();
    expect(await wordsOf(page, 'file-state')).toContain('what was known of it is gone');
    expect(await page.locator('main').innerText()).not.toContain(secret);
    await ask(page, 'SELECT note FROM mine');
    expect(await wordsOf(page, 'error')).toContain('mine does not exist');
    await close();
  });

  it('is suggested in the editor with its columns', async () => {
    const { page, close } = await openConsole();
    await bring(page, 'mine.csv', csv);
    expect(await page.locator('[data-part="own-table"] summary').innerText()).toContain('mine');
    await page.locator('[data-part="textarea"]').focus();
    await page.locator('.cm-content').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('FROM mi');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: 'mine' }).waitFor();
    await close();
  });
});
