import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { anAuthority, choose, knownKey, openCompare, textOf, unfold } from './compare-page.ts';
import { axeFindings, closeBrowser, openPage, sidewaysScroll } from '../site.ts';

afterAll(closeBrowser);

const code = anAuthority();

describe('comparing', () => {
  const shownWord = '#row-re_referrals [data-part="word"]';

  it('asks first, and shows lines only once somebody is said', async () => {
    const { page, close } = await openCompare();
    expect(await page.locator('#every').isVisible()).toBe(false);
    await page.locator('compare-choice button[type="submit"]').click();
    expect(await textOf(page, 'choice-said')).toBe('Choose who you are first.');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('shown-authority');
    expect(await page.locator('#every').isVisible()).toBe(false);
    await close();
  });

  it('shows an authority by code, keeps it in the address, and the address restores it', async () => {
    const { page, close } = await openCompare();
    await choose(page, code);
    expect(new URL(page.url()).hash).toContain(`authority=${code}`);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(code);
    const word = await page.locator(shownWord).innerText();
    expect(word.length).toBeGreaterThan(5);
    await page.reload();
    await page.locator('#row-re_referrals .mine').first().waitFor();
    expect(await page.locator('#shown-authority').inputValue()).toBe(code);
    expect(await page.locator(shownWord).innerText()).toBe(word);
    await close();
  });

  it('says of an authority what its own page says, line by line', async () => {
    const cells = (page: Page) =>
      page
        .locator('tr.line')
        .evaluateAll((rows) => rows.map((row) => row.textContent?.replaceAll(/\s+/g, ' ').trim()));
    const { page, close } = await openCompare(`#authority=${code}`);
    await page.locator('#row-re_referrals .mine').first().waitFor();
    const compared = await cells(page);
    await close();
    const own = await openPage(`/authorities/${code}/`);
    expect(compared).toEqual(await cells(own.page));
    expect(compared).toHaveLength(45);
    await own.close();
  });

  it('offers the reader’s own authority, with its neighbours', async () => {
    const { page, close } = await openCompare(`#key=${knownKey}`);
    await page.locator('[data-part="found"]:visible').waitFor();
    expect(await page.locator('#shown-authority').inputValue()).toBe(code);
    expect(await page.locator('#shown-peers').inputValue()).toBe('neighbours');
    expect(await textOf(page, 'choice-said')).toContain(`${code} is yours`);
    await close();
  });

  it('compares with those ticked one by one, who are named', async () => {
    const { page, close } = await openCompare(`#authority=${code}`);
    await page.locator('#row-re_referrals .mine').first().waitFor();
    await page.selectOption('#with', 'own');
    const names = page.locator('.choose-peers li label');
    await names.nth(4).waitFor();
    const [one, two] = [await names.nth(4).innerText(), await names.nth(9).innerText()].map((name) =>
      name.trim(),
    );
    await names.nth(4).click();
    await names.nth(9).click();
    await page.locator('[data-part="peers-short"]', { hasText: 'Your 2' }).first().waitFor();
    expect(new URL(page.url()).hash).toContain(`with=${one}+${two}`);
    await page.locator('#row-re_referrals .opener').click();
    await page.locator('.opened-box').waitFor();
    const opened = await page.locator('.opened-box').innerText();
    for (const name of [one ?? '', two ?? '']) expect(opened).toContain(name);
    expect(await page.locator('.open .peer-name').allTextContents()).toHaveLength(2);
    expect(await page.locator('#shown-peers').inputValue()).toBe('own');
    await page.locator('compare-choice button[type="submit"]').click();
    await page.waitForTimeout(300);
    expect(new URL(page.url()).hash).toContain(`with=${one}+${two}`);
    await close();
  });
});

describe('the page', () => {
  it.each([320, 390, 1280])('does not scroll sideways at %i px with an authority found', async (width) => {
    const { page, close } = await openCompare(`#key=${knownKey}`, { width });
    await page.locator('[data-part="found"]:visible').waitFor();
    await choose(page, code);
    expect(await sidewaysScroll(page)).toBe(0);
    await close();
  });

  it.each(['light', 'dark'] as const)(
    'is clean to axe in %s with an authority found',
    async (colorScheme) => {
      const { page, close } = await openCompare(`#key=${knownKey}`, { colorScheme });
      await page.locator('[data-part="found"]:visible').waitFor();
      await choose(page, code);
      await page.locator('#row-re_referrals .opener').click();
      await page.locator('.opened-box').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await close();
    },
  );

  it('finds by keyboard alone', async () => {
    const { page, close } = await openCompare();
    await unfold(page);
    await page.locator('#key').focus();
    await page.keyboard.type(knownKey);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('[data-part="found"]:visible').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe('found');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe('its-page');
    await close();
  });

  it('says without JavaScript what needs it, and where to go', async () => {
    const { page, close } = await openPage('/compare/', { javaScriptEnabled: false });
    expect(await page.locator('compare-choice noscript').innerText()).toContain('a page of its own');
    expect(await page.locator('[data-part="choice-form"]').isVisible()).toBe(false);
    expect(await page.locator('#every').isVisible()).toBe(false);
    await close();
  });
});
