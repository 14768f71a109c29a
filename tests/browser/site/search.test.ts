import { afterAll, describe, expect, it } from 'vitest';
import {
  axeFindings,
  closeBrowser,
  type OpenedPage,
  type OpenOptions,
  openPage,
  sidewaysScroll,
} from '../site.ts';

afterAll(closeBrowser);

/** Opens the search page and waits until it says what it found. */
async function searched(fragment: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const opened = await openPage(`/search/${fragment}`, options);
  await opened.page.locator('site-search[data-state="found"]').waitFor();
  return opened;
}

const firstResult = 'site-search li:first-child a';

describe('search', () => {
  it.each([
    { words: 'agency staff re-referrals', first: '/links/agency_rate/re_referrals/' },
    { words: 'less anxious', first: '/outcomes/less-anxious/' },
    { words: 'reflective supervision', first: '/findings/reflective-supervision/' },
  ])('finds the page of “$words” first', async ({ words, first }) => {
    const { page, close } = await searched(`#${new URLSearchParams({ q: words })}`);
    expect(await page.locator(firstResult).first().getAttribute('href')).toBe(first);
    await close();
  });

  it('takes a question from behind the ? as well, and sends none to the host by itself', async () => {
    const { page, close } = await searched('?q=dentist');
    expect(await page.locator('input[type="search"]:visible').last().inputValue()).toBe('dentist');
    await close();
    const typed = await openPage('/search/');
    await typed.page.locator('site-search input[type="search"]').fill('dentist');
    await typed.page.locator('site-search[data-state="found"]').waitFor();
    expect(typed.requests.filter((address) => address.includes('dentist'))).toEqual([]);
    expect(new URL(typed.page.url()).hash).toBe('#q=dentist');
    await typed.close();
  });

  it('keeps to one kind of page, and counts each kind', async () => {
    const { page, close } = await searched('#q=dental');
    const all = Number(await page.locator('[data-count=""]').textContent());
    const own = Number(await page.locator('[data-count="Indicators"]').textContent());
    expect(own).toBeGreaterThan(0);
    expect(own).toBeLessThan(all);
    await page.locator('input[value="Indicators"]').check();
    await page.locator('[data-part="status"]', { hasText: 'under Indicators' }).waitFor();
    await page.locator('site-search li .micro').first().waitFor();
    const kinds = await page.locator('site-search li .micro').allTextContents();
    expect(kinds).toHaveLength(Math.min(own, 10));
    expect(new Set(kinds)).toEqual(new Set(['Indicators']));
    await close();
  });

  it('shows more when asked, and moves the focus to what is new', async () => {
    const { page, close } = await searched('#q=children');
    await page.locator('[data-part="more"]').click();
    await page.locator('site-search li:nth-child(11)').waitFor();
    expect(
      await page.evaluate(() => document.activeElement?.closest('li')?.previousElementSibling !== null),
    ).toBe(true);
    expect(await page.locator('site-search li').count()).toBe(20);
    await close();
  });

  it('says that nothing was found, and what to do', async () => {
    const { page, close } = await searched('#q=%E5%AD%97');
    expect(await page.locator('[data-part="status"]').innerText()).toContain('Nothing found for “字”');
    expect(await page.locator('[data-part="more"]').isVisible()).toBe(false);
    await close();
  });

  it('shows markup in a question as text', async () => {
    const { page, close } = await searched('#q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E');
    expect(await page.locator('site-search img').count()).toBe(0);
    await close();
  });

  it('goes there from the masthead by keyboard', async () => {
    const { page, close } = await openPage('/indicators/');
    await page.locator('.masthead input[type="search"]:visible').focus();
    await page.keyboard.type('caseload');
    await page.keyboard.press('Enter');
    await page.locator('site-search[data-state="found"]').waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/search/#q=caseload');
    await close();
  });

  it('goes there from the menu of a phone', async () => {
    const { page, close } = await openPage('/', { width: 390 });
    await page.locator('.menu > summary').click();
    await page.locator('.masthead input[type="search"]:visible').fill('caseload');
    await page.keyboard.press('Enter');
    await page.locator('site-search[data-state="found"]').waitFor();
    expect(await page.locator('site-search li').count()).toBe(10);
    await close();
  });

  it.each([390, 1280])(
    'is clean to axe with results at %i px and does not scroll sideways',
    async (width) => {
      const { page, close } = await searched('#q=agency', { width });
      expect(await axeFindings(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      await close();
    },
  );

  it('says when the index cannot come, and finds when it can again', async () => {
    const opened = await openPage('/search/#q=agency', {
      before: (page) => page.route('**/pagefind/pagefind.js', (route) => route.abort()),
      expected: /Failed to (load resource|fetch)|ERR_FAILED/,
    });
    const { page, close } = opened;
    await page.locator('site-search[data-state="failed"]').waitFor();
    expect(await page.locator('[data-part="failure-words"]').innerText()).toContain('could not be fetched');
    expect(await page.locator('main a[href="/indicators/agency_rate/"]').count()).toBe(1);
    await close();
  });

  it('says offline that it lacks a part of the index, and goes on when back', async () => {
    const { page, close } = await searched('#q=agency', {
      expected: /ERR_INTERNET_DISCONNECTED|Failed to (load|fetch)/,
    });
    const field = page.locator('site-search input[type="search"]');
    await page.context().setOffline(true);
    await field.fill('dentist');
    await page.locator('site-search[data-state="failed"]').waitFor();
    expect(await page.locator('[data-part="failure-words"]').innerText()).toContain('You are offline');
    await page.context().setOffline(false);
    await page.locator('[data-part="try-again"]').click();
    await page.locator('[data-part="status"]', { hasText: 'dentist' }).waitFor();
    await close();
  });
});

describe('search without JavaScript', () => {
  it('says so and lists every page instead', async () => {
    const { page, close } = await openPage('/search/', { javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain('needs JavaScript');
    const listed = await page
      .locator('main section a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const section of ['findings', 'outcomes', 'indicators', 'data'])
      expect(listed.filter((path) => path?.startsWith(`/${section}/`)).length).toBeGreaterThan(5);
    await close();
  });
});
