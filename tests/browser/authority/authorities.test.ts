import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSeenXlsxSheets } from '../../../src/lib/intake/read-xlsx.ts';
import { authorities, code, ended, standing } from './authority-codes.ts';
import { addressOf, axeFindings, closeBrowser, openPage, type OpenedPage, sidewaysScroll } from '../site.ts';

/** What a page of an authority may weigh: HTML with its charts, CSS and JavaScript together, by gzip -9, in bytes. */
const budget = 110_000;

const page = `/authorities/${code}/`;

/** How many codes share a column with the authority of the page, and stand. */
function sharing(column: 'region' | 'area_type'): number {
  const own = authorities.find(({ authority }) => authority === code)?.[column];
  return authorities.filter((row) => row[column] === own && standing.includes(row.authority)).length - 1;
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
    expect(await opened.page.locator('h1').innerText()).toBe(`${code}: where it stands`);
  });
});

describe('an authority compared', () => {
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await openPage(page);
  });

  afterAll(() => opened.close());

  const cell = (part: string) => opened.page.locator(`#row-agency_rate [data-part="${part}"]`);

  it('begins with what stands out, counted beside chance, and with questions these figures raise', async () => {
    const opening = await opened.page.locator('.briefing-opening').innerText();
    expect(opening).toMatch(
      /of \d+ usual levels (is|are) higher or lower than most; the middle authority has/,
    );
    expect(opening).toMatch(/an authority like any other has [\d.]+\./);
    expect(opening).toMatch(
      /of \d+ figures moved more than they usually do; chance alone would move [\d.]+\./,
    );
    expect(await opened.page.locator('.briefing-column h2').allInnerTexts()).toEqual([
      'Strengths: better than most',
      'Concerns: worse than most',
      'Moved more than usual',
    ]);
    const asked = await opened.page.locator('.asks ol .micro').allInnerTexts();
    const told = await opened.page.locator('.briefing-columns').innerText();
    for (const about of asked) expect(told.toLowerCase()).toContain(about.split(', ')[0]?.toLowerCase());
  });

  it('says of a figure on the first screen what the table says of it', async () => {
    const facts = await opened.page
      .locator('[data-fact]')
      .evaluateAll((items) =>
        items.map((item) => [
          (item as HTMLElement).dataset['indicator'],
          item.querySelector('.fact-figure')?.textContent,
        ]),
      );
    expect(facts.length).toBeGreaterThan(3);
    for (const [indicator, figure] of facts)
      expect(await opened.page.locator(`#row-${indicator} [data-part="figure"]`).innerText()).toBe(figure);
  });

  it('says what is missing and draws no mark for it', async () => {
    const silent = opened.page.locator('tr.line.silent');
    expect(await silent.count()).toBeGreaterThan(0);
    expect(await silent.locator('.mine').count()).toBe(0);
    for (const words of await silent.locator('[data-part="figure"]').allInnerTexts())
      expect(words).toMatch(/^(too few|no figure|cannot exist|withheld|not published|set aside here)$/);
  });

  it('keeps to ranges of places', async () => {
    const places = (await opened.page.locator('.line [data-part="places"]').allInnerTexts()).filter(Boolean);
    expect(places.length).toBeGreaterThan(20);
    for (const place of places)
      expect(place).toMatch(/^(\d+ to \d+ of \d+( shown)?|\d+ of \d+( shown)?|of \d+, .*judged.*)$/);
  });

  it('changes whom it is compared with, in every number and in the address', async () => {
    const before = await cell('peers').innerText();
    await opened.page.selectOption('#with', 'region');
    await opened.page
      .locator('caption [data-part="peers-name"]', { hasText: `the ${sharing('region')} other` })
      .waitFor({ state: 'attached' });
    expect(new URL(opened.page.url()).hash).toBe('#with=region');
    expect(await cell('peers').innerText()).not.toBe(before);
    expect(await cell('difference').innerText()).toMatch(/^[+−]?[\d.]+ \([+−]?[\d.]+ to [+−]?[\d.]+\)$/);
    const fact = await opened.page.locator('[data-fact] [data-part="rest"]').allInnerTexts();
    expect(fact.join(' ')).not.toContain('Neighbours');
  });

  it('sorts and filters, says so to those who hear, and keeps it in the address', async () => {
    await opened.page.check('input[name="sort"][value="moved"]', { force: true });
    await opened.page.locator('th[aria-sort="descending"]', { hasText: 'Change' }).waitFor();
    expect(await opened.page.locator('tr.domain:visible').count()).toBe(0);
    await opened.page.check('input[name="show"][value="moved"]', { force: true });
    const count = Number(await opened.page.locator('[data-count="moved"]').innerText());
    expect(await opened.page.locator('tr.line:visible').count()).toBe(count);
    expect(new URL(opened.page.url()).hash).toBe('#with=region&sort=moved&show=moved');
    await opened.page.check('input[name="show"][value="all"]', { force: true });
    await opened.page.check('input[name="sort"][value="subject"]', { force: true });
    await opened.page.locator('tr.domain:visible').first().waitFor();
    expect(await opened.page.locator('tr.line:visible').count()).toBe(45);
  });

  it('takes codes from the address, and says which it leaves out', async () => {
    const [, other = '', third = ''] = standing;
    await opened.page.evaluate((hash) => (location.hash = hash), `with=${other}+${third}+${ended[0]}`);
    await opened.page
      .locator('caption', { hasText: `beside ${other} and ${third}` })
      .waitFor({ state: 'attached' });
    expect(await opened.page.locator('authority-profile [data-part="state"]').innerText()).toContain(
      `${ended[0]}: not among`,
    );
  });

  it('gives the table away as it is shown, as CSV and as Excel', async () => {
    const saved = async (part: string) => {
      const [file] = await Promise.all([
        opened.page.waitForEvent('download'),
        opened.page.click(`authority-files [data-part="${part}"]`),
      ]);
      return readFileSync(await file.path());
    };
    const csv = (await saved('csv')).toString('utf8');
    expect(csv).toMatch(
      new RegExp(`^\uFEFF# The Support Atlas, ${code}: where it stands, beside ${standing[1]} and`),
    );
    expect(csv).toContain('# Source: ');
    expect(csv.split('\r\n').filter((line) => /^(Support|Outcome),/.test(line))).toHaveLength(45);
    const [sheet, notes] = readSeenXlsxSheets(new Uint8Array(await saved('xlsx')));
    expect(sheet?.rows).toHaveLength(46);
    expect(notes?.rows.flat().join(' ')).toContain('Open Government Licence');
  });
});

describe('an address of an authority', () => {
  it('opens the line it names, in the order and beside those it names', async () => {
    const { page: shown, close } = await openPage(`${page}#with=type&sort=highest&open=re_referrals`);
    await shown.locator('#open-re_referrals .trend').waitFor();
    expect(await shown.locator('caption [data-part="peers-name"]').textContent()).toMatch(/other/);
    expect(await shown.isChecked('input[name="sort"][value="highest"]')).toBe(true);
    expect(await shown.getAttribute('[aria-controls="open-re_referrals"]', 'aria-expanded')).toBe('true');
    await close();
  });

  it.each([
    { hash: '#with=nobody', says: /compares with “nobody”/ },
    { hash: '#open=no_such_line', says: /no line for “no_such_line”/ },
  ])('tells what it does not understand: $hash', async ({ hash, says }) => {
    const { page: shown, close } = await openPage(`${page}${hash}`);
    const state = shown.locator('authority-profile [data-part="state"]:not(:empty)');
    await state.waitFor();
    expect(await state.innerText()).toMatch(says);
    await close();
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
  it('shows its own last figures and where its area went, and no place today', async () => {
    const { page: shown, close } = await openPage(`/authorities/${ended[0]}/`);
    const words = await shown.locator('main').innerText();
    expect(words).toMatch(/ended in a reorganisation; 20\d\d is the last year with figures of its own/);
    expect(words).toMatch(/Now part of\s+A\d{3}/);
    expect(await shown.locator('.last-figures dt').count()).toBeGreaterThan(20);
    expect(await shown.locator('authority-profile, committee-pack').count()).toBe(0);
    expect(await axeFindings(shown)).toEqual([]);
    await close();
  });
});

describe('an authority without JavaScript', () => {
  it('has every line with its strip, and offers nothing that would not work', async () => {
    const { page: shown, close } = await openPage(page, { javaScriptEnabled: false });
    expect(await shown.locator('tr.line:visible').count()).toBe(45);
    expect(await shown.locator('tr.line svg.mini .mine').count()).toBeGreaterThan(30);
    expect(
      await shown.locator('main button:visible:enabled, main select:visible, main input:visible').count(),
    ).toBe(0);
    expect(await shown.locator('authority-files a:visible').count()).toBe(2);
    await close();
  });
});

describe('an authority on a phone', () => {
  it.each([320, 390])('reads without sideways scrolling and is clean to axe at %i px', async (width) => {
    const { page: shown, close } = await openPage(`${page}#with=region`, {
      width,
      colorScheme: width === 390 ? 'dark' : 'light',
    });
    await shown
      .locator('caption [data-part="peers-name"]', { hasText: 'other authorities' })
      .waitFor({ state: 'attached' });
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
