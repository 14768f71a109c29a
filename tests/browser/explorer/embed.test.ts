import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedCode, frameSizes } from '../../../src/client/explorer/embed-code.ts';
import { type Elsewhere, serveElsewhere } from '../canary.ts';
import { openExplorer, textOf } from './explorer-page.ts';
import { addressOf, axeFindings, closeBrowser, openPage, sidewaysScroll } from '../site.ts';

const pair = '/embed/links/agency_rate/re_referrals/';
const live = '/embed/explore/#support=agency_rate&outcome=re_referrals&years=all&view=within';

afterAll(closeBrowser);

describe('the published pictures of a pair in a frame', () => {
  it('have title, verdict, source and a way back, no masthead, and ask nothing of search engines', async () => {
    const { page, close } = await openPage(pair, { javaScriptEnabled: false, width: frameSizes.pair.width });
    expect(await page.locator('h1').innerText()).toContain('Agency staff and re-referrals');
    expect(await page.locator('svg:visible').count()).toBe(2);
    expect(await page.locator('.source').innerText()).toMatch(/Source: .* Data of \d+ \w+ \d{4}\.$/);
    expect(await page.locator('header, nav, footer').count()).toBe(0);
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    const back = page.locator('a[target="_blank"]');
    expect(await back.getAttribute('href')).toBe('/links/agency_rate/re_referrals/');
    expect(await back.getAttribute('rel')).toBe('noopener');
    await close();
  });

  it('are not in the map of the site', async () => {
    const map = await (await fetch(addressOf('/sitemap-0.xml'))).text();
    expect(map).toContain('<loc>');
    expect(map).not.toContain('/embed/');
  });

  it('are light', async () => {
    const html = await (await fetch(addressOf(pair))).text();
    expect(gzipSync(html, { level: 9 }).byteLength).toBeLessThan(25_000);
  });

  it.each([
    ['light', pair, frameSizes.pair],
    ['dark', '/embed/links/three_or_more_workers/development_checks_under_5/', frameSizes.pair],
    ['dark', '/embed/links/children_in_need_per_worker/looked_after_persistent_absence/', frameSizes.pair],
  ] as const)('fit the frame we offer, in %s: %s', async (colorScheme, path, { width, height }) => {
    const { page, close } = await openPage(path, { width, colorScheme });
    expect(
      await page.locator('main').evaluate((main) => main.getBoundingClientRect().height),
    ).toBeLessThanOrEqual(height);
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await sidewaysScroll(page)).toBe(0);
    await close();
  });
});

describe('a choice drawn live in a frame', () => {
  it('is the choice of the address, with a way to the explorer that restores it', async () => {
    const { page, close } = await openPage(live, { width: frameSizes.live.width });
    await page.locator('embedded-link[data-state="live"]').waitFor();
    expect(await textOf(page, 'changes-said')).toContain('+0.18 SD (0.07 to 0.29)');
    expect(await page.locator('[data-part="whole"]').getAttribute('href')).toMatch(
      /^\/explore\/#view=within&support=agency_rate&outcome=re_referrals&years=all&data=/,
    );
    expect(
      await page.locator('main').evaluate((main) => main.getBoundingClientRect().height),
    ).toBeLessThanOrEqual(frameSizes.live.height);
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });

  it('says so when it cannot be drawn', async () => {
    const { page, close } = await openPage(live, {
      before: (each) => each.route('**/data/panel.parquet', (route) => route.abort()),
      expected: /Failed to load resource|ERR_/,
    });
    await page.locator('embedded-link[data-state="failed"]').waitFor();
    expect(await textOf(page, 'summary')).toContain('something blocked panel.parquet');
    await close();
  });
});

describe('a page of someone else', () => {
  let other: Elsewhere;
  let code = '';

  beforeAll(async () => {
    const { page, close } = await openExplorer('', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('[data-part="copy-embed-live"]').click();
    await page.locator('[data-done]', { hasText: 'Code copied.' }).first().waitFor();
    code = await page.evaluate(() => navigator.clipboard.readText());
    await close();
    const frame = embedCode({ address: addressOf(pair), title: 'A pair', ...frameSizes.pair });
    other = await serveElsewhere(
      `<!doctype html><html lang="en"><title>Other</title><body>${frame}${code}</body></html>`,
    );
  });

  afterAll(() => other.close());

  it('can hold both frames, by the code that the explorer gives', async () => {
    expect(code).toMatch(
      /^<iframe src="http[^"]*\/embed\/explore\/#view=scatter&amp;support=agency_rate[^"]*" title="No clear slope[^"]*" width="760"/,
    );
    // the page of someone else is of another origin by design; nothing else may go wrong
    const expected = new RegExp(`off-origin: ${other.url}`);
    const { page, close } = await openPage(pair, { expected });
    await page.goto(other.url);
    const frames = page.frameLocator('iframe');
    expect(await frames.first().locator('h1').innerText()).toContain('Agency staff and re-referrals');
    await page.frameLocator('iframe >> nth=1').locator('embedded-link[data-state="live"]').waitFor();
    await close();
  });
});
