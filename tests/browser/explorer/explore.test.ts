import { afterAll, describe, expect, it } from 'vitest';
import { referencePairs } from '../../lib/links/reference-pairs.ts';
import {
  answered,
  checked,
  choose,
  type Explorer,
  openExplorer,
  shownKey,
  textOf,
  watchShifts,
} from './explorer-page.ts';
import { addressOf, axeFindings, closeBrowser, openPage, sidewaysScroll } from '../site.ts';

afterAll(closeBrowser);

describe('the explorer before any script', () => {
  it('has its first chart, sentence, checks and table in the HTML', async () => {
    const html = await (await fetch(addressOf('/explore/'))).text();
    const [start = ''] = html.split('link-explorer.');
    expect(html.match(/<svg[^>]*data-x=/g)).toHaveLength(3);
    expect(html).toMatch(/\d+ authorities in 20\d\d: r = −?0\.\d\d \(/);
    expect(html.match(/<th scope="row"[^>]*>A\d{3}/g)?.length).toBeGreaterThan(100);
    expect(html).toMatch(/data-part="without-rows"[^>]*>\s*<tr/);
    expect(html).toContain('A lead, not a finding');
    expect(start).not.toContain('modulepreload');
  });

  it('shows them without JavaScript, says so, and offers nothing that would not work', async () => {
    const { page, close } = await openPage('/explore/', { javaScriptEnabled: false });
    expect(await page.locator('link-explorer svg:visible').count()).toBe(1);
    expect(await page.locator('noscript').innerText()).toContain('Choosing needs JavaScript');
    expect(await page.locator('link-explorer :is(select, button, input):visible').count()).toBe(0);
    await close();
  });
});

describe('the explorer live', () => {
  it.each([referencePairs()[0]!, referencePairs().find(({ r }) => Math.abs(r) > 0.3)!])(
    'computes in the browser what R computed: $support and $outcome',
    async ({ support, outcome, year, n, r, lower, upper }) => {
      const { page, close } = await openExplorer(`#support=${support}&outcome=${outcome}`);
      const shown = await page.evaluate(() => document.querySelector<Explorer>('link-explorer')?.shown);
      expect(shown?.question).toMatchObject({ support, outcome, first: year, last: year });
      expect(shown?.result).toMatchObject({
        n,
        estimate: expect.closeTo(r, 9),
        lower: expect.closeTo(lower, 9),
        upper: expect.closeTo(upper, 9),
      });
      expect(await textOf(page, 'summary')).toContain(`${n} authorities in ${year}: r = `);
      await close();
    },
  );

  it('comes alive without moving anything and with the same words as the built page', async () => {
    const parts = ['summary', 'fact-rank', 'fact-p', 'without-said', 'published-own', 'published-differs'];
    const wordsOn = async (page: Parameters<typeof textOf>[0]) =>
      Promise.all(parts.map((part) => page.locator(`[data-part="${part}"]`).textContent()));
    const built = await openPage('/explore/', { javaScriptEnabled: false });
    const words = await wordsOn(built.page);
    await built.close();
    const { page, close } = await openExplorer('', { before: (each) => each.addInitScript(watchShifts) });
    await checked(page);
    expect(await textOf(page, 'state')).toMatch(
      /^Computed in your browser, by the queries below, in [\d,]+ ms\.$/,
    );
    const clean = (texts: readonly (string | null)[]) =>
      texts.map((text) => text?.replaceAll(/\s+/g, ' ').trim());
    expect(clean(await wordsOn(page))).toEqual(clean(words));
    await close();
  });

  it('follows the choices, keeps them in the address and goes back', async () => {
    const { page, close } = await openExplorer();
    await choose(page, 'outcome', 'repeat_plans');
    await choose(page, 'support', 'average_caseload');
    await choose(page, 'years', '2021');
    expect(new URL(page.url()).hash).toMatch(
      /^#view=scatter&support=average_caseload&outcome=repeat_plans&years=2021&data=\d{4}-\d\d-\d\d\.\w+$/,
    );
    expect(await textOf(page, 'summary')).toMatch(/ in 2021: r = /);
    expect(await textOf(page, 'timing')).toContain('30 September 2020');
    expect(await textOf(page, 'sql')).toContain('support.average_caseload AS support_value');
    const again = await openExplorer(new URL(page.url()).hash);
    expect(await textOf(again.page, 'summary')).toBe(await textOf(page, 'summary'));
    expect(await again.page.locator('[data-part="notice"]').isVisible()).toBe(false);
    await again.close();
    const before = await shownKey(page);
    await page.goBack();
    await answered(page, before);
    expect(await page.locator('select[name="support"]').inputValue()).toBe('average_caseload');
    expect(await page.locator('select[name="years"]').inputValue()).toBe('latest');
    await close();
  });

  it.each([
    [1280, 'light'],
    [390, 'dark'],
  ] as const)(
    'is clean to axe once live, at %i px in %s, and does not scroll sideways',
    async (width, colorScheme) => {
      const fragment = '#support=agency_rate&outcome=re_referrals&years=2025&adjust=poverty&x=-5..10&y=-5..5';
      const { page, close } = await openExplorer(fragment, { width, colorScheme });
      await checked(page);
      await page.locator('figure details').evaluate((details: HTMLDetailsElement) => (details.open = true));
      expect(await axeFindings(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      await close();
    },
  );
});
