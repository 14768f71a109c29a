import { afterAll, describe, expect, it } from 'vitest';
import { ask, openConsole, shownRows, wordsOf } from './query-page.ts';
import { closeBrowser } from '../site.ts';

afterAll(closeBrowser);

describe('a query that is not answered', () => {
  it('is stopped by itself after five seconds', async () => {
    const { page, close } = await openConsole();
    await ask(page, 'SELECT sum(hash(range)) AS total FROM range(100000000000)');
    expect(await wordsOf(page, 'error')).toContain('The query was stopped after 5 seconds.');
    await close();
  });

  it.each([
    { name: 'a command', sql: "COPY links TO 'x.csv'", words: 'only questions can be asked here' },
    { name: 'two statements', sql: 'SELECT 1; SELECT 2', words: 'One statement is run at a time.' },
    { name: 'nothing', sql: '   ', words: 'it is empty' },
    {
      name: 'too many columns',
      sql: `SELECT ${Array.from({ length: 300 }, (_, i) => `${i} AS c${i}`).join(', ')}`,
      words: '300 columns and 200 are allowed',
    },
    {
      name: 'an address',
      sql: "FROM read_csv('https://example.org/a.csv')",
      words: 'Files and addresses cannot be read from a query.',
    },
  ])('is refused in words: $name', async ({ sql, words }) => {
    const { page, close } = await openConsole();
    expect(await ask(page, sql)).toBe('Not run.');
    expect(await wordsOf(page, 'error')).toContain(words);
    await close();
  });

  it('leaves the answer before it in place when it fails, and says whose it is', async () => {
    const { page, close } = await openConsole();
    await ask(page, 'SELECT 7 AS seven');
    await ask(page, 'SELECT eight');
    expect(await shownRows(page)).toEqual([['7']]);
    expect(await wordsOf(page, 'stale')).toBe('Below is still the answer to the query before.');
    await ask(page, 'SELECT 9 AS nine');
    expect(await page.locator('[data-part="stale"]').isVisible()).toBe(false);
    await close();
  });
});
