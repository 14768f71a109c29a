import { afterAll, describe, expect, it } from 'vitest';
import { code, standing } from './authority-codes.ts';
import { readPdfPages } from '../read-pdf.ts';
import { closeBrowser, openPage } from '../site.ts';

const page = `/authorities/${code}/`;

afterAll(closeBrowser);

describe('the two pages for committee', () => {
  it.each([standing[0] ?? '', standing[75] ?? '', standing.at(-1) ?? ''])(
    'are exactly what printing %s gives',
    async (each) => {
      const { page: shown, close } = await openPage(`/authorities/${each}/`);
      const pages = readPdfPages(await shown.pdf({ preferCSSPageSize: true }));
      await close();
      expect(pages).toHaveLength(2);
      expect(pages[0]).toMatch(/^\S.* Page 1 of 2 Where we stand among authorities in England/);
      expect(pages[0]).toContain(
        'lie outside the range in which 95 of 100 authorities are expected'.slice(4, 40),
      );
      expect(pages[0]?.match(/Ask:/g)).toHaveLength(5);
      expect(pages[1]).toContain('Questions to ask');
      expect(pages[1]).toContain('How this was made');
      expect(pages[1]).toMatch(/Source: official statistics of .* data of \d+ \w+ 20\d\d/);
      expect(pages.join(' ')).not.toMatch(/Skip to content|Compare with|Privacy/);
    },
  );

  it('bear a name that is kept on the device and sent nowhere', async () => {
    const { page: shown, requests, reload, close } = await openPage(page);
    await shown.fill('#pack-name', 'Canary-on-Sea');
    const pages = readPdfPages(await shown.pdf({ preferCSSPageSize: true }));
    expect(pages).toHaveLength(2);
    for (const text of pages) expect(text).toMatch(/^Canary-on-Sea /);
    await reload();
    expect(await shown.inputValue('#pack-name')).toBe('Canary-on-Sea');
    expect(shown.url() + (await shown.title())).not.toContain('Canary');
    expect(requests.filter((address) => address.includes('Canary'))).toEqual([]);
    expect(await shown.evaluate(() => Object.keys(localStorage))).toHaveLength(1);
    await shown.fill('#pack-name', '');
    expect(await shown.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(await shown.locator('[data-part="pack-name"]').first().innerText()).toBe(code);
    await close();
  });

  it('give way to the whole page when asked', async () => {
    const { page: shown, close } = await openPage(page, {
      before: (opened) => opened.addInitScript(() => (globalThis.print = () => undefined)),
    });
    await shown.click('[data-part="print-page"]');
    const pages = readPdfPages(await shown.pdf({ preferCSSPageSize: true }));
    await close();
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.join(' ')).toContain('Every indicator, one row each');
    expect(pages.join(' ')).not.toContain('Page 1 of 2');
  });
});
