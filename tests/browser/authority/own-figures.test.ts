import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { ods, xlsx } from '../../client/authority/spreadsheets.ts';
import { tracesOf } from '../canary.ts';
import { anAuthority, choose as chooseAuthority, openCompare, textOf } from './compare-page.ts';
import { readPdfPages } from '../read-pdf.ts';
import { addressOf, axeFindings, closeBrowser, sidewaysScroll } from '../site.ts';
import { placesToKeep, placesToSend, whatIsKept } from '../what-is-kept.ts';

afterAll(closeBrowser);

/** Values that stand nowhere else, so that a trace of them is one of ours. */
const canaries = ['13.371', '27.438', '4173', '31.847'];
const good = `indicator,year,value,denominator\nvacancy_rate,2026,${canaries[0]},\nre_referrals,2026,${canaries[1]},${canaries[2]}\n`;
const messy = `Our figures;;;\nMeasure;Period;Figure;Owner\nVACANCIES;2025/26;${canaries[0]} %;Jo\nRe-referrals;2026;0.274;Jo\nSchool absences;2026;12;\nrepeat_plans;2026;c;\naverage_caseload;2026;fifteen;\n`;

/** Gives the page a file as if the reader had chosen it. */
async function choose(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page.locator('[data-part="file"]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  });
}

/** Waits for what was understood, places it, and waits for that. */
async function place(page: Page): Promise<void> {
  await page.locator('own-figures [data-part="place"]').click();
  await page.locator('[data-part="placed"]:visible').waitFor();
}

describe('own figures', () => {
  it('from a good file are shown as understood, then placed on the lines, in what they open and in words', async () => {
    const { page, close } = await openCompare();
    await choose(page, 'own.csv', good);
    await page.locator('[data-part="understood"]:visible').waitFor();
    expect(await textOf(page, 'understood-words')).toContain('2 figures from own.csv.');
    expect(await page.locator('[data-part="placed"]').isVisible()).toBe(false);
    await place(page);
    expect(await page.locator('[data-part="placed-rows"] .headline').allInnerTexts()).toEqual([
      'Shown, but not placed',
      expect.stringMatching(/ beside 20\d\d$/),
    ]);
    expect(await textOf(page, 'placed-rows')).toContain('No authority is chosen');
    await chooseAuthority(page, anAuthority());
    // what is said of them follows whom the lines show
    await page.locator('[data-part="placed-rows"]', { hasText: 'Expected from its past' }).waitFor();
    expect(await textOf(page, 'placed-rows')).not.toContain('No authority is chosen');
    await page.locator('#row-re_referrals [data-part="strip"] .own').first().waitFor();
    expect(await page.locator('#row-re_referrals [data-part="newer"]').innerText()).toContain('yours 27.4%');
    await page.locator('#row-re_referrals .opener').click();
    await page.locator('.trend .own').waitFor();
    expect(await page.locator('.open .own').count()).toBe(1);
    await page.locator('.own-funnel summary').click();
    await page.locator('.own-funnel svg .own').first().waitFor();
    await close();
  });

  it('from a messy file are taken as far as they are clear, and the rest is named by row and column', async () => {
    const { page, close } = await openCompare();
    await choose(page, 'messy.csv', messy);
    await page.locator('[data-part="understood"]:visible').waitFor();
    expect(await page.locator('[data-part="understood-rows"] tr').count()).toBe(1);
    const problems = await textOf(page, 'problems');
    expect(problems).toContain('Row 4, Figure: 0.274 may stand for 27.4%.');
    expect(problems).toContain('Row 5, Measure: “School absences” is no indicator of this site.');
    expect(problems).toContain('Row 7, Figure: “fifteen” is not a number.');
    expect(await textOf(page, 'notes')).toContain('Not used: Owner.');
    await page.locator('[data-part="questions"] button', { hasText: 'Fractions' }).click();
    expect(await page.locator('[data-part="understood-rows"] tr').count()).toBe(2);
    expect(await textOf(page, 'understood-rows')).toContain('27.4%');
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });

  it.each([
    {
      name: 'Excel',
      file: 'own.xlsx',
      content: xlsx([
        ['indicator', 'value'],
        ['vacancy_rate', 13.371],
      ]),
    },
    {
      name: 'OpenDocument',
      file: 'own.ods',
      content: ods([
        ['indicator', 'value'],
        ['vacancy_rate', 13.371],
      ]),
    },
  ])('are read from $name', async ({ file, content }) => {
    const { page, close } = await openCompare();
    await choose(page, file, content);
    await page.locator('[data-part="understood"]:visible').waitFor();
    expect(await textOf(page, 'understood-rows')).toContain('13.371%');
    await close();
  });

  it('are refused when the file is too large, damaged or something else', async () => {
    const { page, close } = await openCompare();
    await choose(page, 'big.csv', 'a'.repeat(2_200_000));
    await page.locator('own-figures [data-part="failure"]:visible').waitFor();
    expect(await textOf(page, 'failure')).toContain('big.csv has 2.1 MB; at most 2 MB are read.');
    await choose(page, 'own.xlsx', 'PK\u0003\u0004 not a workbook');
    await page.locator('[data-part="failure-what"]', { hasText: 'own.xlsx could not be read' }).waitFor();
    expect(await page.locator('[data-part="understood"]').isVisible()).toBe(false);
    await close();
  });

  it('can be pasted and typed by keyboard alone, and cleared', async () => {
    const { page, close } = await openCompare();
    await page.locator('[data-part="typed-rows"] select').focus();
    await page.keyboard.type('Social worker vac');
    await page.keyboard.press('Tab');
    await page.keyboard.type('13.371');
    await page.locator('[data-part="read-typed"]').focus();
    await page.keyboard.press('Enter');
    expect(await textOf(page, 'understood-words')).toContain('1 figure from what you typed.');
    expect(await textOf(page, 'understood-rows')).toContain('row 1');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe(
      'understood-title',
    );
    await page.locator('own-figures [data-part="place"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-part="placed"]:visible').waitFor();
    await page.locator('[data-part="clear-placed"]').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-part="placed"]').isVisible()).toBe(false);
    expect(await page.locator('[data-part="understood"]').isVisible()).toBe(false);
    await page.locator('tr.line svg .own').first().waitFor({ state: 'detached' });
    expect(await page.locator('main').innerText()).not.toContain('13.371');
    await close();
  });

  it('show markup as text', async () => {
    const { page, close } = await openCompare();
    await page
      .locator('[data-part="paste"]')
      .fill('indicator,value\n<img src=x onerror=alert(1)>,3\nvacancy_rate,<b>4');
    await page.locator('[data-part="read-paste"]').click();
    expect(await textOf(page, 'problems')).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('own-figures img, own-figures [data-part="problems"] b').count()).toBe(0);
    await close();
  });

  it.each([320, 390])('fit a phone of %i px', async (width) => {
    const { page, close } = await openCompare('', { width });
    await choose(page, 'messy.csv', messy + good);
    await page.locator('[data-part="understood"]:visible').waitFor();
    await place(page);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });

  it('say so when what they are placed among cannot be fetched, and can be placed again', async () => {
    const { page, close } = await openCompare('', {
      before: (each) => each.route('**/authorities/positions.json', (route) => route.abort()),
      expected: /ERR_FAILED|Failed to (load|fetch)/,
    });
    await choose(page, 'own.csv', good);
    await page.locator('own-figures [data-part="place"]').click();
    await page.locator('own-figures [data-part="failure"]:visible').waitFor();
    expect(await textOf(page, 'failure')).toContain('Nothing of yours was sent.');
    await page.unroute('**/authorities/positions.json');
    await place(page);
    await close();
  });
});

/** The values of ours that a page holds anywhere in its markup or has in a field. */
async function canariesOn(page: Page): Promise<string[]> {
  const held = await page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    return `${document.querySelector('main')?.innerHTML} ${fields.map(({ value }) => value).join(' ')}`;
  });
  return canaries.filter((canary) => held.includes(canary));
}

describe('own figures in the pack', () => {
  it('stand in a box of their own, and only the two pages print', async () => {
    const { page, close } = await openCompare(`#authority=${anAuthority()}`);
    await page.locator('#row-re_referrals .mine').first().waitFor();
    await choose(page, 'own.csv', good);
    await page.locator('[data-part="understood"]:visible').waitFor();
    await place(page);
    await page.locator('[data-part="make"]').click();
    await page.locator('committee-pack .pack-own:visible').waitFor();
    const pages = readPdfPages(await page.pdf({ preferCSSPageSize: true }));
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('newer and unpublished');
    expect(pages[0]).toContain('checked by nobody else');
    expect(pages.join(' ')).not.toMatch(/Who are you|From a file/);
    await close();
  });
});

describe('own figures leave no trace', () => {
  it('in any storage, the address, the title, the history or a request', async () => {
    const { page, requests, close } = await openCompare();
    await choose(page, `${canaries[3]}.csv`, good);
    await page.locator('[data-part="understood"]:visible').waitFor();
    await place(page);
    await page.locator('[data-part="paste"]').fill(good);
    await page.locator('[data-part="read-paste"]').click();
    await page
      .locator('[data-part="typed-rows"] input')
      .first()
      .fill(canaries[3] ?? '');
    await chooseAuthority(page, anAuthority());
    await page.locator('#row-re_referrals .opener').click();
    await page.locator('.trend .own').waitFor();
    await page.locator('[data-part="make"]').click();
    await page.locator('committee-pack .pack-own:visible').waitFor();
    expect(await page.locator('[data-part="own-rows"]').innerText()).toContain('27.4%');
    const traces = await tracesOf(canaries, async () => `${await whatIsKept(page)} ${requests.join(' ')}`, [
      ...placesToKeep(page),
      ...placesToSend(page),
    ]);
    expect(traces).toEqual([]);
    await close();
  });

  it('in a page that the browser keeps for going back to', async () => {
    const { page, close } = await openCompare();
    await choose(page, 'own.csv', good);
    await page.locator('[data-part="paste"]').fill(good);
    await place(page);
    expect(await canariesOn(page)).toEqual(canaries.slice(0, 3));
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await page.locator('tr.line svg .own').first().waitFor({ state: 'detached' });
    expect(await page.locator('[data-part="paste"]').inputValue()).toBe('');
    expect(await canariesOn(page)).toEqual([]);
    await close();
  });

  it('on the page when the reader leaves and comes back', async () => {
    const { page, close } = await openCompare();
    await choose(page, 'own.csv', good);
    await page.locator('[data-part="paste"]').fill(good);
    await page
      .locator('[data-part="typed-rows"] input')
      .first()
      .fill(canaries[3] ?? '');
    await place(page);
    expect(await canariesOn(page)).toEqual(canaries);
    await page.goto(addressOf('/privacy/'));
    await page.goBack();
    expect(await canariesOn(page)).toEqual([]);
    expect(await page.locator('[data-part="placed"]').isVisible()).toBe(false);
    await close();
  });
});
