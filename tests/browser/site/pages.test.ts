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

  it.each([320, 1280])('does not scroll sideways at %i px', async (width) => {
    await opened.page.setViewportSize({ width, height: 900 });
    expect(await sidewaysScroll(opened.page)).toBe(0);
  });

  it('is clean to axe', async () => {
    expect(await axeFindings(opened.page)).toEqual([]);
  });

  it('reports no error and asks nothing of another origin', async () => {
    expect(opened.requests).toContain(addressOf(path));
    await opened.close();
  });
});
