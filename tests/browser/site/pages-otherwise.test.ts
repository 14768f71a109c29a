import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, closeBrowser, type OpenedPage, openPage, sidewaysScroll } from '../site.ts';
import { templates } from '../templates.ts';

/** Chromium reports the missing page itself as an error. */
const missingPage = /Failed to load resource: .*404.*no-such-page/;

afterAll(closeBrowser);

describe.each(templates())('$path, seen otherwise', ({ path }) => {
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await openPage(path, { expected: missingPage, width: 390 });
  });

  it('does not scroll sideways at 390 px', async () => {
    expect(await sidewaysScroll(opened.page)).toBe(0);
  });

  it('is clean to axe in dark', async () => {
    await opened.page.emulateMedia({ colorScheme: 'dark' });
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

  it('reports no error', async () => {
    await expect(opened.close()).resolves.toBeUndefined();
  });
});
