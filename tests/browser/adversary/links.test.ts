import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { code } from '../authority/authority-codes.ts';
import { openConsole, partOf, wordsOf } from '../console/query-page.ts';
import { closeBrowser, openPage } from '../site.ts';

afterAll(closeBrowser);

/** Fragments that nobody makes by hand and some would make on purpose. */
const odd = {
  __proto__: '#__proto__=x&__proto__[polluted]=1&__proto__.polluted=1',
  constructor: '#constructor=x&constructor.prototype.polluted=1&constructor[prototype][polluted]=1',
  'names of every object':
    '#toString=1&valueOf=1&hasOwnProperty=1&t.__proto__=1&t.toString=2&n.constructor=3',
  'the same key many times': `#${`support=agency_rate&sql=a&q=a&authority=${code}&`.repeat(50)}`,
  NUL: '#q=%00&support=%00&sql=%00&authority=%00&method=%00&with=%00&key=%00',
  'text turned round': `#q=%E2%80%AEx&support=%E2%80%AEx&sql=%E2%80%AEx&authority=%E2%80%AE${code}&key=%E2%80%AEx`,
  'half a pair of characters':
    '#q=%ED%A0%80&support=%ED%A0%80&sql=%ED%A0%80&authority=%ED%A0%80&key=%ED%A0%80',
  'half a character': '#q=%E0%A4&support=%E0%A4&sql=%E0%A4&authority=%E0%A4&key=%E0%A4',
  'a percent sign alone': '#q=%&support=%zz&sql=%&authority=%&method=%&with=%&key=%',
  'nothing but signs': '#=&&==&=&#?&;;',
  'numbers beyond numbers': '#years=1e999&lag=-0&x=NaN..Infinity&y=9e99..-9e99&n.year=1e999&v=1e999',
} as const;

/** Pages whose address carries a choice, each with a key of it and what shows that the page stands. */
const pages = [
  { path: '/explore/', key: 'support=', stands: 'link-explorer[data-state="live"] .drawing-wide svg' },
  { path: '/query/', key: 'v=1&sql=', stands: 'sql-console .result tbody tr' },
  { path: '/compare/', key: 'with=', stands: '#shown-authority' },
  { path: `/authorities/${code}/`, key: 'with=', stands: '#row-re_referrals svg' },
  { path: '/links/', key: 'method=', stands: '#method-within:checked' },
  { path: '/search/', key: 'q=', stands: 'site-search input[type="search"]' },
  { path: '/embed/explore/', key: 'support=', stands: 'embedded-link[data-state="live"]' },
] as const;

/** What must hold after any link: nothing was put into all objects, and text still is text. */
function pollution(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const added = Reflect.ownKeys(Object.prototype)
      .map(String)
      .filter((key) => /pollut|^x$|^1$/.test(key));
    return [...added, ...('polluted' in {} ? ['polluted'] : [])];
  });
}

it('objects that something was put into would be seen', async () => {
  const { page, close } = await openPage('/privacy/');
  expect(await pollution(page)).toEqual([]);
  await page.evaluate(() => void Object.assign(Object.prototype, { polluted: 1 }));
  expect(await pollution(page)).toContain('polluted');
  await close();
});

const megabyte = `${code}+`.repeat(200_000);

/** Everything odd at once, for a page that is opened with it. */
const allAtOnce = `#${Object.values(odd)
  .map((fragment) => fragment.slice(1))
  .join('&')}`;

/** Puts a fragment into the address of a page that is open; how long the page then did nothing else, in milliseconds. */
function goTo(page: Page, fragment: string): Promise<number> {
  return page.evaluate(async (text) => {
    const began = performance.now();
    location.hash = text;
    await new Promise((done) => setTimeout(done));
    return performance.now() - began;
  }, fragment);
}

describe.each(pages)('$path stands', ({ path, key, stands }) => {
  it('when it is opened with everything odd in its address', async () => {
    const { page, close } = await openPage(`${path}${allAtOnce}`);
    await page.locator(stands).first().waitFor();
    expect(await pollution(page)).toEqual([]);
    await close();
  });

  it('when odd things come into its address one after the other, and is not held up by 1 MB', async () => {
    const { page, close } = await openPage(path);
    const lone = '#q=\uD800&sql=\uD800&support=\uD800&authority=\uD800&key=\uD800';
    for (const fragment of [...Object.values(odd), lone]) {
      await goTo(page, fragment);
      await page.locator(stands).first().waitFor();
    }
    expect(await pollution(page)).toEqual([]);
    expect(await goTo(page, `#${key}${megabyte}`)).toBeLessThan(5_000);
    await page.locator(stands).first().waitFor();
    await close();
  });
});

describe('a link that is too long', () => {
  it('is turned down in words by the pages that would have to read it', async () => {
    const long = 'x'.repeat(1_000_000);
    const explorer = await openPage(`/explore/#support=${long}`);
    await explorer.page.locator('link-explorer [data-part="notice"]', { hasText: 'too long' }).waitFor();
    await explorer.close();
    const console = await openConsole(`#v=1&sql=${long}`);
    await partOf(console.page, 'notice').filter({ hasText: 'This link cannot be opened.' }).waitFor();
    expect(await wordsOf(console.page, 'notice')).toContain('are allowed');
    await console.close();
  });
});

describe('a link beside a file of the reader’s own', () => {
  it('does not reach it, whatever it asks for', async () => {
    const { page, close } = await openConsole();
    await partOf(page, 'choose-file').setInputFiles({
      name: 'mine.csv',
      mimeType: '',
      buffer: Buffer.from('authority,note\nA001,Child-4711\n'),
    });
    await partOf(page, 'file-state').filter({ hasText: 'is open as the table' }).waitFor();
    const before = await partOf(page, 'textarea').inputValue();
    for (const fragment of [
      '#v=1&sql=FROM%20mine&data=x',
      '#v=1&example=lag-profile&data=x',
      '#v=1&sql=SELECT%20*%20FROM%20%22MINE%22&data=x',
      '#v=1&sql=FROM%20duckdb_tables()&data=x',
    ]) {
      await partOf(page, 'notice').evaluate((notice) => notice.replaceChildren());
      await goTo(page, fragment);
      await partOf(page, 'notice').filter({ hasText: 'Close your file first' }).waitFor();
      expect(await partOf(page, 'textarea').inputValue()).toBe(before);
      expect(await page.locator('.result').innerText()).not.toContain('Child-4711');
    }
    await close();
  });
});
