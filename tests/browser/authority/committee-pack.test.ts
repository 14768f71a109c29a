import { afterAll, describe, expect, it } from 'vitest';
import { code, ended, standing } from './authority-codes.ts';
import { readPdfPages } from '../read-pdf.ts';
import { axeFindings, closeBrowser, openPage } from '../site.ts';

const page = `/authorities/${code}/pack/`;

afterAll(closeBrowser);

describe('the two pages for committee', () => {
  it.each([
    standing[0] ?? '',
    standing[40] ?? '',
    standing[75] ?? '',
    standing[118] ?? '',
    standing.at(-1) ?? '',
  ])('are exactly what printing the pack of %s gives, and all of it', async (each) => {
    const { page: shown, close } = await openPage(`/authorities/${each}/pack/`);
    await shown.emulateMedia({ media: 'print' });
    const cut = await shown.evaluate(() =>
      [...document.querySelectorAll('.sheet')].map(
        ({ scrollHeight, clientHeight }) => scrollHeight - clientHeight,
      ),
    );
    const pages = readPdfPages(await shown.pdf({ preferCSSPageSize: true }));
    await close();
    expect(cut).toEqual([0, 0]);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toMatch(new RegExp(`^${each} for committee .*Where ${each} stands among authorities`));
    expect(pages[0]).toMatch(
      /of \d+ usual levels (is|are) higher or lower than most; the middle authority has/,
    );
    expect(pages[0]).toContain('Nothing here shows that one figure causes another');
    expect(pages[1]).toMatch(/All ?45 ?indicators/);
    expect(pages[1]).toMatch(/Source: official statistics of /);
    expect(pages.join(' ')).not.toMatch(/Skip to content|Compare with|Privacy|your network/);
  });

  it('have no text below ten points', async () => {
    const { page: shown, close } = await openPage(page);
    await shown.emulateMedia({ media: 'print' });
    const sizes = await shown
      .locator('.sheet *')
      .evaluateAll((elements) =>
        elements
          .filter((element) =>
            [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
          )
          .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
      );
    await close();
    expect(sizes.length).toBeGreaterThan(300);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13.33);
  });

  it('bear a name in place of the code, a title and a note, kept on the device and sent nowhere', async () => {
    const { page: shown, requests, reload, close } = await openPage(page);
    await shown.fill('#pack-name', 'Canary-on-Sea');
    await shown.fill('#pack-title', 'Canary title');
    await shown.fill('#pack-note', 'Canary note');
    const pages = readPdfPages(await shown.pdf({ preferCSSPageSize: true }));
    expect(pages).toHaveLength(2);
    for (const text of pages) expect(text).toMatch(/^Canary-on-Sea /);
    expect(pages[0]).toMatch(/Canary title.*Canary note/);
    expect(pages.join(' ')).not.toMatch(new RegExp(`${code}\\b`));
    await reload();
    expect(await shown.inputValue('#pack-name')).toBe('Canary-on-Sea');
    expect(shown.url() + (await shown.title())).not.toContain('Canary');
    expect(requests.filter((address) => address.includes('Canary'))).toEqual([]);
    expect(await shown.evaluate(() => Object.keys(localStorage))).toHaveLength(3);
    for (const field of ['#pack-name', '#pack-title', '#pack-note']) await shown.fill(field, '');
    expect(await shown.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(await shown.locator('[data-part="pack-name"]').first().innerText()).toBe(code);
    await close();
  });

  it('follow whom the authority is compared with, in numbers, trends and the address', async () => {
    const { page: shown, close } = await openPage(page);
    const peers = () => shown.locator('tr[data-indicator="agency_rate"] [data-part="peers"]').innerText();
    const before = await peers();
    await shown.selectOption('#pack-with', 'area_type');
    await shown.locator('[data-part="peers-name"]', { hasText: 'other' }).first().waitFor();
    expect(await peers()).not.toBe(before);
    expect(new URL(shown.url()).hash).toBe('#with=type');
    expect(await shown.locator('.pack-trends .peers-name').first().textContent()).not.toContain('Nbrs');
    await close();
  });

  it('are clean to axe', async () => {
    const { page: shown, close } = await openPage(page);
    expect(await axeFindings(shown)).toEqual([]);
    await close();
  });

  it('are one honest page for an authority that ended', async () => {
    const { page: shown, close } = await openPage(`/authorities/${ended[0]}/pack/`);
    expect(await shown.locator('main').innerText()).toMatch(/ended in a reorganisation/);
    const pages = readPdfPages(await shown.pdf({ preferCSSPageSize: true }));
    expect(pages).toHaveLength(1);
    await close();
  });
});

describe('a director', () => {
  it('comes from the first page to three questions, agency staff beside neighbours and paper in six clicks', async () => {
    const { page: shown, close } = await openPage('/', {
      before: (opened) =>
        opened.addInitScript(() => {
          globalThis.print = () => document.documentElement.setAttribute('data-printed', 'yes');
        }),
    });
    await shown.click('nav a[href$="/authorities/"]'); // 1
    await shown.click(`[data-authority-link][href$="/${code}/"]`); // 2
    await shown.waitForURL(`**/authorities/${code}/`);
    const asks = await shown.locator('.asks ol li').allInnerTexts();
    expect(asks).toHaveLength(3);
    for (const ask of asks) expect(ask).toMatch(/\?$/);
    await shown.click('tr[data-indicator="agency_rate"] .opener'); // 3
    const opened = shown.locator('.opened-box');
    await opened.waitFor();
    expect(await opened.innerText()).toMatch(/Agency staff (rose|fell) from [\d.]+% to [\d.]+% in a year/);
    expect(await opened.innerText()).toMatch(/The usual level of its ten statistical neighbours is [\d.]+%/);
    expect(await shown.locator('svg.trend .peers-name').textContent()).toMatch(/^Neighbours [\d.]+%$/);
    await shown.click('a[href$="/pack/"]'); // 4
    await shown.click('[data-part="print"]'); // 5
    expect(await shown.getAttribute('html', 'data-printed')).toBe('yes');
    await close();
  });
});
