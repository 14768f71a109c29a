import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorities, code, ended, standing } from './authority-codes.ts';
import { readPdfPages } from '../read-pdf.ts';
import { addressOf, axeFindings, closeBrowser, openPage, type OpenedPage, sidewaysScroll } from '../site.ts';

/** What a page of an authority may weigh: HTML with its charts, CSS and JavaScript together, by gzip -9, in bytes. */
const budget = 120_000;

const page = `/authorities/${code}/`;

/** How many codes share a column with the authority of the page, and stand. */
function sharing(column: 'region' | 'area_type'): number {
  const own = authorities.find(({ authority }) => authority === code)?.[column];
  return authorities.filter((row) => row[column] === own && standing.includes(row.authority)).length - 1;
}

/** The words of a part of the first row that has any. */
function wordsOf(opened: Page, part: string): Promise<string> {
  return opened.locator(`[data-part="${part}"]:not(:empty)`).first().innerText();
}

afterAll(closeBrowser);

describe('the list of authorities', () => {
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await openPage('/authorities/');
  });

  afterAll(() => opened.close());

  it('has every authority that ever was, each with its page', async () => {
    expect(await opened.page.locator('[data-authority-link]').count()).toBe(authorities.length);
  });

  it('shows only those of a choice', async () => {
    await opened.page.check('#show-ended');
    const shown = await opened.page.locator('[data-authority-link]:visible').allInnerTexts();
    expect(shown.toSorted()).toEqual(ended);
    await opened.page.check('#show-type-london');
    expect(await opened.page.locator('.region:visible').count()).toBe(1);
    await opened.page.check('#show-all');
  });

  it('refuses what is no code and goes to the page of one', async () => {
    await opened.page.fill('#authority-code', 'A000');
    await opened.page.click('authority-field button');
    expect(await opened.page.locator('#authority-refused').innerText()).toContain('A000 is not a code');
    await opened.page.fill('#authority-code', code.toLowerCase());
    await opened.page.keyboard.press('Enter');
    await opened.page.waitForURL(`**${page}`);
    expect(await opened.page.locator('h1').innerText()).toBe(`Where ${code} stands`);
  });
});

describe('an authority compared', () => {
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await openPage(page);
  });

  afterAll(() => opened.close());

  it('stands among its ten statistical neighbours, by name', async () => {
    expect(await wordsOf(opened.page, 'peers-name')).toBe('its ten statistical neighbours');
    expect(await wordsOf(opened.page, 'among')).toMatch(/^Among its ten statistical neighbours: /);
    expect(await opened.page.locator('.strip-box .comparator').first().count()).toBe(1);
  });

  it('tells every strip to a screen reader, with range, England and median', async () => {
    const label = await opened.page.locator('#row-re_referrals .strip-box > svg').getAttribute('aria-label');
    expect(label).toMatch(
      /^Re-referrals .*, 2025: \d+ authorities from [\d.]+% to [\d.]+%, median [\d.]+%; England [\d.]+%\./,
    );
    expect(label).toContain(`${code} at `);
    expect(label).toMatch(
      /plausibly between [\d.]+% and [\d.]+%\. Median of its ten statistical neighbours: /,
    );
  });

  it('says what is missing and draws no zero for it', async () => {
    const rows = opened.page.locator('.profile-row', {
      has: opened.page.locator('.value', { hasText: /^\s*$/ }),
    });
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await rows.locator('.strip-box .mine').count()).toBe(0);
    for (const words of await rows.locator('.headline').allInnerTexts())
      expect(words).toMatch(
        /^(Too few to show|No figure|Cannot exist|Withheld|Not published|Set aside here)$/,
      );
  });

  it('keeps to ranges of ranks', async () => {
    const ranks = (await opened.page.locator('[data-part="rank"]').allInnerTexts()).filter(Boolean);
    expect(ranks.length).toBeGreaterThan(20);
    for (const rank of ranks)
      expect(rank).toMatch(/^(Between \d+\w\w and \d+\w\w|About \d+\w\w) of \d+ from the lowest\.$/);
  });

  it('changes whom it is compared with, everywhere and in the address', async () => {
    await opened.page.selectOption('#with', 'region');
    const among = opened.page.locator('[data-part="among"]', {
      hasText: `the ${sharing('region')} other authorities in`,
    });
    await among.first().waitFor();
    expect(new URL(opened.page.url()).hash).toBe('#with=region');
    expect(await wordsOf(opened.page, 'peers-name')).toMatch(/other authorities in/);
    const rings = await opened.page.locator('#row-re_referrals .strip-box .comparator').count();
    expect(rings).toBeLessThanOrEqual(sharing('region'));
    expect(rings).toBeGreaterThan(sharing('region') - 4);
    const label = await opened.page.locator('#row-re_referrals .strip-box > svg').getAttribute('aria-label');
    expect(label).toMatch(/Median of the \d+ other authorities in/);
  });

  it('takes codes of the reader’s own, and says which it leaves out', async () => {
    const [, other = '', third = ''] = standing;
    await opened.page.selectOption('#with', 'own');
    await opened.page.fill('#with-codes', `${other}, ${third} ${ended[0]}`);
    await opened.page.keyboard.press('Enter');
    await opened.page
      .locator('[data-part="among"]', { hasText: `Among ${other} and ${third}` })
      .first()
      .waitFor();
    expect(await opened.page.locator('#with-refused').innerText()).toContain(`${ended[0]}: not among`);
    expect(new URL(opened.page.url()).hash).toBe(`#with=${other}+${third}+${ended[0]}`);
    expect(await opened.page.locator('#row-re_referrals .strip-box .comparator').count()).toBe(2);
  });

  it('gives away what is displayed, compared with those chosen', async () => {
    const [file] = await Promise.all([
      opened.page.waitForEvent('download'),
      opened.page.click('[data-part="displayed"]'),
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toMatch(
      new RegExp(`^# The Support Atlas, ${code}: the rows of its page, compared with ${standing[1]} and`),
    );
    expect(text).toContain('# Source: ');
    expect(text.split('\r\n').filter((line) => line.startsWith(`${code},`))).toHaveLength(45);
  });

  it('saves a chart as SVG and as PNG', async () => {
    await opened.page.selectOption('[data-part="picture-of"]', `${code}-re_referrals-funnel`);
    const saved = async (part: string) => {
      const [file] = await Promise.all([
        opened.page.waitForEvent('download'),
        opened.page.click(`[data-part="${part}"]`),
      ]);
      return readFileSync(await file.path());
    };
    const svg = (await saved('save-svg')).toString();
    expect(svg).toMatch(/^<svg xmlns/);
    expect(svg).not.toContain('var(');
    expect([...(await saved('save-png')).subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });
});

describe('an address of an authority', () => {
  it.each([
    { hash: '#with=type&show=trend', name: /other|boroughs|counties|districts/, trend: true },
    { hash: '#with=nobody', name: /^its ten statistical neighbours$/, trend: false },
  ])('restores $hash', async ({ hash, name, trend }) => {
    const { page: shown, close } = await openPage(`${page}${hash}`);
    expect(await shown.locator('.profile-key [data-part="peers-name"]').textContent()).toMatch(name);
    expect(await shown.isChecked('#show-trend')).toBe(trend);
    expect(await shown.locator('#row-re_referrals .of-trend svg[role]').isVisible()).toBe(trend);
    await close();
  });
});

describe('the strips by keyboard and by pointing', () => {
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await openPage(page);
  });

  afterAll(() => opened.close());

  const strip = () => opened.page.locator('#row-re_referrals [data-part="strip"]');
  const told = async () => ({
    spoken: await strip().getAttribute('aria-valuetext'),
    shown: await opened.page.locator('#row-re_referrals .readout').textContent(),
  });

  it('walks the dots in the order of their values and says each', async () => {
    await strip().focus();
    await opened.page.keyboard.press('ArrowRight');
    await opened.page.locator('#row-re_referrals .walked').waitFor();
    expect((await told()).spoken).toMatch(new RegExp(`^${code}: [\\d.]+%$`));
    await opened.page.keyboard.press('Home');
    const values: number[] = [];
    for (let step = 0; step < 5; step++) {
      const { spoken, shown } = await told();
      expect(shown).toBe(spoken);
      values.push(Number(/: ([\d.]+)%$/.exec(spoken ?? '')?.[1]));
      await opened.page.keyboard.press('ArrowRight');
    }
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    await opened.page.keyboard.press('End');
    const last = await strip().getAttribute('aria-valuenow');
    expect(last).toBe(await strip().getAttribute('aria-valuemax'));
    await opened.page.keyboard.press('Escape');
    expect(await opened.page.locator('.walked').count()).toBe(0);
  });

  it('says the same to a reader who points', async () => {
    await strip().scrollIntoViewIfNeeded();
    const box = await strip().boundingBox();
    await opened.page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 20);
    await opened.page.locator('#row-re_referrals .walked').waitFor();
    expect((await told()).shown).toMatch(/^A\d{3}: [\d.]+%$/);
  });
});

describe('the reader’s own authority', () => {
  it('is marked and forgotten from its page', async () => {
    const { page: shown, reload, close } = await openPage(page);
    await shown.click('mark-authority button');
    expect(await shown.locator('mark-authority').innerText()).toContain(
      'This is your authority because this device says so',
    );
    await reload();
    expect(await shown.locator('mark-authority').innerText()).toContain('Nothing was sent anywhere');
    expect(await shown.evaluate(() => Object.keys(localStorage))).toHaveLength(1);
    await shown.click('mark-authority button');
    expect(await shown.locator('mark-authority').innerText()).toContain('Is this your authority?');
    expect(await shown.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await close();
  });
});

describe('an authority that ended', () => {
  it('shows its own years and where its area went, and no place today', async () => {
    const { page: shown, close } = await openPage(`/authorities/${ended[0]}/`);
    const opening = await shown.locator('.authority-opening').innerText();
    expect(opening).toMatch(/ended in a reorganisation; 20\d\d is the last year with figures of its own/);
    expect(opening).toMatch(/Now part of\s+A\d{3}/);
    expect(await shown.locator('.profile-row .of-trend svg[role]').count()).toBeGreaterThan(20);
    expect(await shown.locator('.strip-box, #pack, #funnels').count()).toBe(0);
    expect(await axeFindings(shown)).toEqual([]);
    await close();
  });
});

describe('an authority without JavaScript', () => {
  it('stands among its neighbours, switches to trends and offers nothing that would not work', async () => {
    const { page: shown, close } = await openPage(page, { javaScriptEnabled: false });
    expect(await shown.locator('[data-part="with-words"]').innerText()).toBe(
      'Compared with its ten statistical neighbours.',
    );
    expect(await shown.locator('.profile-controls select:visible').count()).toBe(0);
    expect(
      await shown.locator('#pack button:visible, #pack input:visible, #take button:visible').count(),
    ).toBe(0);
    expect(await shown.locator('mark-authority button:visible').count()).toBe(0);
    await shown.locator('#show-trend').check({ force: true });
    expect(await shown.locator('#row-re_referrals .of-trend svg[role]').isVisible()).toBe(true);
    expect(await shown.locator('#row-re_referrals .of-latest svg[role]').isVisible()).toBe(false);
    const pages = readPdfPages(await shown.pdf({ preferCSSPageSize: true }));
    expect(pages).toHaveLength(2);
    await close();
  });
});

describe('an authority on a phone', () => {
  it.each([320, 390])('reads without sideways scrolling and is clean to axe at %i px', async (width) => {
    const { page: shown, close } = await openPage(`${page}#with=region`, {
      width,
      colorScheme: width === 390 ? 'dark' : 'light',
    });
    await shown.locator('.profile-key [data-part="peers-name"]', { hasText: 'other authorities' }).waitFor();
    expect(await sidewaysScroll(shown)).toBe(0);
    expect(await axeFindings(shown)).toEqual([]);
    await close();
  });
});

describe('the pages of authorities', () => {
  it.each([standing[3] ?? '', standing[100] ?? ''])('stay light: %s', async (each) => {
    const html = await (await fetch(addressOf(`/authorities/${each}/`))).text();
    const parts = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g)].map(([, path = '']) => path);
    const bodies = await Promise.all(
      parts.map(async (path) => (await fetch(new URL(path, addressOf('/')))).text()),
    );
    const weight = [html, ...bodies].map((text) => gzipSync(text, { level: 9 }).byteLength);
    expect(parts.length).toBeGreaterThan(3);
    expect(weight.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(budget);
  });
});
