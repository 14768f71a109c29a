import { afterAll, describe, expect, it } from 'vitest';
import { longestLink } from '../../../src/lib/query/share-link.ts';
import { ask, openConsole, partOf, run, settled, shownRows, wordsOf, write } from './query-page.ts';
import { closeBrowser } from '../site.ts';

afterAll(closeBrowser);

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

/** The fragment of a link that carries a statement. */
function linkTo(sql: string, more = ''): string {
  return `#v=1&sql=${encodeURIComponent(sql)}&data=2025-11-20${more}`;
}

describe('a link to a query', () => {
  it('carries the statement with its comments and line ends, and is shown, not run', async () => {
    const sql = "-- why “this”\nSELECT 6 * 7 AS answer, ':x' AS t /* and\nthat */";
    const sender = await openConsole('', clipboard);
    await ask(sender.page, sql);
    await partOf(sender.page, 'copy-link').click();
    await partOf(sender.page, 'done').filter({ hasText: 'Link copied' }).waitFor();
    const link = await sender.page.evaluate(() => navigator.clipboard.readText());
    await sender.close();
    const { page, close, requests } = await openConsole(new URL(link).hash, { untilSilent: true });
    await partOf(page, 'notice').filter({ hasText: 'Shared query, author unknown' }).waitFor();
    expect(await partOf(page, 'answer').isVisible()).toBe(false);
    expect(requests.filter((address) => /duckdb/.test(address))).toEqual([]);
    expect(await partOf(page, 'textarea').inputValue()).toBe(sql);
    expect(await run(page)).toMatch(/^1 row in /);
    expect(requests.filter((address) => /duckdb/.test(address))).toHaveLength(1);
    expect(await shownRows(page)).toEqual([['42', ':x']]);
    await close();
  });

  it('is stopped after two seconds while its author is unknown, and not any more once it is the reader’s', async () => {
    const { page, close } = await openConsole(
      linkTo('SELECT sum(hash(range)) AS s FROM range(100000000000)'),
    );
    await partOf(page, 'notice').filter({ hasText: 'author unknown' }).waitFor();
    expect(await run(page)).toBe('Not run.');
    expect(await wordsOf(page, 'error')).toContain('stopped after 2 seconds');
    await write(page, 'SELECT sum(hash(range)) AS s FROM range(100000000001)');
    expect(await run(page)).toBe('Not run.');
    expect(await wordsOf(page, 'error')).toContain('stopped after 5 seconds');
    await close();
  });

  it('to an example runs by itself, with its values, and says when the data are of another day', async () => {
    const { page, close } = await openConsole(
      '#v=1&example=lag-profile&t.support=average_caseload&t.outcome=repeat_plans&data=2020-01-01',
    );
    expect(await settled(page)).toMatch(/^\d rows in |^Not run\.$/);
    expect(await page.locator('select[name="support"]').inputValue()).toBe('average_caseload');
    expect(await wordsOf(page, 'notice')).toContain('made with data of 2020-01-01');
    await close();
  });

  it('opens in a page that is open already', async () => {
    const { page, close } = await openConsole();
    await page.evaluate((hash) => void (location.hash = hash), linkTo('SELECT 1 AS shared'));
    await partOf(page, 'notice').filter({ hasText: 'author unknown' }).waitFor();
    expect(await partOf(page, 'textarea').inputValue()).toBe('SELECT 1 AS shared');
    await close();
  });

  it.each([
    { name: 'an unknown example', hash: '#v=1&example=made-up&data=x', words: 'does not have' },
    {
      name: 'text turned round',
      hash: linkTo('SELECT 1 -- \u202E evil'),
      words: 'change the direction of text',
    },
    { name: 'NUL', hash: '#v=1&sql=a%00b&data=x', words: 'a character that no text has' },
    { name: 'half a character', hash: '#v=1&sql=%E0%A4&data=x', words: 'changed on its way' },
    { name: 'two statements', hash: '#v=1&sql=a&sql=b&data=x', words: 'the same thing twice' },
    { name: 'too much', hash: linkTo('x'.repeat(longestLink)), words: 'are allowed' },
  ])('is turned down in words: $name', async ({ hash, words }) => {
    const { page, close } = await openConsole(hash);
    await partOf(page, 'notice').filter({ hasText: 'This link cannot be opened.' }).waitFor();
    expect(await wordsOf(page, 'notice')).toContain(words);
    expect(await shownRows(page)).toHaveLength(30);
    await close();
  });

  it('treats what it carries as text, and drops names that are none', async () => {
    const nasty = "SELECT '<img src=x onerror=alert(1)>' AS a, :constructor AS b";
    const { page, close } = await openConsole(linkTo(nasty, '&t.__proto__=1&t.constructor=2&t.b=%3Cb%3E'));
    await partOf(page, 'notice').filter({ hasText: 'left out' }).waitFor();
    expect(await page.locator('sql-console img, sql-console .notice b').count()).toBe(0);
    expect(await page.evaluate(() => Reflect.get({}, '1'))).toBeUndefined();
    await close();
  });

  it('that would be too long is not made, and says what to do', async () => {
    const { page, close } = await openConsole('', clipboard);
    await write(page, `SELECT '${'x'.repeat(longestLink)}' AS long`);
    await partOf(page, 'copy-link').click();
    await partOf(page, 'done').filter({ hasText: 'mail programs cut links' }).waitFor();
    expect(await wordsOf(page, 'done')).toContain('Send the statement as a file instead');
    await close();
  });
});
