import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { internalLinks, headingLevels } from '../page-facts.ts';
import { addressOf, axeFindings, closeBrowser, type OpenedPage, openPage, sidewaysScroll } from '../site.ts';
import { templates } from '../templates.ts';

/** Chromium reports the missing page itself as an error. */
const missingPage = /Failed to load resource: .*404.*no-such-page/;

/** Answers already seen, so that a link on every page is asked for once. */
const answers = new Map<string, Promise<number>>();

/** The status of an address. */
function statusOf(address: string): Promise<number> {
  const known =
    answers.get(address) ?? fetch(address, { method: 'HEAD' }).then((response) => response.status);
  answers.set(address, known);
  return known;
}

afterAll(closeBrowser);

describe.each(templates())('$path', ({ path, status }) => {
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await openPage(path, { expected: missingPage });
  });

  it('answers with its title and one main heading', async () => {
    expect(opened.response.status()).toBe(status);
    expect(await opened.page.title()).toMatch(/The Support Atlas/);
    expect(await opened.page.locator('h1').count()).toBe(1);
    expect((await opened.page.locator('h1').innerText()).length).toBeGreaterThan(2);
  });

  it('skips no level of heading', async () => {
    const levels = await headingLevels(opened.page);
    expect(levels[0]).toBe(1);
    expect(levels.slice(1).filter((level, i) => level > (levels[i] ?? 0) + 1)).toEqual([]);
  });

  it('links only to what is there', async () => {
    const { addresses, brokenFragments } = await internalLinks(opened.page);
    const statuses = await Promise.all(addresses.map(async (address) => [address, await statusOf(address)]));
    const broken = statuses.filter(([, found]) => found !== 200);
    expect(broken.slice(0, 5), `${broken.length} of ${statuses.length} links are broken`).toEqual([]);
    expect(brokenFragments).toEqual([]);
  });

  it.each([320, 390, 1280])('does not scroll sideways at %i px', async (width) => {
    await opened.page.setViewportSize({ width, height: 900 });
    expect(await sidewaysScroll(opened.page)).toBe(0);
  });

  it.each([
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 390 },
  ] as const)('is clean to axe in $colorScheme at $width px', async ({ colorScheme, width }) => {
    await opened.page.emulateMedia({ colorScheme });
    await opened.page.setViewportSize({ width, height: 900 });
    expect(await axeFindings(opened.page)).toEqual([]);
  });

  it('prints without navigation', async () => {
    await opened.page.emulateMedia({ media: 'print' });
    const shown = await opened.page.locator('nav:visible, .skip:visible').count();
    const paper = await opened.page.pdf({ format: 'A4' });
    await opened.page.emulateMedia({ media: 'screen' });
    expect(shown).toBe(0);
    expect(paper.byteLength).toBeGreaterThan(5_000);
  });

  it('says and shows the same without JavaScript', async () => {
    const still = await openPage(path, { javaScriptEnabled: false, expected: missingPage });
    const [h1, charts] = await Promise.all([
      still.page.locator('h1').innerText(),
      still.page.locator('main svg').count(),
    ]);
    await still.close();
    expect(h1).toBe(await opened.page.locator('h1').innerText());
    expect(charts > 0).toBe((await opened.page.locator('main svg').count()) > 0);
  });

  it('reports no error and asks nothing of another origin', async () => {
    expect(opened.requests).toContain(addressOf(path));
    await opened.close();
  });
});
