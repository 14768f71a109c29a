import { afterAll, describe, expect, it } from 'vitest';
import { tracesOf } from '../canary.ts';
import {
  anAuthority,
  findByFigures,
  knownKey,
  openCompare,
  publishedRows,
  textOf,
  unfold,
} from './compare-page.ts';
import { addressOf, closeBrowser } from '../site.ts';
import { placesToKeep, placesToSend, whatIsKept } from '../what-is-kept.ts';

afterAll(closeBrowser);

const code = anAuthority();

describe('a private link', () => {
  it('marks the authority on a fresh profile and takes the key out of the address', async () => {
    const { page, requests, close } = await openCompare(`#key=${knownKey}`);
    await page.locator('[data-part="found"]:visible').waitFor();
    expect(await textOf(page, 'found')).toContain(`Your authority is ${code}.`);
    expect(await page.locator('[data-part="its-page"]').getAttribute('href')).toBe(`/authorities/${code}/`);
    expect(page.url()).not.toContain('key');
    await page.goto(addressOf('/indicators/re_referrals/'));
    expect(await page.locator('my-authority').first().innerText()).toContain(code);
    await page.goBack();
    expect(page.url()).not.toContain('key');
    const traces = await tracesOf([knownKey], async () => `${await whatIsKept(page)} ${requests.join(' ')}`, [
      ...placesToKeep(page),
      ...placesToSend(page),
    ]);
    expect(traces).toEqual([]);
    await close();
  });

  it('works when it is opened in a page that is already there', async () => {
    const { page, close } = await openCompare();
    await page.evaluate((key) => (location.hash = `key=${key}`), knownKey);
    await page.locator('[data-part="found"]:visible').waitFor();
    expect(page.url()).not.toContain('key');
    await close();
  });

  it('can be pasted, and the field keeps nothing of it', async () => {
    const { page, close } = await openCompare();
    await unfold(page);
    await page.locator('#key').fill(`Your link: https://example.org/compare/#key=${knownKey}.`);
    await page.keyboard.press('Enter');
    await page.locator('[data-part="found"]:visible').waitFor();
    expect(await page.locator('#key').inputValue()).toBe('');
    await close();
  });

  it.each([
    { name: 'wrong', fragment: `#key=${knownKey.slice(0, -1)}x`, says: 'This key fits no authority here.' },
    { name: 'cut short', fragment: `#key=${knownKey.slice(0, 9)}`, says: 'it has 9 signs in place of 22' },
    { name: 'empty', fragment: '#key=', says: 'it has 0 signs' },
  ])('whose key is $name gets a clear answer, and leaves the address too', async ({ fragment, says }) => {
    const { page, close } = await openCompare(fragment);
    await page.locator('[data-part="refused"]:visible').waitFor();
    expect(await textOf(page, 'refused')).toContain(says);
    expect(await page.locator('[data-part="found"]').isVisible()).toBe(false);
    expect(page.url()).not.toContain('key');
    await close();
  });

  it('says so where the browser cannot compare keys', async () => {
    const { page, close } = await openCompare(`#key=${knownKey}`, {
      before: (each) =>
        each.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined })),
    });
    await page.locator('[data-part="refused"]:visible').waitFor();
    expect(await textOf(page, 'refused')).toContain('on secure pages only');
    await close();
  });

  it('holds for the page where storage is blocked, and says so', async () => {
    const { page, close } = await openCompare(`#key=${knownKey}`, {
      before: (each) =>
        each.addInitScript(() => {
          Object.defineProperty(globalThis, 'localStorage', {
            get: () => {
              throw new DOMException('denied', 'SecurityError');
            },
          });
        }),
    });
    await page.locator('[data-part="found"]:visible').waitFor();
    expect(await textOf(page, 'found')).toContain('marked on this page only');
    await close();
  });

  it('is forgotten by one click', async () => {
    const { page, close } = await openCompare(`#key=${knownKey}`);
    await page.locator('[data-part="found"]:visible').waitFor();
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain(code);
    await page.locator('find-authority [data-part="forget"]').click();
    expect(await page.locator('[data-part="found"]').isVisible()).toBe(false);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(code);
    await close();
  });
});

describe('three published figures', () => {
  const trio = ['looked_after_rate', 'in_need_rate', 'vacancy_rate'];
  const own = publishedRows().filter(
    (row) => row['authority'] === code && row['year'] === '2024' && trio.includes(row['indicator'] ?? ''),
  );
  const figures = own.map((row) => ({
    indicator: row['indicator'] ?? '',
    year: '2024',
    value: row['published'] || (row['value'] ?? ''),
  }));

  it('find the row they belong to, and mark it when the reader says so', async () => {
    const { page, requests, close } = await openCompare();
    expect(await findByFigures(page, figures)).toContain(`These figures are those of ${code}.`);
    expect(new URL(page.url()).hash).toBe('');
    const candidate = await page.locator('[data-part="match-codes"] li').innerText();
    expect(candidate).toMatch(/(borough|district|authority|county).* quarter by number of children\./);
    expect(candidate).toContain(' in 2024');
    expect(candidate.indexOf('quarter')).toBeLessThan(candidate.indexOf(`Mark ${code} as mine`));
    await page.locator('[data-part="match-codes"] button').click();
    await page.locator('[data-part="found"]:visible').waitFor();
    expect(requests.filter((address) => /2024|vacancy/.test(new URL(address).search))).toEqual([]);
    await close();
  });

  it('that fit several are told, and a further one is asked for that parts them', async () => {
    const { page, close } = await openCompare();
    const judged = [2024, 2023, 2022].map((year) => ({
      indicator: 'leadership_judgement',
      year: String(year),
      value: 'Good',
    }));
    const said = await findByFigures(page, judged);
    expect(said).toMatch(/\d+ authorities have all of these figures/);
    expect(said).toMatch(/Add your figure of “.+” for \d{4}/);
    expect(await page.locator('[data-part="typed"]:visible').count()).toBe(4);
    await close();
  });

  it('that fit none are answered with the nearest, and what may be wrong', async () => {
    const { page, close } = await openCompare();
    const [first, second, third] = figures;
    const said = await findByFigures(page, [first!, second!, { ...third!, value: '99.9' }]);
    expect(said).toContain('No authority has all three of these figures.');
    expect(said).toContain(`${code} has the others`);
    expect(said).toContain('another edition');
    const buttons = await page.locator('[data-part="match-codes"] button').allInnerTexts();
    expect(buttons).toContain(`${code} is mine`);
    expect(buttons.join()).not.toContain('Mark');
    await close();
  });

  it('of different years make no authority theirs, and each is shown with its year', async () => {
    const { page, close } = await openCompare();
    const said = await findByFigures(page, [
      { indicator: 'looked_after_rate', value: '62' },
      { indicator: 'plan_rate', value: '31' },
      { indicator: 'turnover_rate', value: '22' },
    ]);
    expect(said).not.toContain('those of');
    expect(said).toContain('1 authority has them in different years: A224');
    expect(said).toContain('To be sure, choose the year of each figure, type the decimals as published or');
    const candidate = page.locator('[data-part="match-codes"] li', { hasText: 'A224 is mine' });
    const words = await candidate.innerText();
    for (const year of ['in 2025', 'in 2021', 'in 2017']) expect(words).toContain(year);
    expect(await page.locator('[data-part="typed"]:visible').count()).toBe(4);
    // the further figure may be left empty
    expect(await findByFigures(page, figures)).toContain(`These figures are those of ${code}.`);
    await close();
  });

  it('that are no numbers are named', async () => {
    const { page, close } = await openCompare();
    const said = await findByFigures(page, [{ ...figures[0]!, value: 'many' }]);
    expect(said).toContain('First figure: “many” is not a number.');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('value-0');
    await close();
  });

  it('are asked for again where the table cannot be fetched', async () => {
    const { page, close } = await openCompare('', {
      before: (each) => each.route('**/observations.parquet', (route) => route.abort()),
      expected: /ERR_FAILED|Failed to (load|fetch)/,
    });
    expect(await findByFigures(page, figures)).toContain('could not be fetched');
    await page.unroute('**/observations.parquet');
    expect(await findByFigures(page, figures)).toContain(code);
    await close();
  });
});
