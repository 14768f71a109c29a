import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, type OpenedPage, openPage } from '../site.ts';

const cascade = readFileSync('data/results/cascade.csv', 'utf8');

/** A count of the cascade on a method's own pairs, for all outcomes. */
function countOf(method: string, column: string): string {
  const [head = '', ...rows] = cascade.trim().split('\n');
  const row = rows.find((line) => line.startsWith(`own,${method},all,`)) ?? '';
  return row.split(',')[head.split(',').indexOf(column)] ?? '';
}

afterAll(closeBrowser);

describe('the atlas', () => {
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await openPage('/links/');
  });

  afterAll(() => opened.close());

  /** The address of the cell in focus. */
  const inFocus = () => opened.page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
  /** The address of a cell of the grid, rows and columns counted from 0; −1 is the last. */
  const cellAt = (row: number, column: number) =>
    opened.page.evaluate(
      ([r, c]) => {
        const rows = [...document.querySelectorAll('.atlas tbody tr:has(td)')];
        return rows
          .at(r ?? 0)
          ?.querySelectorAll('td a')
          [c === -1 ? 14 : (c ?? 0)]?.getAttribute('href');
      },
      [row, column],
    );

  it('holds every pair once, each cell opening its own', async () => {
    const addresses = await opened.page.$$eval('.atlas td a', (cells) =>
      cells.map((cell) => cell.getAttribute('href')),
    );
    expect(addresses).toHaveLength(450);
    expect(new Set(addresses).size).toBe(450);
    expect(addresses.every((address) => /\/links\/[a-z0-9_]+\/[a-z0-9_]+\/$/.test(address ?? ''))).toBe(true);
  });

  it.each([
    { id: 'naive', method: 'naive_pooled' },
    { id: 'latest', method: 'latest_pearson' },
    { id: 'between', method: 'between' },
    { id: 'adjusted', method: 'between_poverty_region' },
    { id: 'within', method: 'within' },
    { id: 'lag', method: 'within_lag' },
    { id: 'region', method: 'within_region_year' },
    { id: 'after', method: 'within_after' },
  ])('draws, boxes and counts $id in place', async ({ id, method }) => {
    await opened.page.check(`#method-${id}`);
    const shown = await opened.page.evaluate((name) => {
      const cells = [...document.querySelectorAll('.atlas tbody td')];
      const visible = [...document.querySelectorAll('.atlas td g')].filter(
        (mark) => getComputedStyle(mark).display !== 'none',
      );
      return {
        onlyThis: visible.length > 0 && visible.every((mark) => mark.classList.contains(name)),
        boxed: cells.filter((cell) => getComputedStyle(cell).boxShadow !== 'none').length,
        clear: visible.filter((mark) => mark.matches('.with, .against')).length,
        words: document.querySelector(`.counts > .${name}`)?.textContent ?? '',
      };
    }, id);
    expect(shown.onlyThis).toBe(true);
    expect(String(shown.boxed)).toBe(countOf(method, 'q05'));
    expect(String(shown.clear)).toBe(countOf(method, 'p05'));
    expect(shown.words).toContain(`${countOf(method, 'p05')} are clear of zero`);
  });

  it('gives a cell its estimate, interval, verdict and direction in words', async () => {
    await opened.page.check('#method-within');
    const name = await opened.page
      .locator('.atlas td a[href$="/agency_rate/re_referrals/"]')
      .evaluate((cell) => (cell as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim());
    expect(name).toMatch(/^\+0\.\d\d \(0\.\d\d to 0\.\d\d\), a lead, not a finding, as hoped$/);
  });

  it('gives it the words of another method in their place', async () => {
    await opened.page.check('#method-between');
    const cell = opened.page.locator('.atlas td a[href$="/average_caseload/injury_admissions/"]');
    const spoken = await cell.evaluate((link) => ({
      before: getComputedStyle(link, '::before').content,
      within: getComputedStyle(link.querySelector('.within')!).display,
    }));
    expect(spoken.before).toMatch(/^"\+0\.41 \(0\.\d\d to 0\.\d\d\), survives, "$/);
    expect(spoken.within).toBe('none');
    await opened.page.check('#method-within');
  });

  it('walks by arrow keys, one stop in the tab order', async () => {
    expect(await opened.page.locator('.atlas td a[tabindex="0"]').count()).toBe(1);
    await opened.page.locator('.atlas td a[tabindex="0"]').focus();
    await opened.page.keyboard.press('Control+Home');
    expect(await inFocus()).toBe(await cellAt(0, 0));
    await opened.page.keyboard.press('ArrowRight');
    await opened.page.keyboard.press('ArrowDown');
    expect(await inFocus()).toBe(await cellAt(1, 1));
    await opened.page.keyboard.press('End');
    expect(await inFocus()).toBe(await cellAt(1, -1));
    await opened.page.keyboard.press('ArrowRight');
    expect(await inFocus()).toBe(await cellAt(1, -1));
    await opened.page.keyboard.press('Control+End');
    expect(await inFocus()).toBe(await cellAt(-1, -1));
    await opened.page.keyboard.press('ArrowUp');
    await opened.page.keyboard.press('ArrowLeft');
    await opened.page.keyboard.press('Home');
    expect(await inFocus()).toBe(await cellAt(-2, 0));
    expect(await opened.page.locator('.atlas td a[tabindex="0"]').count()).toBe(1);
    expect(await opened.page.locator('[data-part="readout"]').textContent()).toMatch(/: .*\(.* to .*\)/);
  });

  it('fades what a filter leaves out and keeps the choice in the address', async () => {
    await opened.page.click('.filters > summary');
    await opened.page.check('#verdict-suggestive');
    const lit = await opened.page.evaluate(
      () =>
        [...document.querySelectorAll('.atlas td svg')].filter((svg) => getComputedStyle(svg).opacity === '1')
          .length,
    );
    const label = await opened.page.locator('label:has(#verdict-suggestive) small').textContent();
    expect(String(lit)).toBe(label);
    expect(new URL(opened.page.url()).hash).toBe('#verdict=suggestive');
  });
});

describe('the atlas from an address', () => {
  it('shows what the address asks for', async () => {
    const { page, close } = await openPage('/links/#method=between&tier=1');
    expect(await page.isChecked('#method-between')).toBe(true);
    expect(await page.isChecked('#tier-1')).toBe(true);
    await close();
  });

  it('ignores what it does not know', async () => {
    const { page, close } = await openPage('/links/#method=none&verdict=%22%5D');
    expect(await page.isChecked('#method-within')).toBe(true);
    await close();
  });
});

describe('the atlas without JavaScript', () => {
  it('switches methods and reads as a table', async () => {
    const { page, close } = await openPage('/links/', { javaScriptEnabled: false });
    await page.check('#method-between');
    expect(await page.locator('.counts > .between').isVisible()).toBe(true);
    expect(await page.locator('.counts > .within').isVisible()).toBe(false);
    expect(await page.locator('.atlas td a[tabindex]').count()).toBe(0);
    expect(await page.locator('[data-part="hint"]').isVisible()).toBe(false);
    await close();
  });

  it('has cells of 24 px and more on a phone, and scrolls only the grid', async () => {
    const { page, close } = await openPage('/links/', { width: 360, javaScriptEnabled: false });
    const box = await page.locator('.atlas td a').first().boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await close();
  });
});

describe('the cascade', () => {
  it('has seven steps with the counts of the tables', async () => {
    const { page, close } = await openPage('/');
    const counts = await page.$$eval('.cascade .surviving b', (all) => all.map((each) => each.textContent));
    expect(counts).toHaveLength(7);
    expect(counts[0]).toBe(countOf('naive_pooled', 'q05'));
    expect(counts.at(-2)).toBe(countOf('within', 'q05'));
    expect(counts.at(-1)).toBe(countOf('within_region_year', 'q05'));
    await close();
  });
});
