import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addressOf, closeBrowser, openPage } from '../site.ts';
import { templates } from '../templates.ts';

const dist = join(import.meta.dirname, '../../../dist');

afterAll(closeBrowser);

/** The width and height a PNG gives of itself. */
function sizeOf(image: Buffer): { width: number; height: number } {
  if (image.toString('latin1', 1, 4) !== 'PNG') throw new Error('sizeOf requires a PNG');
  return { width: image.readUInt32BE(16), height: image.readUInt32BE(20) };
}

/** Text of a tag of the head. */
function tag(html: string, name: string): string | undefined {
  return new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
}

const pages = templates().filter(({ status }) => status === 200);

describe.each(pages)('$path as a shared link', ({ path }) => {
  it('has title, description, address and an image of its own of the right size', async () => {
    const html = await (await fetch(addressOf(path))).text();
    expect(tag(html, 'og:title')).toContain('The Support Atlas');
    expect(tag(html, 'og:description')?.length).toBeGreaterThan(40);
    expect(tag(html, 'og:description')).toBe(tag(html, 'description'));
    expect(tag(html, 'twitter:card')).toBe('summary_large_image');
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
    expect(tag(html, 'og:url')).toBe(canonical);
    expect(new URL(canonical ?? '').pathname).toBe(path);
    const image = new URL(tag(html, 'og:image') ?? '').pathname;
    const response = await fetch(addressOf(image));
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(sizeOf(bytes)).toEqual({ width: 1200, height: 630 });
    expect(bytes.length).toBeLessThan(150_000);
    expect(bytes.length).toBeGreaterThan(2_000);
  });
});

describe('previews', () => {
  it('differ from page to page', () => {
    const images = [
      'links/agency_rate/re_referrals',
      'links/average_caseload/injury_admissions',
      'home',
      'outcomes/safer',
    ].map((name) => readFileSync(join(dist, 'preview', `${name}.png`)).toString('base64'));
    expect(new Set(images).size).toBe(images.length);
  });

  it('are not fetched by the page itself', async () => {
    const { page, requests, close } = await openPage('/links/agency_rate/re_referrals/', {
      untilSilent: true,
    });
    expect(await page.content()).toContain('/preview/links/agency_rate/re_referrals.png');
    expect(requests.filter((address) => address.includes('/preview/'))).toEqual([]);
    await close();
  });
});

describe('what search engines are told', () => {
  it('names every page in the sitemap but those that ask to be left out', () => {
    const listed = readdirSync(dist)
      .filter((name) => /^sitemap-\d+\.xml$/.test(name))
      .flatMap((name) => [...readFileSync(join(dist, name), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)])
      .map(([, address = '']) => new URL(address).pathname);
    const built = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('index.html'))
      .filter((name) => !readFileSync(join(dist, name), 'utf8').includes('content="noindex"'))
      .map((name) => `/${name.replace(/index\.html$/, '')}`);
    expect(listed.toSorted()).toEqual(built.toSorted());
  });

  it('points to the sitemap in robots.txt', async () => {
    const robots = await (await fetch(addressOf('/robots.txt'))).text();
    expect(robots).toMatch(/^Sitemap: https?:\/\/.+\/sitemap-index\.xml$/m);
  });
});
