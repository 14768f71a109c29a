import type { Page } from 'playwright-core';

/** The levels of all headings in the order of the page. */
export function headingLevels(page: Page): Promise<number[]> {
  return page.$$eval('h1, h2, h3, h4, h5, h6', (headings) =>
    headings.map((heading) => Number(heading.tagName[1])),
  );
}

/**
 * The addresses of this site a page links to, without fragments, and the fragments of its own that lead nowhere. A
 * fragment with an equals sign is a choice that the page reads, not a place in it.
 */
export async function internalLinks(page: Page): Promise<{ addresses: string[]; brokenFragments: string[] }> {
  const found = await page.$$eval('a[href], link[href], img[src], source[srcset], use[href]', (elements) =>
    elements.map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? ''),
  );
  const here = new URL(page.url());
  const urls = found.filter(Boolean).map((address) => new URL(address, here));
  const ours = urls.filter((url) => url.origin === here.origin && /^https?:$/.test(url.protocol));
  const fragments = ours
    .filter((url) => url.pathname === here.pathname && url.hash.length > 1 && !url.hash.includes('='))
    .map((url) => url.hash.slice(1));
  const ids = new Set(await page.$$eval('[id]', (elements) => elements.map((element) => element.id)));
  return {
    addresses: [...new Set(ours.map((url) => `${url.origin}${url.pathname}`))].filter(
      (address) => address !== here.href,
    ),
    brokenFragments: fragments.filter((fragment) => !ids.has(decodeURIComponent(fragment))),
  };
}
